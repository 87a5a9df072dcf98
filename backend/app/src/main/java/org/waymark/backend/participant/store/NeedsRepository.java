package org.waymark.backend.participant.store;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.participant.AccessNeed;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a person. Only they read and change it; Waymark plans with it, and tells who runs their sessions. */
@Repository
public class NeedsRepository {

    static final StoredShape<StoredNeeds> SHAPE = new StoredShape<>("needs", "needs", StoredNeeds.class, List.of());

    private final StoredDocuments<StoredNeeds> documents;

    NeedsRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Needs> get(Scope.Self scope) {
        return documents.find(scope.personId()).map(StoredNeeds::needs).defaultIfEmpty(Needs.none(scope.personId()));
    }

    /** The first time, or in place of the version that it was read as; fails as stale where that is not the one stored. */
    public Mono<Needs> save(Scope.Self scope, Needs needs) {
        if (!scope.personId().equals(needs.personId())) {
            return Mono.error(new IllegalArgumentException("needs of somebody else"));
        }
        StoredNeeds stored = StoredNeeds.of(needs);
        return (needs.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredNeeds::needs);
    }

    /** Of those of these people who have said any. */
    public Flux<Needs> list(Scope.System scope, Collection<String> personIds) {
        return documents.findAll(personIds).map(StoredNeeds::needs);
    }

    public Flux<Needs> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredNeeds::needs);
    }

    record StoredNeeds(
            String id,
            long version,
            List<String> access,
            boolean noCar,
            @Nullable Integer mostTravelMinutes) implements Stored {

        static StoredNeeds of(Needs n) {
            return new StoredNeeds(
                    n.personId(),
                    n.version(),
                    n.access().stream()
                            .sorted(Comparator.naturalOrder())
                            .map(AccessNeed::name)
                            .toList(),
                    n.noCar(),
                    n.mostTravelMinutes());
        }

        Needs needs() {
            return new Needs(
                    id,
                    version,
                    access.stream().map(AccessNeed::valueOf).collect(Collectors.toSet()),
                    noCar,
                    mostTravelMinutes);
        }
    }
}
