package org.waymark.backend.application.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** The way from a link to a task, found by the hash of the link's secret. Whether it holds, the task says. */
@Repository
public class VerificationLinkRepository {

    static final StoredShape<StoredLink> SHAPE =
            new StoredShape<>("verification_links", "verification-link", StoredLink.class, List.of());

    private static final int TRIES = 20;

    private final StoredDocuments<StoredLink> documents;

    VerificationLinkRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /**
     * @param sealed the secret until its mail is left, then null
     * @param until the last day on which it works
     * @param owing since when the participant is owed a notice of its answer; null while none is
     */
    public record Link(
            String hash,
            long version,
            String participantId,
            String moduleId,
            @Nullable String sealed,
            Instant made,
            LocalDate until,
            @Nullable Instant owing) {

        /** As it is before anybody has answered. */
        public Link(
                String hash,
                long version,
                String participantId,
                String moduleId,
                @Nullable String sealed,
                Instant made,
                LocalDate until) {
            this(hash, version, participantId, moduleId, sealed, made, until, null);
        }

        private Link sealed(@Nullable String secret) {
            return new Link(hash, version, participantId, moduleId, secret, made, until, owing);
        }

        private Link owing(@Nullable Instant since) {
            return new Link(hash, version, participantId, moduleId, sealed, made, until, since);
        }
    }

    public Mono<Void> insert(Scope.Self scope, Link link) {
        return documents.insert(StoredLink.of(link)).then();
    }

    public Mono<Link> find(Scope.System scope, String hash) {
        return documents.find(hash).map(StoredLink::link);
    }

    /** Its mail is left, so nobody needs the secret any more. */
    public Mono<Void> settle(Scope.System scope, Link link) {
        return documents
                .replace(StoredLink.of(link.sealed(null)))
                .onErrorComplete(StaleVersionException.class)
                .then();
    }

    /** From this moment the participant is owed a notice; from an earlier one, where it was owed already. */
    public Mono<Void> owe(Scope.System scope, String hash, Instant since) {
        return change(hash, link -> link.owing() == null ? link.owing(since) : link);
    }

    /** The notice is left. */
    public Mono<Void> told(Scope.System scope, String hash) {
        return change(hash, link -> link.owing(null));
    }

    private Mono<Void> change(String hash, UnaryOperator<Link> changing) {
        return Mono.defer(() -> documents.find(hash).map(StoredLink::link))
                .filter(link -> !changing.apply(link).equals(link))
                .flatMap(link -> documents.replace(StoredLink.of(changing.apply(link))))
                .retryWhen(Retry.max(TRIES).filter(StaleVersionException.class::isInstance))
                .then();
    }

    /** Those whose participant was owed a notice before that moment. */
    public Mono<List<Link>> owing(Scope.System scope, Instant before) {
        return documents
                .list(query(where("owing").lt(before)))
                .map(StoredLink::link)
                .collectList();
    }

    public Mono<Void> delete(Scope.System scope, Link link) {
        return documents.delete(link.hash(), link.version()).onErrorComplete(StaleVersionException.class);
    }

    /** Those that have not been settled a while after they were made, and those that have long run out. */
    public Mono<List<Link>> left(Scope.System scope, Instant madeBefore, LocalDate ranOutBefore) {
        return documents
                .list(query(where("_id").exists(true)))
                .map(StoredLink::link)
                .filter(link -> link.until().isBefore(ranOutBefore)
                        || (link.sealed() != null && link.made().isBefore(madeBefore)))
                .collectList();
    }

    /** @param owing null for links of before notices were owed */
    record StoredLink(
            String id,
            long version,
            String participantId,
            String moduleId,
            @Nullable String sealed,
            Instant made,
            LocalDate until,
            @Nullable Instant owing)
            implements Stored {

        static StoredLink of(Link l) {
            return new StoredLink(
                    l.hash(), l.version(), l.participantId(), l.moduleId(), l.sealed(), l.made(), l.until(), l.owing());
        }

        Link link() {
            return new Link(id, version, participantId, moduleId, sealed, made, until, owing);
        }
    }
}
