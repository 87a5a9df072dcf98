package org.waymark.backend.health.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.health.Feedback;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.ProviderReach;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One small document a person and session, which that person alone writes; a provider reads its own to count them. */
@Repository
public class FeedbackRepository {

    static final StoredShape<StoredFeedback> SHAPE =
            new StoredShape<>("session_feedback", "session-feedback", StoredFeedback.class, List.of());

    private final StoredDocuments<StoredFeedback> documents;

    FeedbackRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Feedback> list(Scope scope) {
        return documents
                .list(Query.query(ProviderReach.criteria(scope, "providerId", "participantId")))
                .map(StoredFeedback::feedback);
    }

    /** The person's own. */
    public Mono<Feedback> find(Scope.Self scope, String offerId, String sessionId) {
        return documents.find(id(offerId, sessionId, scope.personId())).map(StoredFeedback::feedback);
    }

    private static String id(String offerId, String sessionId, String participantId) {
        return offerId + "/" + sessionId + "/" + participantId;
    }

    /** In place of what was stored before. */
    public Mono<Feedback> put(Scope.Self scope, Feedback feedback) {
        return scope.personId().equals(feedback.participantId())
                ? documents.put(StoredFeedback.of(feedback)).map(StoredFeedback::feedback)
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    record StoredFeedback(
            String id,
            long version,
            String providerId,
            String offerId,
            String sessionId,
            String participantId,
            @Nullable Integer useful,
            @Nullable Integer fit,
            @Nullable String words,
            Instant at)
            implements Stored {

        static StoredFeedback of(Feedback f) {
            return new StoredFeedback(
                    FeedbackRepository.id(f.offerId(), f.sessionId(), f.participantId()),
                    0,
                    f.providerId(),
                    f.offerId(),
                    f.sessionId(),
                    f.participantId(),
                    f.said().useful(),
                    f.said().fit(),
                    f.said().words(),
                    f.at());
        }

        Feedback feedback() {
            return new Feedback(
                    offerId, sessionId, providerId, participantId, new SessionFeedback(useful, fit, words), at);
        }
    }
}
