package org.waymark.backend.application.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** The way from a link to a task, found by the hash of the link's secret. Whether it holds, the task says. */
@Repository
public class VerificationLinkRepository {

    static final StoredShape<StoredLink> SHAPE =
            new StoredShape<>("verification_links", "verification-link", StoredLink.class, List.of());

    private final StoredDocuments<StoredLink> documents;

    VerificationLinkRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /**
     * @param sealed the secret until its mail is left, then null
     * @param until the last day on which it works
     */
    public record Link(
            String hash,
            long version,
            String participantId,
            String moduleId,
            @Nullable String sealed,
            Instant made,
            LocalDate until) {}

    public Mono<Void> insert(Scope.Self scope, Link link) {
        return documents.insert(StoredLink.of(link)).then();
    }

    public Mono<Link> find(Scope.System scope, String hash) {
        return documents.find(hash).map(StoredLink::link);
    }

    /** Its mail is left, so nobody needs the secret any more. */
    public Mono<Void> settle(Scope.System scope, Link link) {
        return documents
                .replace(StoredLink.of(new Link(
                        link.hash(),
                        link.version(),
                        link.participantId(),
                        link.moduleId(),
                        null,
                        link.made(),
                        link.until())))
                .onErrorComplete(StaleVersionException.class)
                .then();
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

    record StoredLink(
            String id,
            long version,
            String participantId,
            String moduleId,
            @Nullable String sealed,
            Instant made,
            LocalDate until)
            implements Stored {

        static StoredLink of(Link l) {
            return new StoredLink(
                    l.hash(), l.version(), l.participantId(), l.moduleId(), l.sealed(), l.made(), l.until());
        }

        Link link() {
            return new Link(id, version, participantId, moduleId, sealed, made, until);
        }
    }
}
