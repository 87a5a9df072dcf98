package org.waymark.backend.booking;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.participant.WaitingList;
import org.waymark.backend.participant.store.WaitingListRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Mono;

/** People wait for a seat in a full session, and stop waiting. {@link WaitingMoves} gives them what comes free. */
@Service
public class WaitingLists {

    private static final Scope.System WAYMARK = new Scope.System();

    private final SessionBookings bookings;
    private final WaitingListRepository lists;
    private final WaitingMoves moves;
    private final Seats seats;
    private final Today today;

    WaitingLists(SessionBookings bookings, WaitingListRepository lists, WaitingMoves moves, Seats seats, Today today) {
        this.bookings = bookings;
        this.lists = lists;
        this.moves = moves;
        this.seats = seats;
        this.today = today;
    }

    /** Once more changes nothing. 409 where there is a seat, or they could not take one. */
    public Mono<WaitingList> join(Scope.Self scope, String sessionId) {
        return bookings.asking(scope).flatMap(asking -> {
            Offer.Session session = asking.offer()
                    .findSession(sessionId)
                    .orElseThrow(() -> ProblemException.notFound("There is no such session in your cohort."));
            Optional<String> problem =
                    new BookingRules(asking, today.time()).problem(session, asking.ownOf(session.topicId()));
            if (problem.isPresent()) {
                return Mono.error(ProblemException.conflict(problem.get()));
            }
            return seats.of(asking.offer())
                    .filter(taken -> taken.getOrDefault(sessionId, List.of()).size() >= session.seats())
                    .switchIfEmpty(Mono.error(
                            () -> ProblemException.conflict("This session has a seat, so you can book it at once.")))
                    .then(Mono.defer(() -> waitsElsewhere(asking, session)))
                    .flatMap(elsewhere -> elsewhere
                            ? Mono.error(ProblemException.conflict(
                                    "You wait for another session of this topic. Stop waiting for that one first."))
                            : lists.change(
                                    WAYMARK,
                                    asking.offer().id(),
                                    sessionId,
                                    now -> now.join(scope.personId(), today.instant())));
        });
    }

    /** Whether they wait for another session of its topic. */
    Mono<Boolean> waitsElsewhere(Asking asking, Offer.Session session) {
        List<String> others = asking.offer().sessions().stream()
                .filter(other -> other.topicId().equals(session.topicId()))
                .map(Offer.Session::id)
                .filter(id -> !id.equals(session.id()))
                .toList();
        return lists.list(WAYMARK, asking.offer().id(), others)
                .any(list -> list.find(asking.participant().id()).isPresent());
    }

    /** A seat that is held for them goes to the next. 404 for whoever does not wait. */
    public Mono<WaitingList> leave(Scope.Self scope, String sessionId) {
        return bookings.asking(scope).flatMap(asking -> {
            String offerId = asking.offer().id();
            return lists.get(WAYMARK, offerId, sessionId)
                    .flatMap(list -> Mono.justOrEmpty(list.find(scope.personId())))
                    .switchIfEmpty(Mono.error(
                            () -> ProblemException.notFound("You are not waiting for a seat in that session.")))
                    .flatMap(waiting -> waiting.heldUntil() == null
                                    || asking.own().stream()
                                            .anyMatch(one -> one.id().equals(sessionId))
                            ? Mono.<Void>empty()
                            : moves.giveBack(offerId, asking.offer().session(sessionId), waiting))
                    .then(Mono.defer(
                            () -> lists.change(WAYMARK, offerId, sessionId, now -> now.leave(scope.personId()))));
        });
    }
}
