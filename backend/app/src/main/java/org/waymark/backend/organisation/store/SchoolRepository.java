package org.waymark.backend.organisation.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schools are public knowledge; a trust's scope narrows the list to its own. */
@Repository
public class SchoolRepository {

    static final StoredShape<StoredSchool> SHAPE =
            new StoredShape<>("schools", "school", StoredSchool.class, List.of());

    private final StoredDocuments<StoredSchool> documents;

    SchoolRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<School> list(Scope scope) {
        Query query = scope instanceof Scope.Trust(String trustId)
                ? query(where("trustId").is(trustId))
                : new Query();
        return documents.list(query).map(StoredSchool::school);
    }

    public Mono<School> find(Scope scope, String id) {
        return documents
                .find(id)
                .map(StoredSchool::school)
                .filter(school -> !(scope instanceof Scope.Trust(String trustId)) || trustId.equals(school.trustId()));
    }

    public Mono<Void> save(Scope.System scope, School school) {
        return documents.put(StoredSchool.of(school)).then();
    }

    record StoredSchool(
            String id,
            long version,
            String name,
            String phase,
            String kind,
            boolean rural,
            int pupils,
            @Nullable String trustId,
            @Nullable String trustName,
            String calendar,
            int easting,
            int northing)
            implements Stored {

        static StoredSchool of(School s) {
            return new StoredSchool(
                    s.id(),
                    0,
                    s.name(),
                    s.phase().name(),
                    s.kind().name(),
                    s.rural(),
                    s.pupils(),
                    s.trustId(),
                    s.trustName(),
                    s.calendar(),
                    s.easting(),
                    s.northing());
        }

        School school() {
            return new School(
                    id,
                    name,
                    Phase.valueOf(phase),
                    SchoolKind.valueOf(kind),
                    rural,
                    pupils,
                    trustId,
                    trustName,
                    calendar,
                    easting,
                    northing);
        }
    }
}
