package org.waymark.backend.offering.web;

import java.net.URI;
import java.util.function.Function;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.offering.BuiltOffers;
import org.waymark.backend.offering.Offering;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.ETags;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.contract.Page;
import org.waymark.contract.delivery.BuiltOffer;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferBuilderApi;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.OfferTopic;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@RestController
class OfferBuilderController implements OfferBuilderApi {

    private static final String PROVIDERS = "hasRole('PROVIDER')";

    private final Offering offering;
    private final BuiltOffers views;

    OfferBuilderController(Offering offering, BuiltOffers views) {
        this.offering = offering;
        this.views = views;
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<BuiltOffer>> beingMade() {
        return Callers.current()
                .flatMap(caller -> offering.beingMade(caller.scope())
                        .flatMapMany(Flux::fromIterable)
                        .concatMap(offer -> views.view(caller.scope(), offer))
                        .collectList()
                        .map(Page::whole));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> create(String idempotencyKey, NewOffer wanted) {
        return Callers.current()
                .flatMap(caller -> offering.create(caller, IdempotencyKeys.checked(idempotencyKey), wanted)
                        .flatMap(made -> views.view(caller.scope(), made)
                                .map(view -> ResponseEntity.created(URI.create("/api/v1/offers/" + made.id()))
                                        .eTag("\"" + made.version() + "\"")
                                        .body(view))));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> offer(String offerId) {
        return shown(scope -> offering.get(scope, offerId));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> about(String offerId, String ifMatch, OfferAbout about) {
        return shown(scope -> offering.change(scope, offerId, ETags.version(ifMatch), about));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> rules(String offerId, String ifMatch, OfferRules rules) {
        return shown(scope -> offering.change(scope, offerId, ETags.version(ifMatch), rules));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Page<OfferTopic>> topics(String offerId) {
        return Callers.current()
                .flatMap(caller -> offering.topics(caller.scope(), offerId))
                .map(Page::whole);
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> teaching(String offerId, String ifMatch, OfferTeaching teaching) {
        return shown(scope -> offering.change(scope, offerId, ETags.version(ifMatch), teaching));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> addOnlineEquivalents(String offerId, String ifMatch) {
        return shown(scope -> offering.addOnlineEquivalents(scope, offerId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<OfferPreview> preview(String offerId, OfferRules rules) {
        return Callers.current().flatMap(caller -> offering.preview(caller.scope(), offerId, rules));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> publish(String offerId, String ifMatch) {
        return shown(scope -> offering.publish(scope, offerId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> close(String offerId, String ifMatch) {
        return shown(scope -> offering.close(scope, offerId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<ResponseEntity<BuiltOffer>> template(String offerId, String ifMatch) {
        return shown(scope -> offering.template(scope, offerId, ETags.version(ifMatch)));
    }

    @Override
    @PreAuthorize(PROVIDERS)
    public Mono<Void> delete(String offerId, String ifMatch) {
        return Callers.current().flatMap(caller -> offering.delete(caller.scope(), offerId, ETags.version(ifMatch)));
    }

    private Mono<ResponseEntity<BuiltOffer>> shown(Function<Scope, Mono<Offer>> found) {
        return Callers.current()
                .flatMap(caller -> found.apply(caller.scope())
                        .flatMap(offer ->
                                views.view(caller.scope(), offer).map(view -> ETags.tagged(offer.version(), view))));
    }
}
