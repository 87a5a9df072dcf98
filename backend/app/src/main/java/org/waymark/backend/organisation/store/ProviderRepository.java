package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Providers and delivery partners: organisations, no people. */
@Repository
public class ProviderRepository {

    static final StoredShape<StoredProvider> SHAPE =
            new StoredShape<>("providers", "provider", StoredProvider.class, List.of());

    private final StoredDocuments<StoredProvider> documents;

    ProviderRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<RegisteredProvider> list() {
        return documents.list(new Query()).map(StoredProvider::provider);
    }

    public Mono<RegisteredProvider> find(String id) {
        return documents.find(id).map(StoredProvider::provider);
    }

    /** Yields the one that has that id already, where there is one. */
    public Mono<RegisteredProvider> insertOnce(RegisteredProvider provider) {
        return documents
                .insert(StoredProvider.of(provider))
                .map(StoredProvider::provider)
                .onErrorResume(DuplicateKeyException.class, e -> find(provider.id()));
    }

    /** Fails as stale where it was changed meanwhile. */
    public Mono<RegisteredProvider> replace(RegisteredProvider provider) {
        return documents.replace(StoredProvider.of(provider)).map(StoredProvider::provider);
    }

    record StoredProvider(
            String id,
            long version,
            String name,
            @Nullable String partOf,
            @Nullable LocalDate from,
            @Nullable LocalDate until)
            implements Stored {

        static StoredProvider of(RegisteredProvider p) {
            return new StoredProvider(p.id(), p.version(), p.name(), p.partOf(), p.from(), p.until());
        }

        RegisteredProvider provider() {
            return new RegisteredProvider(id, version, name, partOf, from, until);
        }
    }
}
