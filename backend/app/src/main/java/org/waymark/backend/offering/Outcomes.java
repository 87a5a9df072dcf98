package org.waymark.backend.offering;

import java.util.List;
import org.waymark.backend.delivery.Engagement.Engaged;
import org.waymark.backend.delivery.Engagement.Hours;
import org.waymark.backend.delivery.Engagement.Part;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.OfferTrials.Tried;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.delivery.OfferPreview.Outcome;

/** What a pathway comes to, as those who make the offer compare it. */
final class Outcomes {

    private Outcomes() {}

    static Outcome of(Offer offer, Tried.Finishes finishes) {
        PlannedPathway planned = finishes.planned();
        List<PlannedPart> parts =
                planned.steps().stream().flatMap(step -> step.parts().stream()).toList();
        int all = parts.stream().mapToInt(PlannedPart::minutes).sum();
        Engaged engaged = offer.teaching()
                .engagement()
                .engaged(offer.teaching().attendance(), hours(finishes.recordedMinutes(), parts));
        return new Outcome(
                planned.finish(),
                planned.minutes(),
                (int) planned.weeks().stream()
                        .mapToInt(PlannedWeek::minutes)
                        .filter(minutes -> minutes > 0)
                        .average()
                        .orElse(0),
                offer.daysOut(planned.sessionIds()),
                percent(minutes(parts, ActivityKind.SELF_STUDY), all),
                percent(minutes(parts, ActivityKind.IN_PERSON), all),
                percent(live(parts), all),
                engaged.live(),
                engaged.percent(),
                engaged.enough());
    }

    /** All of it done, with recordings in place of some sessions. */
    private static Hours hours(int recorded, List<PlannedPart> parts) {
        int live = live(parts);
        return new Hours(
                live,
                recorded,
                live + recorded,
                done(parts, ActivityKind.SELF_STUDY),
                done(parts, ActivityKind.COACHING),
                done(parts, ActivityKind.WORKPLACE_TASK));
    }

    private static int live(List<PlannedPart> parts) {
        return minutes(parts, ActivityKind.LIVE_ONLINE) + minutes(parts, ActivityKind.IN_PERSON);
    }

    private static Part done(List<PlannedPart> parts, ActivityKind kind) {
        int minutes = minutes(parts, kind);
        return new Part(minutes, minutes);
    }

    private static int minutes(List<PlannedPart> parts, ActivityKind kind) {
        return parts.stream()
                .filter(part -> part.kind() == kind)
                .mapToInt(PlannedPart::minutes)
                .sum();
    }

    private static int percent(int some, int all) {
        return all == 0 ? 100 : (int) Math.round(100.0 * some / all);
    }
}
