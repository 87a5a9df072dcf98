package org.waymark.backend.delivery;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Offers as those see them who look: whole for who runs them, and without what is not open to them for others. */
@Service
public class Onlookers {

    private static final Scope.System WAYMARK = new Scope.System();

    private final ParticipantLists participants;
    private final SchoolRepository schools;

    Onlookers(ParticipantLists participants, SchoolRepository schools) {
        this.participants = participants;
        this.schools = schools;
    }

    /** An offer that the scope reaches, as it is seen from there. */
    public Mono<Offer> seen(Scope scope, Offer offer) {
        return switch (scope) {
            // A facilitator has found it with their own sessions alone.
            case Scope.Provider _, Scope.Partner _, Scope.Facilitator _, Scope.System _ -> Mono.just(offer);
            case Scope.National _, Scope.Nobody _ -> Mono.just(offer.seenBy(Onlooker.ANYBODY));
            case Scope.Self _, Scope.School _ -> seenByThose(scope, offer, Set.of());
            case Scope.Trust(String trustId) -> seenByThose(scope, offer, Set.of(trustId));
        };
    }

    /** Their offer as they see it. */
    public Mono<Offer> seen(Participant participant, Offer offer) {
        return schools.find(WAYMARK, participant.person().schoolId())
                .map(List::of)
                .defaultIfEmpty(List.of())
                .map(school -> offer.seenBy(new Onlooker(
                        Onlooker.trusts(participant.person()),
                        school,
                        Set.copyOf(participant.summary().sessionIds()))));
    }

    private Mono<Offer> seenByThose(Scope scope, Offer offer, Set<String> trusts) {
        return participants
                .of(scope)
                .map(all -> all.stream()
                        .filter(one -> one.enrolment().offerId().equals(offer.id()))
                        .toList())
                .flatMap(people -> schools.findAll(WAYMARK, schoolIds(people))
                        .collectList()
                        .map(found -> offer.seenBy(
                                new Onlooker(trusts.isEmpty() ? trusts(people) : trusts, found, sessions(people)))));
    }

    private static Set<String> schoolIds(List<Participant> people) {
        return people.stream().map(one -> one.person().schoolId()).collect(Collectors.toSet());
    }

    private static Set<String> trusts(List<Participant> people) {
        return people.stream()
                .flatMap(one -> Onlooker.trusts(one.person()).stream())
                .collect(Collectors.toSet());
    }

    private static Set<String> sessions(List<Participant> people) {
        return people.stream()
                .flatMap(one -> one.summary().sessionIds().stream())
                .collect(Collectors.toSet());
    }
}
