package org.waymark.backend.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.store.SeatRepository;
import org.waymark.backend.delivery.store.SeatRepository.Given;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives people seats in sessions, and takes them back. All of a pathway's seats are had before the pathway is stored;
 * what a crash leaves in between, {@link SeatSweep} repairs.
 */
@Service
public class Seats {

    private static final Scope.System WAYMARK = new Scope.System();

    private final SeatRepository seats;
    private final Today today;

    Seats(SeatRepository seats, Today today) {
        this.seats = seats;
        this.today = today;
    }

    /** What came of asking for seats in several sessions: all, or none. */
    public sealed interface Asked {
        record Had() implements Asked {}

        record Full(Set<String> sessionIds) implements Asked {
            public Full {
                sessionIds = Set.copyOf(sessionIds);
            }
        }
    }

    private record Answer(String participantId, String sessionId, Given given) {}

    /**
     * What one of many asks for at once.
     *
     * @param holdUntil as in {@link #ask}
     */
    public record Wish(
            String participantId,
            List<String> sessionIds,
            @Nullable Instant holdUntil) {

        public Wish {
            sessionIds = List.copyOf(sessionIds);
        }

        private Seat seat(Instant since) {
            return new Seat(participantId, since, holdUntil);
        }
    }

    /**
     * Asking again for what one has changes nothing, but that what was held is taken where it is asked for so.
     *
     * @param holdUntil when they go back if nobody takes them; null where they are taken at once
     */
    public Mono<Asked> ask(
            Offer offer, Collection<String> sessionIds, String participantId, @Nullable Instant holdUntil) {
        return ask(offer, sessionIds, new Seat(participantId, today.instant(), holdUntil));
    }

    /**
     * Holds them for something that is put to the person, though no pathway counts on them yet.
     *
     * @param what names what they are held for
     */
    public Mono<Asked> askFor(
            String what, Offer offer, Collection<String> sessionIds, String participantId, Instant holdUntil) {
        return ask(offer, sessionIds, new Seat(participantId, today.instant(), holdUntil, what));
    }

    private Mono<Asked> ask(Offer offer, Collection<String> sessionIds, Seat seat) {
        return Flux.fromIterable(new TreeSet<>(sessionIds))
                .flatMapSequential(session -> seats.give(
                                WAYMARK,
                                offer.id(),
                                session,
                                offer.session(session).seats(),
                                seat)
                        .map(given -> new Answer(seat.participantId(), session, given)))
                .collectList()
                .flatMap(answers -> settle(offer, seat, answers));
    }

    /** As {@link #ask}, for many people, by their ids: each gets all that they ask for, or none. */
    public Mono<Map<String, Asked>> askAll(Offer offer, List<Wish> wishes) {
        Instant now = today.instant();
        SortedMap<String, List<Seat>> bySession = new TreeMap<>();
        for (Wish wish : wishes) {
            Set.copyOf(wish.sessionIds())
                    .forEach(session -> bySession
                            .computeIfAbsent(session, first -> new ArrayList<>())
                            .add(wish.seat(now)));
        }
        return Flux.fromIterable(bySession.entrySet())
                .flatMapSequential(entry -> give(offer, entry.getKey(), entry.getValue()))
                .collect(Collectors.groupingBy(Answer::participantId))
                .flatMapMany(answers -> Flux.fromIterable(wishes)
                        .flatMap(wish -> settle(
                                        offer, wish.seat(now), answers.getOrDefault(wish.participantId(), List.of()))
                                .map(asked -> Map.entry(wish.participantId(), asked))))
                .collectMap(Map.Entry::getKey, Map.Entry::getValue);
    }

    /** In one update where that will do for all, else one after the other. */
    private Flux<Answer> give(Offer offer, String sessionId, List<Seat> together) {
        int capacity = offer.session(sessionId).seats();
        return atOnce(together, all -> seats.giveAll(WAYMARK, offer.id(), sessionId, capacity, all))
                .flatMapMany(done -> Flux.fromIterable(together)
                        .concatMap(seat -> (done
                                        ? Mono.just(Given.NEW)
                                        : seats.give(WAYMARK, offer.id(), sessionId, capacity, seat))
                                .map(given -> new Answer(seat.participantId(), sessionId, given))));
    }

