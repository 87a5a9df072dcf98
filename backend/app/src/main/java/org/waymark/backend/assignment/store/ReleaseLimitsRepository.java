package org.waymark.backend.assignment.store;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Repository;
import org.waymark.backend.assignment.release.LimitsOfTrust;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** One document a trust; only it writes it, and its schools read it too. */
@Repository
public class ReleaseLimitsRepository {

    static final StoredShape<StoredLimits> SHAPE =
            new StoredShape<>("release_limits", "release-limits", StoredLimits.class, List.of());

    private final StoredDocuments<StoredLimits> documents;

    ReleaseLimitsRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Fails as forbidden for whoever is no trust. */
    public Mono<LimitsOfTrust> get(Scope scope) {
        return scope instanceof Scope.Trust(String trustId)
                ? documents.find(trustId).map(StoredLimits::limits).defaultIfEmpty(LimitsOfTrust.unset(trustId))
                : Mono.error(ProblemException.forbidden());
    }

    /** What the school's trust lets it spare. */
    public Mono<LimitsOfTrust> get(Scope.School scope, String trustId) {
        return documents.find(trustId).map(StoredLimits::limits).defaultIfEmpty(LimitsOfTrust.unset(trustId));
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken. */
    public Mono<LimitsOfTrust> replace(Scope scope, LimitsOfTrust limits) {
        if (!scope.equals(new Scope.Trust(limits.trustId()))) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        List<StoredLimit> schools = limits.bySchool().entrySet().stream()
                .map(entry -> new StoredLimit(entry.getKey(), entry.getValue()))
                .toList();
        StoredLimits stored = new StoredLimits(limits.trustId(), limits.version(), limits.releasedADay(), schools);
        return (limits.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredLimits::limits);
    }

    record StoredLimits(String id, long version, int releasedADay, List<StoredLimit> schools) implements Stored {

        LimitsOfTrust limits() {
            Map<String, Integer> bySchool =
                    schools.stream().collect(Collectors.toMap(StoredLimit::schoolId, StoredLimit::releasedADay));
            return new LimitsOfTrust(id, version, releasedADay, bySchool);
        }
    }

    /** A list and no map: what a school is called must not matter to the store. */
    record StoredLimit(String schoolId, int releasedADay) {}
}
