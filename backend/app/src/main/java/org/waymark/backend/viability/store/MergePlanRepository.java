package org.waymark.backend.viability.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.viability.MergingPlan;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** Merges belong to the provider that plans them; nobody else sees them. The body is JSON. */
@Repository
public class MergePlanRepository {

    static final StoredShape<StoredPlan> SHAPE =
            new StoredShape<>("merge_plans", "merge-plan", StoredPlan.class, List.of());

    private final StoredDocuments<StoredPlan> documents;

    MergePlanRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Newest first. */
    public Mono<List<MergingPlan>> list(Scope.Provider scope) {
        return documents
                .list(query(where("providerId").is(scope.providerId())))
                .map(StoredPlan::plan)
                .sort(Comparator.comparing(MergingPlan::created).reversed().thenComparing(MergingPlan::id))
                .collectList();
    }

    public Mono<MergingPlan> find(Scope scope, String id) {
        return documents.find(id).map(StoredPlan::plan).filter(plan -> reaches(scope, plan));
    }

    /** Inserts one of version 0, replaces any other; fails as stale where the version has been overtaken. */
    public Mono<MergingPlan> save(Scope scope, MergingPlan plan) {
        if (!reaches(scope, plan)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredPlan stored = StoredPlan.of(plan);
        return (plan.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredPlan::plan);
    }

    private static boolean reaches(Scope scope, MergingPlan plan) {
        return scope instanceof Scope.System
                || scope instanceof Scope.Provider(String providerId) && providerId.equals(plan.providerId());
    }

    record StoredPlan(String id, long version, String providerId, String body) implements Stored {

        static StoredPlan of(MergingPlan p) {
            return new StoredPlan(
                    p.id(), p.version(), p.providerId(), JsonMapper.shared().writeValueAsString(p));
        }

        MergingPlan plan() {
            return JsonMapper.shared().readValue(body, MergingPlan.class).atVersion(version);
        }
    }
}
