package org.waymark.backend.bringing.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.bringing.Mapping;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.bringing.FileKind;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/** How a provider matched the columns of its last file of each kind. Names of columns and of states, nobody's data. */
@Repository
public class MappingRepository {

    static final StoredShape<StoredMapping> SHAPE =
            new StoredShape<>("programme_mappings", "programme-mapping", StoredMapping.class, List.of());

    private final StoredDocuments<StoredMapping> documents;

    MappingRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Mapping> get(Scope.Provider scope, FileKind kind) {
        return documents.find(id(scope, kind)).map(StoredMapping::mapping).defaultIfEmpty(Mapping.NONE);
    }

    /** Whatever was remembered before: the last one counts. */
    public Mono<Void> put(Scope.Provider scope, FileKind kind, Mapping mapping) {
        String body = JsonMapper.shared().writeValueAsString(mapping);
        return documents
                .put(new StoredMapping(id(scope, kind), 0, scope.providerId(), body))
                .then();
    }

    private static String id(Scope.Provider scope, FileKind kind) {
        return scope.providerId() + "/" + kind;
    }

    record StoredMapping(String id, long version, String providerId, String body) implements Stored {

        Mapping mapping() {
            return JsonMapper.shared().readValue(body, Mapping.class);
        }
    }
}
