package org.waymark.backend.prior;

import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.prior.store.PriorClaimRepository;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Writes what is approved beside a person's learning, where every plan finds it. Done again, it changes nothing more. */
@Component
class Recognising {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final int TRIES = 20;

    private final PriorClaimRepository claims;
    private final ParticipantRepository participants;
    private final LearningRepository learning;

    Recognising(PriorClaimRepository claims, ParticipantRepository participants, LearningRepository learning) {
        this.claims = claims;
        this.participants = participants;
        this.learning = learning;
    }

    /** Whoever is on nothing has it counted when they are: by then somebody looks at their claims again. */
    Mono<Void> settle(String personId) {
        return participants
                .find(WAYMARK, personId)
                .flatMap(participant -> Mono.defer(() -> settle(participant))
                        .retryWhen(Retry.max(TRIES)
                                .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)))
                .then();
    }

    private Mono<Learning> settle(Participant participant) {
        return Mono.zip(approved(participant.person().id()), learning.get(participant))
                .flatMap(found -> found.getT2().recognised().equals(found.getT1())
                        ? Mono.just(found.getT2())
                        : learning.save(WAYMARK, found.getT2().recognising(found.getT1())));
    }

    private Mono<List<Learning.Recognised>> approved(String personId) {
        return claims.list(new Scope.Self(personId))
                .sort((a, b) -> a.id().compareTo(b.id()))
                .flatMapIterable(ClaimedLearning::recognised)
                .collectList();
    }
}
