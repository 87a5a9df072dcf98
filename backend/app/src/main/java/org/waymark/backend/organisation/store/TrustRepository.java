package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Trusts and other groups of schools: public knowledge. */
@Repository
public class TrustRepository {

    static final StoredShape<StoredTrust> SHAPE = new StoredShape<>("trusts", "trust", StoredTrust.class, List.of());

    private final StoredDocuments<StoredTrust> documents;

    TrustRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Trust> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredTrust::trust);
    }

    public Mono<Trust> find(Scope.System scope, String id) {
        return documents.find(id).map(StoredTrust::trust);
    }

    public Flux<Trust> findAll(Scope.System scope, Collection<String> ids) {
        return documents.findAll(ids).map(StoredTrust::trust);
    }

    public Mono<Void> saveAll(Scope.System scope, List<Trust> trusts) {
        return documents.putAll(trusts.stream().map(StoredTrust::of).toList());
    }

    record StoredTrust(
            String id,
            long version,
            String uid,
            String name,
            String kind,
            boolean open,
            @Nullable LocalDate closedOn) implements Stored {

        static StoredTrust of(Trust t) {
            return new StoredTrust(t.id(), 0, t.uid(), t.name(), t.kind(), t.open(), t.closedOn());
        }

        Trust trust() {
            return new Trust(id, uid, name, kind, open, closedOn);
        }
    }
}
