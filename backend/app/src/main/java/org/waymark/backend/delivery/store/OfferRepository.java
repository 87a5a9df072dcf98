package org.waymark.backend.delivery.store;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.Comparator;
import java.util.List;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.RememberedDocuments;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Offers are public to those who can take or give them, unless still a draft; a provider sees its own only, a
 * facilitator those with a session that they run, and no other session in them. */
@Repository
public class OfferRepository {

    static final StoredShape<StoredOffer> SHAPE = new StoredShape<>("offers", "offer", StoredOffer.class, List.of());

    private static final long MOST_SESSIONS = 300_000;

    private final StoredDocuments<StoredOffer> documents;
    private final RememberedDocuments<StoredOffer, Offer> remembered;
    private final Providers providers;

    OfferRepository(Documents documents, Providers providers, MeterRegistry meters) {
        this.documents = documents.of(SHAPE);
        this.remembered = new RememberedDocuments<>(
                "offers",
                this.documents,
                StoredOffer::offer,
                MOST_SESSIONS,
                offer -> offer.sessions().size(),
                meters);
        this.providers = providers;
    }

    /** By start, then id. */
    public Mono<List<Offer>> list(Scope scope) {
        return remembered
                .list(new Query())
                .filter(offer -> reaches(scope, offer))
                .map(offer -> shown(scope, offer))
                .sort(Comparator.comparing(Offer::starts).thenComparing(Offer::id))
                .collectList();
    }

    public Mono<Offer> find(Scope scope, String id) {
        return remembered.find(id).filter(offer -> reaches(scope, offer)).map(offer -> shown(scope, offer));
    }

    /** Whatever was stored before. Whoever has an offer is in the register of providers. */
    public Mono<Void> put(Scope.System scope, Offer offer) {
        return providers
                .note(offer.providerId(), offer.providerName())
                .then(Mono.defer(() -> documents.put(StoredOffer.of(offer))))
                .then();
    }

    /** Fails with Spring's DuplicateKeyException if its id is taken. */
    public Mono<Offer> insert(Scope scope, Offer offer) {
        return reached(scope, offer)
                .flatMap(mine -> documents.insert(StoredOffer.of(mine)))
                .map(StoredOffer::offer);
    }

    /** Replaces the version that it was read as; fails as stale where that is not the one stored. */
    public Mono<Offer> save(Scope scope, Offer offer) {
        return reached(scope, offer)
                .flatMap(mine -> documents.replace(StoredOffer.of(mine)))
                .map(StoredOffer::offer);
    }

    /** Fails as stale where it has changed since it was read. */
    public Mono<Void> delete(Scope scope, Offer offer) {
        return reached(scope, offer).flatMap(mine -> documents.delete(mine.id(), mine.version()));
    }

    private static Mono<Offer> reached(Scope scope, Offer offer) {
        return changes(scope, offer)
                ? Mono.just(offer)
                : Mono.error(() -> ProblemException.notFound("There is no such offer here."));
    }

    private static boolean changes(Scope scope, Offer offer) {
        return scope instanceof Scope.System || scope instanceof Scope.Provider && reaches(scope, offer);
    }

    private static Offer shown(Scope scope, Offer offer) {
        return scope instanceof Scope.Facilitator facilitator ? offer.withSessions(runBy(facilitator, offer)) : offer;
    }

    private static List<Offer.Session> runBy(Scope.Facilitator scope, Offer offer) {
        String id = Facilitator.id(scope);
        return offer.sessions().stream()
                .filter(session -> id.equals(session.arrangements().facilitatorId()))
                .toList();
    }

    private static boolean reaches(Scope scope, Offer offer) {
        return switch (scope) {
            case Scope.Provider(String providerId) -> providerId.equals(offer.providerId());
            case Scope.Partner(String partnerId) ->
                partnerId.equals(offer.course().partnerId()) && offer.status().isPublic();
            case Scope.Facilitator facilitator ->
                facilitator.providerId().equals(offer.providerId())
                        && offer.status().isPublic()
                        && !runBy(facilitator, offer).isEmpty();
            case Scope.National _, Scope.Nobody _ -> false;
            case Scope.Self _, Scope.School _, Scope.Trust _ -> offer.status().isPublic();
            case Scope.System _ -> true;
        };
    }
}
