package org.waymark.backend.rebooking.store;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.rebooking.Rebooking;
import org.waymark.backend.rebooking.Rebooking.Change;
import org.waymark.backend.rebooking.Rebooking.Gone;
import org.waymark.backend.rebooking.Rebooking.Row;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.contract.rebooking.Rebooking.State;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** A provider sees its own; a participant those that they are in. */
@Repository
public class RebookingRepository {

    static final StoredShape<StoredRebooking> SHAPE =
            new StoredShape<>("rebookings", "rebooking", StoredRebooking.class, List.of());

    private static final int TRIES = 10;

    private final StoredDocuments<StoredRebooking> documents;

    RebookingRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Newest first. */
    public Flux<Rebooking> list(Scope scope) {
        return documents
                .list(Query.query(visible(scope)))
                .map(StoredRebooking::rebooking)
                .sort((one, other) -> other.created().compareTo(one.created()));
    }

    public Mono<Rebooking> find(Scope scope, String id) {
        return documents.find(id).map(StoredRebooking::rebooking).filter(found -> reaches(scope, found));
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<Rebooking> insertOnce(Scope scope, Rebooking rebooking) {
        return documents
                .insert(StoredRebooking.of(rebooking))
                .map(StoredRebooking::rebooking)
                .onErrorResume(DuplicateKeyException.class, e -> find(scope, rebooking.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<Rebooking> replace(Scope scope, Rebooking rebooking) {
        return reaches(scope, rebooking)
                ? documents.replace(StoredRebooking.of(rebooking)).map(StoredRebooking::rebooking)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    /** Changes it as it is now; the change is made again where somebody was faster. */
    public Mono<Rebooking> change(Scope scope, String id, UnaryOperator<Rebooking> change) {
        return Mono.defer(() -> find(scope, id))
                .flatMap(now -> replace(scope, change.apply(now)))
                .retryWhen(Retry.max(TRIES)
                        .filter(StaleVersionException.class::isInstance)
                        .onRetryExhaustedThrow((spec, signal) -> signal.failure()));
    }

    public Mono<Void> delete(Scope scope, Rebooking rebooking) {
        return reaches(scope, rebooking)
                ? documents.delete(rebooking.id(), rebooking.version())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, Rebooking rebooking) {
        return ProviderReach.holds(
                scope,
                rebooking.providerId(),
                personId -> rebooking.people().stream()
                        .anyMatch(row -> row.participantId().equals(personId)));
    }

    private static Criteria visible(Scope scope) {
        return ProviderReach.criteria(scope, "providerId", "people.participantId");
    }

    record StoredRebooking(
            String id,
            long version,
            String providerId,
            String state,
            String reason,
            String byAccount,
            String byName,
            Instant created,
            @Nullable String jobId,
            List<StoredGone> sessions,
            List<StoredRow> people)
            implements Stored {

        static StoredRebooking of(Rebooking r) {
            return new StoredRebooking(
                    r.id(),
                    r.version(),
                    r.providerId(),
                    r.state().name(),
                    r.reason(),
                    r.byAccount(),
                    r.byName(),
                    r.created(),
                    r.jobId(),
                    r.sessions().stream().map(StoredGone::of).toList(),
                    r.people().stream().map(StoredRow::of).toList());
        }

        Rebooking rebooking() {
            return new Rebooking(
                    id,
                    version,
                    providerId,
                    State.valueOf(state),
                    reason,
                    byAccount,
                    byName,
                    created,
                    jobId,
                    sessions.stream().map(StoredGone::gone).toList(),
                    people.stream().map(StoredRow::row).toList());
        }
    }

    /** @param instead a local time in England, as text */
    record StoredGone(
            String offerId, String sessionId, @Nullable String instead) {

        static StoredGone of(Gone g) {
            return new StoredGone(
                    g.offerId(),
                    g.sessionId(),
                    g.instead() == null ? null : g.instead().toString());
        }

        Gone gone() {
            return new Gone(offerId, sessionId, instead == null ? null : LocalDateTime.parse(instead));
        }
    }

    record StoredRow(
            String participantId,
            String offerId,
            String outcome,
            List<StoredChange> changes,
            @Nullable String conflict,
            List<String> fixes,
            @Nullable LocalDate answerBy,
            @Nullable String pathwayBefore,
            @Nullable String pathwayAfter) {

        static StoredRow of(Row r) {
            return new StoredRow(
                    r.participantId(),
                    r.offerId(),
                    r.outcome().name(),
                    r.changes().stream()
                            .map(change -> new StoredChange(change.topicId(), change.from(), change.to()))
                            .toList(),
                    r.conflict(),
                    r.fixes(),
                    r.answerBy(),
                    r.pathwayBefore(),
                    r.pathwayAfter());
        }

        Row row() {
            return new Row(
                    participantId,
                    offerId,
                    Outcome.valueOf(outcome),
                    changes.stream()
                            .map(change -> new Change(change.topicId(), change.from(), change.to()))
                            .toList(),
                    conflict,
                    fixes,
                    answerBy,
                    pathwayBefore,
                    pathwayAfter);
        }
    }

    record StoredChange(
            String topicId, @Nullable String from, @Nullable String to) {}
}
