package org.waymark.backend.organisation.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.organisation.Succession;
import org.waymark.backend.organisation.Succession.Successor;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** By the URN of the school that was there before: public knowledge. */
@Repository
public class SuccessionRepository {

    static final StoredShape<StoredSuccession> SHAPE =
            new StoredShape<>("successions", "succession", StoredSuccession.class, List.of());

    private final StoredDocuments<StoredSuccession> documents;

    SuccessionRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Flux<Succession> findAll(Scope.System scope, Collection<String> urns) {
        return documents.findAll(urns).map(StoredSuccession::succession);
    }

    public Mono<Void> saveAll(Scope.System scope, List<Succession> all) {
        return documents.putAll(all.stream().map(StoredSuccession::of).toList());
    }

    record StoredSuccession(String id, long version, List<StoredSuccessor> successors) implements Stored {

        static StoredSuccession of(Succession s) {
            return new StoredSuccession(
                    s.urn(),
                    0,
                    s.successors().stream()
                            .map(to -> new StoredSuccessor(to.urn(), to.kind(), to.on()))
                            .toList());
        }

        Succession succession() {
            return new Succession(
                    id,
                    successors.stream()
                            .map(to -> new Successor(to.urn(), to.kind(), to.on()))
                            .toList());
        }
    }

    record StoredSuccessor(
            String urn, String kind, @Nullable LocalDate on) {}
}
