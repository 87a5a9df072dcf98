package org.waymark.backend.participant.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.PartnersOffers;
import org.waymark.backend.platform.Scope;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The lists of {@link ParticipantRepository}, from memory. */
@Component
public class ParticipantLists {

    private final ParticipantRepository participants;
    private final PartnersOffers partners;
    private final RememberedLists<Participant> lists;

    ParticipantLists(
            ParticipantRepository participants,
            ParticipantChanges changes,
            PartnersOffers partners,
            MeterRegistry meters) {
        this.participants = participants;
        this.partners = partners;
        this.lists = new RememberedLists<>(
                "participants",
                changes::get,
                new Stored(participants),
                Participant::id,
                Comparator.comparing(participant -> participant.person().name()),
                meters);
    }

    private record Stored(ParticipantRepository participants) implements RememberedLists.Source<Participant> {

        @Override
        public Mono<List<Participant>> list(Scope scope) {
            return participants.list(scope);
        }

        @Override
        public Mono<List<Participant>> listOf(Scope scope, Set<String> ids) {
            return participants.listOf(scope, ids);
        }
    }

    /** By name; without those whose proposal came to nothing. */
    public Mono<List<Participant>> of(Scope scope) {
        return switch (scope) {
            case Scope.Trust _, Scope.School _, Scope.Provider _ -> lists.of(scope);
            case Scope.Partner(String partnerId) -> ofPartner(partnerId);
            case Scope.Self _, Scope.Facilitator _, Scope.National _, Scope.Nobody _, Scope.System _ ->
                participants.list(scope);
        };
    }

    /** From its provider's list: which offers a partner runs may change without any participant changing. */
    private Mono<List<Participant>> ofPartner(String partnerId) {
        return partners.runBy(partnerId)
                .flatMap(run -> Flux.fromIterable(run.providerIds())
                        .concatMap(providerId -> lists.of(new Scope.Provider(providerId)))
                        .flatMapIterable(people -> people)
                        .filter(run::has)
                        .collectList());
    }
}
