package org.waymark.backend.delivery.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Facilitators belong to a provider; nobody else sees them. */
@Repository
public class FacilitatorRepository {

    static final StoredShape<StoredFacilitator> SHAPE =
            new StoredShape<>("facilitators", "facilitator", StoredFacilitator.class, List.of());

    private final StoredDocuments<StoredFacilitator> documents;

    FacilitatorRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** By id. Fails as forbidden for whoever is no provider. */
    public Mono<Map<String, Facilitator>> list(Scope scope) {
        return scope instanceof Scope.Provider(String providerId)
                ? documents
                        .list(query(where("providerId").is(providerId)))
                        .map(StoredFacilitator::facilitator)
                        .collectMap(Facilitator::id)
                : Mono.error(ProblemException.forbidden());
    }

    /** As they are named now. */
    public Mono<Void> note(Scope scope, Facilitator facilitator) {
        return scope.equals(new Scope.Provider(facilitator.providerId()))
                ? documents.put(StoredFacilitator.of(facilitator)).then()
                : Mono.error(new IllegalArgumentException("outside the caller's scope"));
    }

    record StoredFacilitator(String id, long version, String providerId, String name, String email) implements Stored {

        static StoredFacilitator of(Facilitator f) {
            return new StoredFacilitator(f.id(), 0, f.providerId(), f.name(), f.email());
        }

        Facilitator facilitator() {
            return new Facilitator(id, providerId, name, email);
        }
    }
}
