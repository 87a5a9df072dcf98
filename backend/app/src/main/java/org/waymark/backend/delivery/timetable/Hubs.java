package org.waymark.backend.delivery.timetable;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.OfferChanges;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.organisation.Postcodes;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.delivery.HubWanted;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * A provider's hubs. Each offer holds those it uses, so that it can be planned with by itself; a hub that is changed is
 * changed in each of them.
 *
 * @see <a href="../../../../../../../../../../docs/decisions/0051-hubs-in-offers.md">decision 0051</a>
 */
@Service
public class Hubs {

    private static final int EAST_MOST = 700_000;
    private static final int NORTH_MOST = 1_300_000;

    private final OfferRepository offers;
    private final OfferChanges changes;
    private final Postcodes postcodes;
    private final Today today;

    Hubs(OfferRepository offers, OfferChanges changes, Postcodes postcodes, Today today) {
        this.offers = offers;
        this.changes = changes;
        this.postcodes = postcodes;
        this.today = today;
    }

    /** @param sessions to come */
    public record Used(Offer.Hub hub, List<Offer.Session> sessions) {

        public Used {
            sessions = List.copyOf(sessions);
        }

        /** The same for the same content on every node, since a hub holds texts and numbers alone. */
        public long tag() {
            return Integer.toUnsignedLong(hub.hashCode());
        }
    }

    /** By name. */
    public Mono<List<Used>> list(Scope scope) {
        return offers.list(scope)
                .map(all -> used(all).values().stream()
                        .sorted((a, b) ->
                                a.hub().name().compareToIgnoreCase(b.hub().name()))
                        .toList());
    }

    public Mono<Used> get(Scope scope, String id) {
        return offers.list(scope)
                .mapNotNull(all -> used(all).get(id))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such hub here.")));
    }

    private Map<String, Used> used(List<Offer> all) {
        Map<String, Used> byId = new LinkedHashMap<>();
        LocalDateTime now = today.time();
        for (Offer offer : Offer.withoutCopies(all)) {
            for (Offer.Hub hub : offer.hubs()) {
                Used before = byId.getOrDefault(hub.id(), new Used(hub, List.of()));
                byId.put(hub.id(), new Used(hub, toCome(before, offer, now)));
            }
        }
        return byId;
    }

    private static List<Offer.Session> toCome(Used before, Offer offer, LocalDateTime now) {
        return Stream.concat(
                        before.sessions().stream(),
                        offer.sessions().stream()
                                .filter(session -> before.hub().id().equals(session.hubId()))
                                .filter(session ->
                                        session.isHeld() && session.start().isAfter(now)))
                .toList();
    }

    /** In all offers that have not ended. The same key again is the same hub. */
    public Mono<Used> add(Scope scope, String key, HubWanted wanted) {
        return Mono.zip(hub(id(scope, key), wanted), offers.list(scope)).flatMap(found -> {
            List<Offer> running = found.getT2().stream()
                    .filter(offer -> !offer.ends().isBefore(today.date()))
                    .toList();
            return running.isEmpty()
                    ? Mono.error(ProblemException.conflict("Make an offer first: a hub is a place of your offers."))
                    : put(scope, running, found.getT1())
                            .then(Mono.defer(() -> get(scope, found.getT1().id())));
        });
    }

    private static String id(Scope scope, String key) {
        return "hub-" + UUID.nameUUIDFromBytes((scope + "\n" + key).getBytes(StandardCharsets.UTF_8));
    }

    /** Fails as stale where it has changed since it was read with that tag. */
    public Mono<Used> change(Scope scope, String id, long tag, HubWanted wanted) {
        return get(scope, id)
                .filter(now -> now.tag() == tag)
                .switchIfEmpty(Mono.error(ProblemException::stale))
                .delayUntil(now -> hub(id, wanted)
                        .doOnNext(after -> checkRooms(now, after))
                        .flatMap(after -> offers.list(scope)
                                .map(all -> all.stream()
                                        .filter(offer -> offer.hubs().stream()
                                                .anyMatch(hub -> hub.id().equals(id)))
                                        .toList())
                                .flatMap(having -> put(scope, having, after))))
                .flatMap(now -> get(scope, id));
    }

    private Mono<Void> put(Scope scope, List<Offer> into, Offer.Hub hub) {
        return Flux.fromIterable(into)
                .concatMap(offer -> changes.make(scope, offer.id(), now -> now.with(hub)))
                .then();
    }

    private static void checkRooms(Used now, Offer.Hub after) {
        for (Offer.Session session : now.sessions()) {
            String room = session.arrangements().room();
            if (room != null
                    && after.room(room)
                            .filter(known -> known.seats() >= session.seats())
                            .isEmpty()) {
                throw ProblemException.conflict("A session with %d seats is in %s on %s. Change that session first."
                        .formatted(session.seats(), room, EnglishTime.words(session.start())));
            }
        }
    }

    private Mono<Offer.Hub> hub(String id, HubWanted wanted) {
        var names = new HashSet<String>();
        wanted.rooms().forEach(room -> {
            if (!names.add(room.name().strip())) {
                throw ProblemException.invalid(
                        "Two rooms are called ‘" + room.name() + "’. Give them different names.");
            }
        });
        return place(wanted)
                .map(place -> new Offer.Hub(
                        id,
                        wanted.name().strip(),
                        place.easting(),
                        place.northing(),
                        wanted.postcode() == null || wanted.postcode().isBlank()
                                ? null
                                : Postcodes.written(wanted.postcode()),
                        wanted.rooms().stream()
                                .map(room -> new Offer.Room(room.name().strip(), room.seats()))
                                .toList(),
                        new HashSet<>(wanted.access())));
    }

    private Mono<Postcodes.Place> place(HubWanted wanted) {
        Integer easting = wanted.easting();
        Integer northing = wanted.northing();
        if (easting != null && northing != null) {
            return easting < 0 || easting > EAST_MOST || northing < 0 || northing > NORTH_MOST
                    ? Mono.error(ProblemException.invalid(
                            "An easting is 0 to 700000 and a northing 0 to 1300000, in metres on the national grid."))
                    : Mono.just(new Postcodes.Place(easting, northing));
        }
        String postcode = wanted.postcode() == null ? "" : wanted.postcode();
        if (!Postcodes.isOne(postcode)) {
            return Mono.error(
                    ProblemException.invalid(
                            "Journeys to the hub cannot be worked out without its place. Give its postcode, or its easting and northing."));
        }
        return postcodes
                .find(postcode)
                .switchIfEmpty(
                        Mono.error(
                                () -> ProblemException.invalid(
                                        "No school in the register has the postcode "
                                                + Postcodes.written(postcode)
                                                + ", so its place is not known. Give the easting and northing too: maps on the web show them for a postcode.")));
    }
}
