package org.waymark.backend.participant.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One document a session. Asked by Waymark itself only: people are told their own position, providers how many wait. */
@Repository
public class WaitingListRepository {

    static final StoredShape<StoredList> SHAPE =
            new StoredShape<>("waiting-lists", "waiting-list", StoredList.class, List.of());

    private static final int TRIES = 20;

    private final StoredDocuments<StoredList> documents;

    WaitingListRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<WaitingList> get(Scope.System scope, String offerId, String sessionId) {
        return documents
                .find(id(offerId, sessionId))
                .map(StoredList::list)
                .defaultIfEmpty(WaitingList.empty(offerId, sessionId));
    }

    /** Those of the sessions that anybody waits for. */
    public Flux<WaitingList> list(Scope.System scope, String offerId, Collection<String> sessionIds) {
        return documents
                .findAll(
                        sessionIds.stream().map(session -> id(offerId, session)).toList())
                .map(StoredList::list);
    }

    public Flux<WaitingList> list(Scope.System scope) {
        return documents
                .list(new Query())
                .map(StoredList::list)
                .filter(list -> !list.people().isEmpty());
    }

    /** As it is now; the change is made again where somebody was faster. */
    public Mono<WaitingList> change(
            Scope.System scope, String offerId, String sessionId, UnaryOperator<WaitingList> change) {
        return Mono.defer(() -> get(scope, offerId, sessionId))
                .flatMap(now -> {
                    WaitingList changed = change.apply(now);
                    return changed.equals(now) ? Mono.just(now) : save(changed);
                })
                .retryWhen(Retry.max(TRIES)
                        .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    private Mono<WaitingList> save(WaitingList list) {
        StoredList stored = StoredList.of(list);
        return (list.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredList::list);
    }

    private static String id(String offerId, String sessionId) {
        return offerId + "/" + sessionId;
    }

    record StoredList(String id, long version, String offerId, String sessionId, List<StoredWaiting> people)
            implements Stored {

        static StoredList of(WaitingList l) {
            return new StoredList(
                    WaitingListRepository.id(l.offerId(), l.sessionId()),
                    l.version(),
                    l.offerId(),
                    l.sessionId(),
                    l.people().stream().map(StoredWaiting::of).toList());
        }

        WaitingList list() {
            return new WaitingList(
                    offerId,
                    sessionId,
                    version,
                    people.stream().map(StoredWaiting::waiting).toList());
        }
    }

    record StoredWaiting(
            String participantId,
            Instant since,
            @Nullable Instant heldUntil,
            @Nullable StoredAsked asked) {

        static StoredWaiting of(Waiting w) {
            return new StoredWaiting(
                    w.participantId(), w.since(), w.heldUntil(), w.asked() == null ? null : StoredAsked.of(w.asked()));
        }

        Waiting waiting() {
            return new Waiting(participantId, since, heldUntil, asked == null ? null : asked.asked());
        }
    }

    /** Of the trust or of the provider, one is null. */
    record StoredAsked(
            String byName,
            @Nullable String trustId,
            @Nullable String providerId,
            String fromSessionId) {

        static StoredAsked of(Asked a) {
            return new StoredAsked(
                    a.byName(),
                    a.office() instanceof Scope.Trust(String trustId) ? trustId : null,
                    a.office() instanceof Scope.Provider(String providerId) ? providerId : null,
                    a.fromSessionId());
        }

        Asked asked() {
            return new Asked(
                    byName,
                    trustId == null ? new Scope.Provider(Objects.requireNonNull(providerId)) : new Scope.Trust(trustId),
                    fromSessionId);
        }
    }
}
