package org.waymark.backend.booking;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.participant.WaitingList.Asked;
import org.waymark.backend.participant.WaitingList.Waiting;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.booking.BookingWanted;
import reactor.core.publisher.Mono;

/**
 * Moves somebody on the wish of their trust or provider. Outside the notice it is booked for them, and they are told; within it a seat is
 * held, and they are asked. The wish is noted on the session's waiting list before anything else, so that what a kill
 * leaves is ended by {@link WaitingMoves}.
 *
 * @see <a href="../../../../../../../../../docs/decisions/0075-moves-by-a-trust.md">decision 0075</a>
 */
@Service
public class MovesByOthers {

    private static final Scope.System WAYMARK = new Scope.System();

    private final SessionBookings bookings;
    private final Pathways pathways;
    private final WaitingListRepository lists;
    private final WaitingLists waits;
    private final WaitingMoves moves;
    private final Today today;

    MovesByOthers(
            SessionBookings bookings,
            Pathways pathways,
            WaitingListRepository lists,
            WaitingLists waits,
            WaitingMoves moves,
            Today today) {
        this.bookings = bookings;
        this.pathways = pathways;
        this.lists = lists;
        this.waits = waits;
        this.moves = moves;
        this.today = today;
    }

    /**
     * What a move would come to, all other sessions staying as they are.
     *
     * @param movedSteps how many steps get other dates
     * @param asks whether it needs the person's yes
     * @param heldUntil until when a seat is held for their answer, or null where they have not been asked
     */
    public record Move(
            LocalDate finish,
            int movedSteps,
            boolean asks,
            @Nullable Instant heldUntil) {

        private Move as(boolean question, @Nullable Instant until) {
            return new Move(finish, movedSteps, question, until);
        }
    }

    /** Empty where they could not have the session, or others wait for it. Stores nothing. */
    public Mono<Move> tryOut(String personId, String fromSessionId, String toSessionId) {
        return bookings.asking(new Scope.Self(personId)).flatMap(asking -> tryOut(asking, fromSessionId, toSessionId));
    }

    private Mono<Move> tryOut(Asking asking, String fromSessionId, String toSessionId) {
        String personId = asking.participant().id();
        return Mono.just(asking)
                .filter(found -> couldHave(found, fromSessionId, toSessionId))
                .flatMap(found -> lists.get(WAYMARK, found.offer().id(), toSessionId))
                .filter(list -> isFreeOf(list, personId))
                .flatMap(list -> planned(asking, fromSessionId, toSessionId)
                        .map(move -> move.as(
                                move.asks(),
                                list.find(personId).map(Waiting::heldUntil).orElse(null))));
    }

    private boolean couldHave(Asking asking, String fromSessionId, String toSessionId) {
        return asking.own().stream().anyMatch(one -> one.id().equals(fromSessionId))
                && asking.offer()
                        .findSession(toSessionId)
                        .filter(to -> new BookingRules(asking, today.time())
                                .problem(to, fromSessionId)
                                .isEmpty())
                        .isPresent();
    }

    /** What comes free is for those who wait. */
    private static boolean isFreeOf(WaitingList list, String personId) {
        return list.people().stream()
                .allMatch(one -> one.heldUntil() != null || one.participantId().equals(personId));
    }

    private Mono<Move> planned(Asking asking, String fromSessionId, String toSessionId) {
        Offer.Session from = asking.offer().session(fromSessionId);
        Offer.Session to = asking.offer().session(toSessionId);
        Bookings as = bookings.noted(asking, to, new BookingWanted(to.id(), from.id(), false), "");
        return pathways.withSessions(asking.participant(), as, sessions(asking, from, to))
                .filter(resat -> resat.planned() != null)
                .map(resat -> new Move(
                        Objects.requireNonNull(resat.planned()).finish(),
                        resat.movedSteps(),
                        moves.isNear(from) || moves.isNear(to),
                        null));
    }

    /** All that are still to come, with the other in place of the one. */
    private List<String> sessions(Asking asking, Offer.Session from, Offer.Session to) {
        List<String> sessions = asking.participant().summary().sessionIds().stream()
                .filter(id -> asking.offer().session(id).start().isAfter(today.time()))
                .collect(Collectors.toCollection(ArrayList::new));
        sessions.remove(from.id());
        sessions.add(to.id());
        return sessions;
    }

    /** The same again changes nothing more. 409 where it cannot be, or they are asked about another session already. */
    public Mono<Move> make(String personId, Asked asked, String toSessionId) {
        return bookings.asking(new Scope.Self(personId))
                .flatMap(asking -> tryOut(asking, asked.fromSessionId(), toSessionId)
                        .switchIfEmpty(Mono.error(MovesByOthers::notPossible))
                        .flatMap(move -> noted(asking, asked, toSessionId)
                                .flatMap(waiting -> moves.move(
                                        asking.offer(), asking.offer().session(toSessionId), waiting))
                                .then(Mono.defer(() -> outcome(asking, toSessionId, move)))));
    }

    private Mono<Waiting> noted(Asking asking, Asked asked, String toSessionId) {
        String personId = asking.participant().id();
        return waits.waitsElsewhere(asking, asking.offer().session(toSessionId))
                .filter(elsewhere -> !elsewhere)
                .switchIfEmpty(Mono.error(() -> ProblemException.conflict(
                        "This person waits for another session of this topic, or has been asked about one. Wait"
                                + " for their answer.")))
                .flatMap(free -> lists.change(
                        WAYMARK, asking.offer().id(), toSessionId, list -> list.join(personId, today.instant(), asked)))
                .map(list -> list.find(personId).orElseThrow());
    }

    private Mono<Move> outcome(Asking before, String toSessionId, Move move) {
        String offerId = before.offer().id();
        String personId = before.participant().id();
        return Mono.zip(lists.get(WAYMARK, offerId, toSessionId), bookings.asking(new Scope.Self(personId)))
                .flatMap(now -> {
                    Instant until =
                            now.getT1().find(personId).map(Waiting::heldUntil).orElse(null);
                    boolean has =
                            now.getT2().own().stream().anyMatch(one -> one.id().equals(toSessionId));
                    return has || until != null
                            ? Mono.just(move.as(until != null, until))
                            : lists.change(WAYMARK, offerId, toSessionId, list -> list.leave(personId))
                                    .then(Mono.error(notPossible()));
                });
    }

    private static ProblemException notPossible() {
        return ProblemException.conflict(
                "This session is full, or does not fit with the rest of the pathway. Choose another.");
    }

    /** Whether they booked it themselves, so that no plan moves it; empty where they have no seat in it. */
    public Mono<Boolean> isBooked(String personId, String sessionId) {
        return bookings.asking(new Scope.Self(personId))
                .filter(asking -> asking.own().stream().anyMatch(one -> one.id().equals(sessionId)))
                .map(asking -> asking.bookings().find(sessionId).isPresent());
    }
}
