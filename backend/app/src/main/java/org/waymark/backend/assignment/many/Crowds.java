package org.waymark.backend.assignment.many;

import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Mono;

/** Finds a trust's people, schools and what is offered to it. */
@Component
class Crowds {

    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final SchoolRepository schools;
    private final OfferRepository offers;

    Crowds(
            PersonRepository people,
            ParticipantRepository participants,
            SchoolRepository schools,
            OfferRepository offers) {
        this.people = people;
        this.participants = participants;
        this.schools = schools;
        this.offers = offers;
    }

    Mono<Crowd> find(Scope scope) {
        return Mono.zip(
                        people.list(scope).collectList(),
                        participants.list(scope),
                        schools.list(scope).collectList(),
                        offers.list(scope))
                .map(found -> Crowd.of(found.getT1(), found.getT2(), found.getT3(), found.getT4()));
    }
}
