package org.waymark.backend.offering;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.OfferTrials.Somebody;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.delivery.TypicalParticipant;
import org.waymark.contract.pathway.Choices;

/**
 * Somebody invented, whom an offer is tried out on.
 *
 * @param kilometres from the nearest hub, as the crow flies
 */
record TypicalPerson(
        String key,
        String name,
        String about,
        Phase phase,
        SchoolKind kind,
        int minutesPerWeek,
        int kilometres,
        boolean rural,
        boolean travels) {

    private static final int METRES = 1_000;
    private static final int HOUR = 60;

    /** @param place among those of the provider's own */
    static TypicalPerson own(int place, TypicalParticipant p) {
        return new TypicalPerson(
                "own-" + place,
                p.name(),
                "Yours: " + hours(p) + ", "
                        + (p.travels() ? p.kilometres() + " km from the nearest hub" : "online only"),
                p.phase(),
                p.kind(),
                p.minutesPerWeek() - p.minutesForAnother(),
                p.kilometres(),
                p.rural(),
                p.travels());
    }

    private static String hours(TypicalParticipant p) {
        String left = hours(p.minutesPerWeek() - p.minutesForAnother()) + " a week";
        return p.minutesForAnother() == 0
                ? left
                : left + " for this one, as another takes " + hours(p.minutesForAnother());
    }

    private static String hours(int minutes) {
        int whole = minutes / HOUR;
        int rest = minutes % HOUR;
        String minutesTold = rest + " minutes";
        String hoursTold = whole == 1 ? "1 hour" : whole + " hours";
        if (whole == 0) {
            return minutesTold;
        }
        return rest == 0 ? hoursTold : hoursTold + " " + minutesTold;
    }

    /** On the day the offer ends they must have finished. */
    Somebody on(Offer offer) {
        Choices choices = new Choices(
                minutesPerWeek, offer.ends(), phase, travels, List.of(), List.of(), List.of(), List.of(), List.of());
        return new Somebody(person(), school(offer), choices);
    }

    private Person person() {
        return new Person(key, name, "", "typical-" + key, name, null, null, phase, kind, List.of());
    }

    /** West of the westernmost hub, so that none is nearer. */
    private School school(Offer offer) {
        Offer.@Nullable Hub hub = offer.withoutLocal().hubs().stream()
                .min(Comparator.comparing(Offer.Hub::easting))
                .orElse(null);
        return new School(
                "typical-" + key,
                name,
                phase,
                kind,
                rural,
                null,
                null,
                null,
                School.ENGLAND,
                hub == null ? null : hub.easting() - kilometres * METRES,
                hub == null ? null : hub.northing(),
                null);
    }
}
