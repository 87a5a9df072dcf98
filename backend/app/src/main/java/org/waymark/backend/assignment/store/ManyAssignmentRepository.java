package org.waymark.backend.assignment.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.many.ManyAssignment;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Assignments of many belong to the trust that makes them; nobody else sees them. The body is JSON. */
@Repository
public class ManyAssignmentRepository {

    static final StoredShape<StoredPlan> SHAPE =
            new StoredShape<>("assignment_plans", "assignment-plan", StoredPlan.class, List.of());

    private final StoredDocuments<StoredPlan> documents;

    ManyAssignmentRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Newest first. */
    public Mono<List<ManyAssignment>> list(Scope scope) {
        Query theirs = switch (scope) {
            case Scope.Trust(String trustId) -> query(where("trustId").is(trustId));
            case Scope.System system -> new Query();
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> query(where("_id").is(null));
        };
        return documents
                .list(theirs)
                .map(StoredPlan::plan)
                .sort(Comparator.comparing(ManyAssignment::created).reversed().thenComparing(ManyAssignment::id))
                .collectList();
    }

    public Mono<ManyAssignment> find(Scope scope, String id) {
        return documents.find(id).map(StoredPlan::plan).filter(plan -> reaches(scope, plan));
    }

    /** Inserts one of version 0, replaces any other; fails as stale where the version has been overtaken. */
    public Mono<ManyAssignment> save(Scope scope, ManyAssignment plan) {
        if (!reaches(scope, plan)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredPlan stored = StoredPlan.of(plan);
        return (plan.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredPlan::plan);
    }

    public Mono<Void> delete(Scope scope, ManyAssignment plan) {
        return reaches(scope, plan)
                ? documents.delete(plan.id(), plan.version())
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    private static boolean reaches(Scope scope, ManyAssignment plan) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> trustId.equals(plan.trustId());
            case Scope.System system -> true;
            case Scope.Self _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    record StoredPlan(String id, long version, String trustId, String body) implements Stored {

        static StoredPlan of(ManyAssignment p) {
            return new StoredPlan(
                    p.id(), p.version(), p.trustId(), JsonMapper.shared().writeValueAsString(p));
        }

        ManyAssignment plan() {
            return JsonMapper.shared().readValue(body, ManyAssignment.class).atVersion(version);
        }
    }
}
