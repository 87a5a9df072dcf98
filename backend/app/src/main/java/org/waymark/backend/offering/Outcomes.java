package org.waymark.backend.offering;

import java.util.List;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Teaching;
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
        int attended = attended(offer.teaching().attendance(), finishes.recordedMinutes(), parts);
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
                attended,
                attended >= offer.teaching().attendance().livePercent());
    }

    /** Whoever studies a recording has attended, or has not, as the offer says. */
    private static int attended(Teaching.Attendance rule, int recorded, List<PlannedPart> parts) {
        int live = minutes(parts, ActivityKind.LIVE_ONLINE) + minutes(parts, ActivityKind.IN_PERSON);
        return rule.catchUpCounts() ? 100 : percent(live, live + recorded);
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