    private static <T> Mono<Boolean> atOnce(List<T> together, Function<List<T>, Mono<Boolean>> update) {
        return together.size() > 1 ? update.apply(together) : Mono.just(false);
    }

    /**
     * Takes one for somebody who books it, though no pathway counts on it yet: it is theirs until it is given back. Asking
     * for what was held takes it.
     *
     * @param what names what has to be there for it to be theirs
     */
    public Mono<Asked> take(String what, Offer offer, String sessionId, String participantId) {
        return ask(offer, List.of(sessionId), new Seat(participantId, today.instant(), null, what));
    }

    /** One seat more than there are, for whoever takes the place of somebody who is about to leave. */
    public Mono<Asked> askBeside(Offer offer, String sessionId, String participantId, @Nullable Instant holdUntil) {
        return seats.give(
                        WAYMARK,
                        offer.id(),
                        sessionId,
                        offer.session(sessionId).seats() + 1,
                        new Seat(participantId, today.instant(), holdUntil))
                .map(given -> given == Given.NONE_LEFT ? new Asked.Full(Set.of(sessionId)) : new Asked.Had());
    }

    private Mono<Asked> settle(Offer offer, Seat seat, List<Answer> answers) {
        Set<String> full = sessions(answers, Given.NONE_LEFT);
        if (!full.isEmpty()) {
            return takeBack(offer.id(), sessions(answers, Given.NEW), seat.participantId())
                    .thenReturn(new Asked.Full(full));
        }
        Set<String> held = seat.isTaken() ? sessions(answers, Given.HELD_ONE) : Set.of();
        return hold(offer.id(), held, seat).thenReturn(new Asked.Had());
    }

    private static Set<String> sessions(List<Answer> answers, Given given) {
        return answers.stream()
                .filter(answer -> answer.given() == given)
                .map(Answer::sessionId)
                .collect(Collectors.toSet());
    }

    /** For somebody who was there, even one seat more than there are. Done again, it changes nothing. */
    public Mono<Void> note(Offer offer, Collection<String> sessionIds, String participantId) {
        return Flux.fromIterable(new TreeSet<>(sessionIds))
                .concatMap(session -> seats.give(
                        WAYMARK,
                        offer.id(),
                        session,
                        Integer.MAX_VALUE,
                        new Seat(participantId, today.instant(), null)))
                .then();
    }

    /** @param holdUntil null where they are taken from now on */
    public Mono<Void> hold(
            String offerId, Collection<String> sessionIds, String participantId, @Nullable Instant holdUntil) {
        return hold(offerId, sessionIds, new Seat(participantId, today.instant(), holdUntil));
    }

    private Mono<Void> hold(String offerId, Collection<String> sessionIds, Seat seat) {
        return Flux.fromIterable(sessionIds)
                .flatMap(session -> seats.hold(WAYMARK, offerId, session, seat))
                .then();
    }

    public Mono<Void> takeBack(String offerId, Collection<String> sessionIds, String participantId) {
        return Flux.fromIterable(sessionIds)
                .flatMap(session -> seats.takeBack(WAYMARK, offerId, session, participantId))
                .then();
    }

    /** @param bySession whose seats, by session id */
    public Mono<Void> takeBackAll(String offerId, Map<String, List<String>> bySession) {
        return Flux.fromIterable(bySession.entrySet())
                .flatMap(entry -> takeBackAll(offerId, entry.getKey(), entry.getValue()))
                .then();
    }

    private Mono<Void> takeBackAll(String offerId, String sessionId, List<String> people) {
        return atOnce(people, all -> seats.takeBackAll(WAYMARK, offerId, sessionId, all))
                .flatMapMany(done -> Flux.fromIterable(done ? List.<String>of() : people)
                        .concatMap(person -> seats.takeBack(WAYMARK, offerId, sessionId, person)))
                .then();
    }

    /** By session id, those that have any. */
    public Mono<Map<String, List<Seat>>> of(Offer offer) {
        List<String> ids = offer.sessions().stream().map(Offer.Session::id).toList();
        return seats.list(WAYMARK, offer.id(), ids).collectMap(SessionSeats::sessionId, SessionSeats::seats);
    }
}
