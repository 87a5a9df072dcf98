package org.waymark.backend.health;

import com.github.benmanes.caffeine.cache.AsyncCache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.waymark.backend.attendance.Registers;
import org.waymark.backend.attendance.SessionRegister;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.health.Programme.SessionKey;
import org.waymark.backend.organisation.Providers;
import org.waymark.backend.organisation.RegisteredProvider;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.rebooking.Rebooking;
import org.waymark.backend.rebooking.Rebookings;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Reads what cohorts are counted from. What a provider keeps of its sessions is remembered for a short while; which offers
 * somebody reaches is asked each time, so that one taken from a partner is out of its reach at once.
 */
@Component
class Programmes {

    private static final int MOST_PROVIDERS = 100;
    private static final Duration LONGEST_KEPT = Duration.ofSeconds(10);

    private final OfferRepository offers;
    private final Seats seats;
    private final Registers registers;
    private final Rebookings rebookings;
    private final Providers providers;
    private final AsyncCache<String, Kept> remembered = Caffeine.newBuilder()
            .maximumSize(MOST_PROVIDERS)
            .expireAfterWrite(LONGEST_KEPT)
            .buildAsync();

    Programmes(OfferRepository offers, Seats seats, Registers registers, Rebookings rebookings, Providers providers) {
        this.offers = offers;
        this.seats = seats;
        this.registers = registers;
        this.rebookings = rebookings;
        this.providers = providers;
    }

    /** What one provider keeps of its sessions. */
    private record Kept(
            Map<SessionKey, List<Seat>> seats,
            List<SessionRegister> registers,
            List<Rebooking> cancellations,
            Map<String, String> partners) {}

    Mono<Programme> of(Scope scope) {
        return offers.list(scope)
                .map(all ->
                        all.stream().filter(offer -> offer.status().isPublic()).toList())
                .flatMap(found -> Flux.fromIterable(providerIds(found))
                        .concatMap(this::kept)
                        .collectList()
                        .map(kept -> programme(found, kept)));
    }

    private static Set<String> providerIds(List<Offer> offers) {
        return offers.stream().map(Offer::providerId).collect(Collectors.toSet());
    }

    private Mono<Kept> kept(String providerId) {
        return Mono.fromFuture(() -> remembered.get(providerId, (id, executor) -> read(id).toFuture()));
    }

    private Mono<Kept> read(String providerId) {
        Scope scope = new Scope.Provider(providerId);
        return Mono.zip(
                        offers.list(scope).flatMap(this::seats),
                        registers.list(scope),
                        rebookings.list(scope),
                        providers.partnersOf(providerId).collectMap(RegisteredProvider::id, RegisteredProvider::name))
                .map(read -> new Kept(read.getT1(), read.getT2(), read.getT3(), read.getT4()));
    }

    private Mono<Map<SessionKey, List<Seat>>> seats(List<Offer> all) {
        return Flux.fromIterable(all)
                .concatMap(offer -> seats.of(offer)
                        .flatMapIterable(Map::entrySet)
                        .map(entry -> Map.entry(new SessionKey(offer.id(), entry.getKey()), entry.getValue())))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    private static Programme programme(List<Offer> offers, List<Kept> kept) {
        return new Programme(
                offers,
                joined(kept.stream().map(Kept::seats).toList()),
                kept.stream()
                        .flatMap(one -> one.registers().stream())
                        .collect(Collectors.toMap(
                                register -> new SessionKey(register.offerId(), register.sessionId()),
                                register -> register)),
                kept.stream().flatMap(one -> one.cancellations().stream()).toList(),
                joined(kept.stream().map(Kept::partners).toList()));
    }

    private static <K, V> Map<K, V> joined(List<Map<K, V>> maps) {
        return maps.stream()
                .flatMap(map -> map.entrySet().stream())
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
