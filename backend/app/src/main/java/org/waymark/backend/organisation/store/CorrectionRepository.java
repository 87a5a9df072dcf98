package org.waymark.backend.organisation.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.Correction;
import org.waymark.backend.organisation.Correction.Said;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a school that somebody has corrected; read through the school, which its scope has found. */
@Repository
public class CorrectionRepository {

    static final StoredShape<StoredCorrection> SHAPE =
            new StoredShape<>("school_corrections", "school-correction", StoredCorrection.class, List.of());

    private final StoredDocuments<StoredCorrection> documents;

    CorrectionRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Correction> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredCorrection::correction);
    }

    public Mono<Correction> get(Scope.System scope, String schoolId) {
        return documents.find(schoolId).map(StoredCorrection::correction).defaultIfEmpty(Correction.none(schoolId));
    }

    /** Version 0 is one that does not exist yet. Fails as stale or duplicate where overtaken. */
    public Mono<Correction> save(Scope.System scope, Correction correction) {
        StoredCorrection stored = StoredCorrection.of(correction);
        return (correction.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredCorrection::correction);
    }

    record StoredCorrection(
            String id, long version, @Nullable StoredSaid said) implements Stored {

        static StoredCorrection of(Correction c) {
            Said s = c.said();
            return new StoredCorrection(
                    c.schoolId(),
                    c.version(),
                    s == null ? null : new StoredSaid(s.phase().name(), s.kind().name(), s.rural(), s.by(), s.at()));
        }

        Correction correction() {
            return new Correction(id, version, said == null ? null : said.said());
        }
    }

    record StoredSaid(String phase, String kind, boolean rural, String by, Instant at) {

        Said said() {
            return new Said(Phase.valueOf(phase), SchoolKind.valueOf(kind), rural, by, at);
        }
    }
}
