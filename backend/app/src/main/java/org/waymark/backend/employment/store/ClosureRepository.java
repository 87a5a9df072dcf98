package org.waymark.backend.employment.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.employment.Closure;
import org.waymark.backend.employment.Closure.Decider;
import org.waymark.backend.employment.Closure.Placement;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a closed school. A trust's lead sees those of the trust, an administrator all. */
@Repository
public class ClosureRepository {

    static final StoredShape<StoredClosure> SHAPE =
            new StoredShape<>("closures", "closure", StoredClosure.class, List.of());

    private final StoredDocuments<StoredClosure> documents;

    ClosureRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Closure> list(Scope scope) {
        return documents.list(Query.query(visible(scope))).map(StoredClosure::closure);
    }

    public Mono<Closure> find(Scope scope, String schoolId) {
        return documents.find(schoolId).map(StoredClosure::closure).filter(closure -> reaches(scope, closure));
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken. */
    public Mono<Closure> save(Scope scope, Closure closure) {
        if (!reaches(scope, closure)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredClosure stored = StoredClosure.of(closure);
        return (closure.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredClosure::closure);
    }

    /** Fails as stale where overtaken. */
    public Mono<Void> delete(Scope.System scope, Closure closure) {
        return documents.delete(closure.schoolId(), closure.version());
    }

    private static boolean reaches(Scope scope, Closure closure) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> trustId.equals(closure.trustId());
            case Scope.System() -> true;
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    private static Criteria visible(Scope scope) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> Criteria.where("trustId").is(trustId);
            case Scope.System() -> new Criteria();
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> Criteria.where("_id").is(null);
        };
    }

    record StoredClosure(
            String id,
            long version,
            String name,
            @Nullable LocalDate closedOn,
            @Nullable String trustId,
            List<String> candidates,
            boolean successors,
            String state,
            List<StoredPlacement> placements,
            @Nullable StoredDecider decider)
            implements Stored {

        static StoredClosure of(Closure c) {
            Decider by = c.decider();
            return new StoredClosure(
                    c.schoolId(),
                    c.version(),
                    c.name(),
                    c.closedOn(),
                    c.trustId(),
                    c.candidates(),
                    c.successors(),
                    c.state().name(),
                    c.placements().stream()
                            .map(p -> new StoredPlacement(p.personId(), p.schoolId(), p.employmentId()))
                            .toList(),
                    by == null ? null : new StoredDecider(by.accountId(), by.name(), by.at()));
        }

        Closure closure() {
            return new Closure(
                    id,
                    version,
                    name,
                    closedOn,
                    trustId,
                    candidates,
                    successors,
                    Closure.State.valueOf(state),
                    placements.stream()
                            .map(p -> new Placement(p.personId(), p.schoolId(), p.employmentId()))
                            .toList(),
                    decider == null ? null : new Decider(decider.accountId(), decider.name(), decider.at()));
        }
    }

    record StoredPlacement(
            String personId,
            @Nullable String schoolId,
            @Nullable String employmentId) {}

    record StoredDecider(String accountId, String name, Instant at) {}
}
