package org.waymark.backend.delivery;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Person;

/**
 * Whoever a session is shown to or planned for: one person, or all those whom a trust looks after.
 *
 * @param trusts that employ them
 * @param schools where they work
 * @param has ids of sessions that they have: those stay theirs, whoever may come by now
 */
public record Onlooker(Set<String> trusts, List<School> schools, Set<String> has) {

    /** Somebody of whom nothing is known, who sees what is open to everybody. */
    public static final Onlooker ANYBODY = new Onlooker(Set.of(), List.of(), Set.of());

    public Onlooker {
        trusts = Set.copyOf(trusts);
        schools = List.copyOf(schools);
        has = Set.copyOf(has);
    }

    public static Onlooker of(Person person, School school, Collection<String> has) {
        return new Onlooker(trusts(person), List.of(school), Set.copyOf(has));
    }

    static Set<String> trusts(Person person) {
        return Stream.concat(Stream.ofNullable(person.trustId()), person.otherTrusts().stream())
                .collect(Collectors.toSet());
    }

    boolean sees(Offer offer, Offer.Session session) {
        Offer.Local local = session.local();
        return local == null || has.contains(session.id()) || !local.closed() && isFor(offer, session, local);
    }

    private boolean isFor(Offer offer, Offer.Session session, Offer.Local local) {
        if (local.everybody() || local.trustId() != null && trusts.contains(local.trustId())) {
            return true;
        }
        Integer most = local.withinMinutes();
        String hubId = session.hubId();
        return most != null
                && hubId != null
                && schools.stream().anyMatch(school -> isNear(school, offer.hub(hubId), most));
    }

    /** A school whose place nobody knows is near nothing. */
    private static boolean isNear(School school, Offer.Hub hub, int minutes) {
        return school.easting() != null && school.northing() != null && TravelTime.minutes(school, hub) <= minutes;
    }
}
