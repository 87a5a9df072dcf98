package org.waymark.backend.writing.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Sort;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.writing.SentMessage;
import org.waymark.backend.writing.SentMessage.Recipient;
import org.waymark.backend.writing.SentMessage.Tenant;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Messages of a trust, a provider or a partner: nobody else's scope reaches them. */
@Repository
public class SentMessageRepository {

    static final StoredShape<StoredMessage> SHAPE =
            new StoredShape<>("list_messages", "list-message", StoredMessage.class, List.of());
    private static final int MOST_LISTED = 200;
    private static final int MOST_TRIES = 10;

    private final StoredDocuments<StoredMessage> documents;
    private final ReactiveMongoTemplate mongo;

    SentMessageRepository(Documents documents, ReactiveMongoTemplate mongo) {
        this.documents = documents.of(SHAPE);
        this.mongo = mongo;
    }

    /** Whose messages the scope reaches; empty where it is nobody's who writes. */
    public static Mono<Tenant> tenant(Scope scope) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> Mono.just(new Tenant("trust", trustId));
            case Scope.Provider(String providerId) -> Mono.just(new Tenant("provider", providerId));
            case Scope.Partner(String partnerId) -> Mono.just(new Tenant("partner", partnerId));
            case Scope.Self _, Scope.School _, Scope.Facilitator _, Scope.National _, Scope.Nobody _, Scope.System _ ->
                Mono.empty();
        };
    }

    public Mono<SentMessage> find(Scope scope, String id) {
        return documents
                .find(id)
                .map(StoredMessage::message)
                .filterWhen(message -> scope instanceof Scope.System
                        ? Mono.just(true)
                        : tenant(scope).map(message.tenant()::equals).defaultIfEmpty(false));
    }

    /** The newest first. */
    public Flux<SentMessage> list(Scope scope) {
        return tenant(scope)
                .flatMapMany(tenant -> documents.list(query(where("tenantKind")
                                .is(tenant.kind())
                                .and("tenantId")
                                .is(tenant.id()))
                        .with(Sort.by(Sort.Direction.DESC, "sent"))
                        .limit(MOST_LISTED)))
                .map(StoredMessage::message);
    }

    /** Fails with Spring's DuplicateKeyException where it is there already. */
    public Mono<SentMessage> insert(Scope.System scope, SentMessage message) {
        return documents.insert(StoredMessage.of(message)).map(StoredMessage::message);
    }

    public Mono<SentMessage> change(Scope.System scope, String id, UnaryOperator<SentMessage> change) {
        return Mono.defer(() -> documents.find(id))
                .flatMap(stored -> documents.replace(StoredMessage.of(change.apply(stored.message()))))
                .retryWhen(Retry.max(MOST_TRIES).filter(StaleVersionException.class::isInstance))
                .map(StoredMessage::message);
    }

    /** Yields how many went. */
    public Mono<Long> deleteSentBefore(Scope.System scope, Instant day) {
        return mongo.remove(query(where("sent").lt(day)), SHAPE.collection()).map(result -> result.getDeletedCount());
    }

    record StoredMessage(
            String id,
            long version,
            String tenantKind,
            String tenantId,
            String byAccount,
            String byName,
            String subject,
            String text,
            String to,
            String asWritten,
            Instant sent,
            String jobId,
            List<StoredRecipient> people)
            implements Stored {

        static StoredMessage of(SentMessage m) {
            return new StoredMessage(
                    m.id(),
                    m.version(),
                    m.tenant().kind(),
                    m.tenant().id(),
                    m.byAccount(),
                    m.byName(),
                    m.subject(),
                    m.text(),
                    m.to(),
                    m.asWritten(),
                    m.sent(),
                    m.jobId(),
                    m.recipients().stream().map(StoredRecipient::of).toList());
        }

        SentMessage message() {
            return new SentMessage(
                    id,
                    version,
                    new Tenant(tenantKind, tenantId),
                    byAccount,
                    byName,
                    subject,
                    text,
                    to,
                    asWritten,
                    sent,
                    jobId,
                    people.stream().map(StoredRecipient::recipient).toList());
        }
    }

    record StoredRecipient(
            String participantId,
            String name,
            @Nullable String accountId,
            @Nullable String membershipId,
            boolean told) {

        static StoredRecipient of(Recipient r) {
            return new StoredRecipient(r.participantId(), r.name(), r.accountId(), r.membershipId(), r.told());
        }

        Recipient recipient() {
            return new Recipient(participantId, name, accountId, membershipId, told);
        }
    }
}
