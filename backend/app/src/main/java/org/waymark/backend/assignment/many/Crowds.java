package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Successors;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Finds a trust's people, schools and what is offered to it. */
@Component
class Crowds {

    private final PersonRepository people;
    private final ParticipantRepository participants;
    private final SchoolRegister register;
    private final SchoolRepository schools;
    private final Successors successors;
    private final OfferRepository offers;

    Crowds(
            PersonRepository people,
            ParticipantRepository participants,
            SchoolRegister register,
            SchoolRepository schools,
            Successors successors,
            OfferRepository offers) {
        this.successors = successors;
        this.people = people;
        this.participants = participants;
        this.register = register;
        this.schools = schools;
        this.offers = offers;
    }

    Mono<Crowd> find(Scope scope) {
        return Mono.zip(
                        people.list(scope).collectList(),
                        participants.list(scope),
                        schools(scope).collectList(),
                        offers.list(scope))
                .map(found -> Crowd.of(found.getT1(), found.getT2(), found.getT3(), found.getT4()));
    }

    /** By the id of a closed school of the trust, the names of those that took over. */
    Mono<Map<String, List<String>>> successors(Crowd crowd) {
        return Flux.fromIterable(crowd.schools().values())
                .filter(School::isClosed)
                .concatMap(closed -> successors
                        .of(closed)
                        .map(next -> Map.entry(
                                closed.id(), next.stream().map(School::name).toList())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private Flux<School> schools(Scope scope) {
        return scope instanceof Scope.Trust(String trustId)
                ? register.current().flatMapMany(held -> schools.findAll(new Scope.System(), held.ofTrust(trustId)))
                : Flux.empty();
    }
}
