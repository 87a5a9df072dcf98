package org.waymark.backend.booking;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.Seats.Asked;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.engine.replan.ReplanRequest;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Gives seats that come free to those who wait, in their order: at once where nothing at short notice moves, else held
 * until they say yes. Each step may be done again, so a kill between two is ended by the next run.
 */
@Component
class WaitingMoves {

    /** Names seats that are held for somebody who waits. */
    static final String WAITING = "waiting-list";

    private static final Duration LONGEST_HOLD = Duration.ofDays(3);

    /** Whoever has the seat has to be able to plan their day. */
    private static final Duration BEFORE_SESSION = Duration.ofHours(12);

    private static final Scope.System WAYMARK = new Scope.System();

    private final WaitingListRepository lists;
    private final OfferRepository offers;
    private final Seats seats;
    private final SessionBookings bookings;
    private final WaitingNews news;
    private final Today today;

    WaitingMoves(
            WaitingListRepository lists,
            OfferRepository offers,
            Seats seats,
            SessionBookings bookings,
            WaitingNews news,
            Today today) {
        this.lists = lists;
        this.offers = offers;
        this.seats = seats;
        this.bookings = bookings;
        this.news = news;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT20S", initialDelayString = "PT30S")
    void moveNow() {
        move().block(Duration.ofMinutes(5));
    }

    /** Yields how many lists are settled. */
    Mono<Long> move() {
        return Sweeps.each(
                        "Waiting list of session",
                        lists.list(WAYMARK),
                        WaitingList::sessionId,
                        list -> offers.find(WAYMARK, list.offerId())
                                .flatMap(offer -> move(offer, list))
                                .thenReturn(list))
                .count();
    }

    private Mono<Void> move(Offer offer, WaitingList list) {
        return offer.findSession(list.sessionId())
                .filter(session -> session.isHeld() && session.start().isAfter(today.time()))
                .map(session -> move(offer, session, list))
                .orElseGet(() -> end(offer, list));
    }

    /** Told before they are off the list, so that a kill between the two leaves nobody untold. */
    private Mono<Void> end(Offer offer, WaitingList list) {
        return Flux.fromIterable(list.people())
                .concatMap(waiting -> ended(offer, list, waiting))
                .then(Mono.defer(() -> empty(list)));
    }

    private Mono<Void> ended(Offer offer, WaitingList list, Waiting waiting) {
        return Mono.justOrEmpty(offer.findSession(list.sessionId()))
                .filterWhen(session -> hasIt(session, waiting).map(has -> !has))
                .flatMap(session -> waiting.asked() == null
                        ? news.inVain(offer, session, waiting)
                        : news.stayed(offer.id(), session, waiting));
    }

    private Mono<Void> empty(WaitingList list) {
        return lists.change(
                        WAYMARK,
                        list.offerId(),
                        list.sessionId(),
                        now -> new WaitingList(now.offerId(), now.sessionId(), now.version(), List.of()))
                .then();
    }

    private Mono<Void> move(Offer offer, Offer.Session session, WaitingList list) {
        return lapsed(session, list)
                .then(Mono.defer(() -> free(offer, session)))
                .flatMapMany(free ->
                        Flux.fromIterable(list.people()).concatMap(waiting -> next(offer, session, waiting, free)))
                .then();
    }

    private Mono<AtomicInteger> free(Offer offer, Offer.Session session) {
        return seats.of(offer)
                .map(taken -> new AtomicInteger(session.seats()
                        - taken.getOrDefault(session.id(), List.of()).size()));
    }

    /** For one person of a list at once. */
    Mono<Void> move(Offer offer, Offer.Session session, Waiting waiting) {
        return free(offer, session).flatMap(free -> next(offer, session, waiting, free));
    }

    /** Held in vain: for the next. */
    private Mono<Void> lapsed(Offer.Session session, WaitingList list) {
        return Flux.fromIterable(list.people())
                .filter(this::isOver)
                .concatMap(waiting -> hasIt(session, waiting)
                        .flatMap(has -> has ? Mono.<Void>empty() : giveBack(list.offerId(), session, waiting))
                        .then(leave(list.offerId(), session, waiting)))
                .then();
    }

    /** What was held for them is free again. */
    Mono<Void> giveBack(String offerId, Offer.Session session, Waiting waiting) {
        return seats.takeBack(offerId, List.of(session.id()), waiting.participantId())
                .then(Mono.defer(() -> news.stayed(offerId, session, waiting)));
    }

    private boolean isOver(Waiting waiting) {
        return waiting.heldUntil() != null && waiting.heldUntil().isBefore(today.instant());
    }

    private Mono<Boolean> hasIt(Offer.Session session, Waiting waiting) {
        return asking(waiting).map(asking -> has(asking, session)).defaultIfEmpty(false);
    }

    private static boolean has(Asking asking, Offer.Session session) {
        return asking.own().stream().anyMatch(one -> one.id().equals(session.id()));
    }

    private Mono<Void> leave(String offerId, Offer.Session session, Waiting waiting) {
        return Mono.defer(() -> lists.change(WAYMARK, offerId, session.id(), now -> now.leave(waiting.participantId())))
                .then();
    }

    private Mono<Void> next(Offer offer, Offer.Session session, Waiting waiting, AtomicInteger free) {
        if (isOver(waiting)) {
            return Mono.empty();
        }
        return asking(waiting)
                .filter(asking -> asking.offer().id().equals(offer.id()))
                .flatMap(asking -> step(asking, session, waiting, free).thenReturn(true))
                .switchIfEmpty(leave(offer.id(), session, waiting).thenReturn(false))
                .then();
    }

    /** Empty for whoever has left. */
    private Mono<Asking> asking(Waiting waiting) {
        return bookings.asking(new Scope.Self(waiting.participantId())).onErrorComplete(ProblemException.class);
    }

    private Mono<Void> step(Asking asking, Offer.Session session, Waiting waiting, AtomicInteger free) {
        Offer offer = asking.offer();
        if (has(asking, session)) {
            return news.seated(offer, session, waiting).then(leave(offer.id(), session, waiting));
        }
        if (waiting.heldUntil() != null) {
            return news.held(offer, session, waiting);
        }
        if (waiting.asked() != null
                && !has(asking, offer.session(waiting.asked().fromSessionId()))) {
            return leave(offer.id(), session, waiting);
        }
        return free.get() > 0
                ? give(asking, session, waiting, free).onErrorComplete(ProblemException.class)
                : Mono.empty();
    }

    /** At short notice the person looks at the effect themselves before they take it. */
    private Mono<Void> give(Asking asking, Offer.Session session, Waiting waiting, AtomicInteger free) {
        WaitingList.Asked asked = waiting.asked();
        String own = asked == null ? asking.ownOf(session.topicId()) : asked.fromSessionId();
        if (asking.offer().findSession(session.id()).isEmpty()
                || new BookingRules(asking, today.time()).problem(session, own).isPresent()) {
            return Mono.empty();
        }
        if (isNear(session) || asked != null && isNear(asking.offer().session(asked.fromSessionId()))) {
            free.decrementAndGet();
            return hold(asking.offer(), session, waiting);
        }
        var wanted = new BookingWanted(session.id(), own, false);
        Scope.Self scope = new Scope.Self(waiting.participantId());
        return bookings.preview(scope, wanted).filter(Effect::fits).flatMap(effect -> {
            free.decrementAndGet();
            return effect.atShortNotice().isEmpty()
                    ? bookings.book(scope, "waited since " + waiting.since(), wanted)
                            .then(news.seated(asking.offer(), session, waiting))
                            .then(leave(asking.offer().id(), session, waiting))
                    : hold(asking.offer(), session, waiting);
        });
    }

    boolean isNear(Offer.Session session) {
        return session.start().toLocalDate().isBefore(today.date().plusDays(ReplanRequest.NOTICE));
    }

    private Mono<Void> hold(Offer offer, Offer.Session session, Waiting waiting) {
        Instant latest = session.start().atZone(Today.ENGLAND).toInstant().minus(BEFORE_SESSION);
        Instant usual = today.instant().plus(LONGEST_HOLD);
        Instant until = latest.isBefore(usual) ? latest : usual;
        if (!until.isAfter(today.instant())) {
            return Mono.empty();
        }
        return seats.askFor(WAITING, offer, List.of(session.id()), waiting.participantId(), until)
                .filter(Asked.Had.class::isInstance)
                .flatMap(had -> lists.change(
                        WAYMARK, offer.id(), session.id(), now -> now.held(waiting.participantId(), until)))
                .flatMap(noted -> news.held(offer, session, waiting.until(until)));
    }
}
