package org.waymark.backend.offering;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Offer.Status;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.platform.Caller;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.delivery.NewOffer;
import org.waymark.contract.delivery.OfferAbout;
import org.waymark.contract.delivery.OfferPreview;
import org.waymark.contract.delivery.OfferRules;
import org.waymark.contract.delivery.OfferTeaching;
import org.waymark.contract.delivery.OfferTopic;
import reactor.core.publisher.Mono;

/** A provider's offers, while they are made: drafted, copied, changed, published, closed. */
@Service
public class Offering {

    private static final Set<Status> BEING_MADE = Set.of(Status.DRAFT, Status.TEMPLATE);

    private final OfferRepository offers;
    private final OfferChecks checks;
    private final Drafting drafting;
    private final Providers providers;
    private final OpenDays openDays;
    private final Previews previews;

    Offering(
            OfferRepository offers,
            OfferChecks checks,
            Drafting drafting,
            Providers providers,
            OpenDays openDays,
            Previews previews) {
        this.offers = offers;
        this.checks = checks;
        this.drafting = drafting;
        this.providers = providers;
        this.openDays = openDays;
        this.previews = previews;
    }

    /** Drafts and templates, by first day. */
    public Mono<List<Offer>> beingMade(Scope scope) {
        return offers.list(scope)
                .map(all -> all.stream()
                        .filter(offer -> BEING_MADE.contains(offer.status()) && offer.amends() == null)
                        .toList());
    }

    /** Fails as not found where it is no offer of the caller's. */
    public Mono<Offer> get(Scope scope, String id) {
        return offers.find(scope, id)
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such offer here.")));
    }

    /** The same key of the same account again yields what it made the first time. */
    public Mono<Offer> create(Caller caller, String key, NewOffer wanted) {
        if (!(caller.scope() instanceof Scope.Provider(String providerId))) {
            return Mono.error(ProblemException.forbidden());
        }
        String named = caller.accountId() + "\n" + key;
        String id = "offer-" + UUID.nameUUIDFromBytes(named.getBytes(StandardCharsets.UTF_8));
        String from = wanted.from();
        Mono<Offer> draft = from == null
                ? providers
                        .get(providerId)
                        .flatMap(provider -> drafting.afresh(id, providerId, provider.name(), wanted))
                : get(caller.scope(), from).flatMap(earlier -> drafting.copy(id, earlier, wanted));
        return draft.flatMap(made -> offers.insert(caller.scope(), made))
                .onErrorResume(DuplicateKeyException.class, e -> get(caller.scope(), id));
    }

    public Mono<Offer> change(Scope scope, String id, long version, OfferAbout about) {
        return checks.dates(about)
                .then(checks.partner(scope, about.partnerId()))
                .then(Mono.defer(() -> change(scope, id, version, offer -> OfferViews.with(offer, about))));
    }

    public Mono<Offer> change(Scope scope, String id, long version, OfferRules rules) {
        return checks.weights(rules)
                .then(Mono.defer(() -> change(scope, id, version, offer -> OfferViews.with(offer, rules))));
    }

    public Mono<Offer> change(Scope scope, String id, long version, OfferTeaching teaching) {
        return checks.known(teaching)
                .then(Mono.defer(() -> change(scope, id, version, offer -> OfferViews.with(offer, teaching))));
    }

    public Mono<Offer> addOnlineEquivalents(Scope scope, String id, long version) {
        return openDays.known()
                .flatMap(calendar -> change(scope, id, version, offer -> OnlineEquivalents.added(offer, calendar)));
    }

    private Mono<Offer> change(Scope scope, String id, long version, UnaryOperator<Offer> change) {
        return at(scope, id, version)
                .filter(offer -> BEING_MADE.contains(offer.status()))
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "People may be on this offer, so it is changed by an amendment that shows the effect first.")))
                .flatMap(offer -> offers.save(scope, change.apply(offer)));
    }

    public Mono<List<OfferTopic>> topics(Scope scope, String id) {
        return get(scope, id)
                .flatMap(offer -> checks.framework(offer)
                        .map(pinned -> OfferTopics.asked(pinned.framework(), pinned.content()).stream()
                                .map(topic -> OfferTopics.view(topic, offer))
                                .toList()));
    }

    /** With these rules in place of those that are stored. */
    public Mono<OfferPreview> preview(Scope scope, String id, OfferRules rules) {
        return get(scope, id)
                .delayUntil(offer -> checks.weights(rules))
                .flatMap(offer -> previews.of(scope, OfferViews.with(offer, rules)));
    }

    /** Opens a draft, or a closed offer again. */
    public Mono<Offer> publish(Scope scope, String id, long version) {
        return at(scope, id, version)
                .filter(offer -> offer.status() != Status.OPEN)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("This offer is open already.")))
                .filter(offer -> offer.status() != Status.TEMPLATE && offer.amends() == null)
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("Make an offer from it first: this is no offer of its own.")))
                .delayUntil(checks::complete)
                .delayUntil(offer -> previews.of(scope, offer).doOnNext(Offering::refuseWhereNobodyFinishes))
                .flatMap(offer -> offers.save(scope, offer.with(Status.OPEN)));
    }

    private static void refuseWhereNobodyFinishes(OfferPreview preview) {
        if (preview.people().stream().anyMatch(person -> person.outcome() != null)) {
            return;
        }
        String most = preview.people().stream()
                .flatMap(person -> person.obstacles().stream().distinct())
                .collect(Collectors.groupingBy(sentence -> sentence, Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.comparingByValue())
                .map(entry -> "For %d of %d typical participants this stands in the way: %s"
                        .formatted(entry.getValue(), preview.people().size(), entry.getKey()))
                .orElse("");
        throw ProblemException.invalid("Nobody could finish this offer. " + most);
    }

    public Mono<Offer> close(Scope scope, String id, long version) {
        return at(scope, id, version)
                .filter(Offer::isOpen)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("Only an open offer can be closed.")))
                .flatMap(offer -> offers.save(scope, offer.with(Status.CLOSED)));
    }

    public Mono<Offer> template(Scope scope, String id, long version) {
        return at(scope, id, version)
                .filter(offer -> offer.status() == Status.DRAFT && offer.amends() == null)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict("Only a draft can be made a template.")))
                .flatMap(offer -> offers.save(scope, offer.with(Status.TEMPLATE)));
    }

    public Mono<Void> delete(Scope scope, String id, long version) {
        return at(scope, id, version)
                .filter(offer -> BEING_MADE.contains(offer.status()))
                .switchIfEmpty(Mono.error(
                        () -> ProblemException.conflict("An offer that was published is closed, not deleted.")))
                .flatMap(offer -> offers.delete(scope, offer));
    }

    private Mono<Offer> at(Scope scope, String id, long version) {
        return get(scope, id)
                .filter(offer -> offer.version() == version)
                .switchIfEmpty(Mono.error(ProblemException::stale));
    }
}
