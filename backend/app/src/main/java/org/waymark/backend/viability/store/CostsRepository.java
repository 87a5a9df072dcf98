package org.waymark.backend.viability.store;

import java.util.Collection;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Repository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.viability.KnownCosts;
import org.waymark.contract.viability.CohortCosts;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What cohorts cost is the provider's own business. */
@Repository
public class CostsRepository {

    static final StoredShape<StoredCosts> SHAPE =
            new StoredShape<>("cohort_costs", "cohort-costs", StoredCosts.class, List.of());

    private final StoredDocuments<StoredCosts> documents;

    CostsRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    /** Those that are known, in no order. */
    public Flux<KnownCosts> findAll(Scope scope, Collection<String> offerIds) {
        return documents.findAll(offerIds).map(StoredCosts::known).filter(known -> reaches(scope, known));
    }

    public Mono<KnownCosts> find(Scope scope, String offerId) {
        return documents.find(offerId).map(StoredCosts::known).filter(known -> reaches(scope, known));
    }

    /** Fails as stale where the version has been overtaken. */
    public Mono<KnownCosts> save(Scope scope, KnownCosts known) {
        if (!reaches(scope, known)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredCosts stored = StoredCosts.of(known);
        return (known.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .onErrorMap(
                        DuplicateKeyException.class,
                        e -> new StaleVersionException(SHAPE.collection(), known.offerId(), known.version()))
                .map(StoredCosts::known);
    }

    private static boolean reaches(Scope scope, KnownCosts known) {
        return scope instanceof Scope.System
                || scope instanceof Scope.Provider(String providerId) && providerId.equals(known.providerId());
    }

    /** Amounts are pounds. */
    record StoredCosts(String id, long version, String providerId, int fixed, int perPerson, int price, int places)
            implements Stored {

        static StoredCosts of(KnownCosts k) {
            CohortCosts c = k.costs();
            return new StoredCosts(
                    k.offerId(), k.version(), k.providerId(), c.fixed(), c.perPerson(), c.price(), c.places());
        }

        KnownCosts known() {
            return new KnownCosts(id, version, providerId, new CohortCosts(fixed, perPerson, price, places));
        }
    }
}
