package org.waymark.backend.viability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.viability.Cohorts.Programme;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.training.Training.State;
import org.waymark.contract.viability.MergePlan.Way;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.Group;
import org.waymark.engine.group.GroupPrices;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Member;
import org.waymark.engine.id.GroupId;

/**
 * Turns cohorts of one framework into the engine's request. Those without known costs are left alone.
 *
 * @param offers with known costs, of one framework
 */
record GroupRequests(Programme programme, List<Offer> offers, Map<String, School> schools, int mostMinutes) {

    private static final int PEERS = 2;
    private static final int THREADS = 2;
    private static final long SEED = 1;

    GroupRequest of(Way way) {
        List<Group> groups = offers.stream().map(this::group).toList();
        List<Member> members = offers.stream()
                .flatMap(offer -> programme.on(offer).stream().map(one -> member(one, offer, way)))
                .toList();
        return new GroupRequest(groups, members, GroupPrices.standard(), PEERS, THREADS, SEED);
    }

    private Group group(Offer offer) {
        KnownCosts known = known(offer);
        int people = programme.on(offer).size();
        return new Group(
                new GroupId(offer.id()),
                Journeys.isOnline(offer),
                offer.isOpen()
                        ? known.costs().places()
                        : Math.min(people, known.costs().places()),
                known.leastPeople(),
                known.viability().fixedCost(),
                known.viability().costPerPerson(),
                people > 0,
                Set.of());
    }

    private KnownCosts known(Offer offer) {
        return Objects.requireNonNull(programme.costs().get(offer.id()));
    }

    /** Whoever does not travel meets online in any cohort, so none is further for them than another. */
    private Member member(Participant participant, Offer present, Way way) {
        return new Member(
                participant.id(),
                new GroupId(present.id()),
                Phase.valueOf(participant.choices().phase().name()),
                minutes(participant),
                mostMinutes,
                Set.of(),
                way == Way.WITH_ONLINE || Journeys.isOnline(present),
                participant.standing() == Standing.ENROLLED
                        && participant.training().state() == State.ACTIVE);
    }

    private Map<GroupId, Integer> minutes(Participant participant) {
        School school = school(participant);
        Map<GroupId, Integer> minutes = new HashMap<>();
        for (Offer offer : offers) {
            OptionalInt to = participant.choices().travels() ? Journeys.minutes(school, offer) : OptionalInt.of(0);
            to.ifPresent(found -> minutes.put(new GroupId(offer.id()), found));
        }
        return minutes;
    }

    /** How many of these could reach one of other providers' offers. */
    int near(List<Participant> people, List<Offer> others) {
        return (int) people.stream()
                .filter(one -> one.choices().travels())
                .filter(one -> others.stream()
                        .anyMatch(offer -> Journeys.minutes(school(one), offer).orElse(0) <= mostMinutes))
                .count();
    }

    private School school(Participant participant) {
        return schools.getOrDefault(
                participant.person().schoolId(),
                School.none(participant.person().schoolName()));
    }
}
