package org.waymark.backend.organisation.store;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Schools are public knowledge; the scope of a trust or a school narrows the list to its own. */
@Repository
public class SchoolRepository {

    static final StoredShape<StoredSchool> SHAPE =
            new StoredShape<>("schools", "school", StoredSchool.class, List.of());

    private final StoredDocuments<StoredSchool> documents;
    private final RegisterVersions versions;

    SchoolRepository(Documents documents, RegisterVersions versions) {
        this.documents = documents.of(SHAPE);
        this.versions = versions;
    }

    /** Every school there is: tens of thousands. */
    public Flux<School> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredSchool::school);
    }

    public Mono<School> find(Scope scope, String id) {
        return documents
                .find(id)
                .map(StoredSchool::school)
                .filter(school -> isOpenTo(scope, school.id(), school.trustId()));
    }

    /** Others than employers find every school. */
    public static boolean isOpenTo(Scope scope, String schoolId, @Nullable String itsTrust) {
        return switch (scope) {
            case Scope.Trust(String trustId) -> trustId.equals(itsTrust);
            case Scope.School(String own) -> own.equals(schoolId);
            case Scope.Self _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _,
                    Scope.System _ -> true;
        };
    }

    /** Those of the ids that exist, in no order. */
    public Flux<School> findAll(Scope.System scope, Collection<String> ids) {
        return documents.findAll(ids).map(StoredSchool::school);
    }

    public Mono<Void> save(Scope.System scope, School school) {
        return documents.put(StoredSchool.of(school)).then(versions.raise()).then();
    }

    /** Adds or replaces many at once. Searches show them once {@link RegisterVersions#raise} has been called. */
    public Mono<Void> saveAll(Scope.System scope, List<School> schools) {
        return documents.putAll(schools.stream().map(StoredSchool::of).toList());
    }
}
