package org.waymark.backend.assignment.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.priorities.Priority;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Priorities belong to a trust; nobody else sees them. */
@Repository
public class PriorityRepository {

    static final StoredShape<StoredPriority> SHAPE =
            new StoredShape<>("improvement_priorities", "improvement-priority", StoredPriority.class, List.of());

    private final StoredDocuments<StoredPriority> documents;

    PriorityRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** By name. Fails as forbidden for whoever is no trust. */
    public Mono<List<Priority>> list(Scope scope) {
        return scope instanceof Scope.Trust(String trustId)
                ? documents
                        .list(query(where("trustId").is(trustId)))
                        .map(StoredPriority::priority)
                        .sort(Comparator.comparing(Priority::title).thenComparing(Priority::id))
                        .collectList()
                : Mono.error(ProblemException.forbidden());
    }

    public Mono<Priority> find(Scope scope, String id) {
        return documents.find(id).map(StoredPriority::priority).filter(priority -> reaches(scope, priority));
    }

    /** Inserts one of version 0, replaces any other; fails as stale where the version has been overtaken. */
    public Mono<Priority> save(Scope scope, Priority priority) {
        if (!reaches(scope, priority)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredPriority stored = StoredPriority.of(priority);
        return (priority.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredPriority::priority);
    }

    public Mono<Void> delete(Scope scope, Priority priority) {
        return reaches(scope, priority)
                ? documents.delete(priority.id(), priority.version())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, Priority priority) {
        return scope.equals(new Scope.Trust(priority.trustId()));
    }

    record StoredPriority(
            String id,
            long version,
            String trustId,
            String title,
            String why,
            String qualification,
            List<String> statementIds)
            implements Stored {

        static StoredPriority of(Priority p) {
            return new StoredPriority(
                    p.id(), p.version(), p.trustId(), p.title(), p.why(), p.qualification(), p.statementIds());
        }

        Priority priority() {
            return new Priority(id, version, trustId, title, why, qualification, statementIds);
        }
    }
}
