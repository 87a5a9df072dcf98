package org.waymark.backend.booking;

import java.time.Duration;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SessionSeats;
import org.waymark.backend.delivery.store.SeatRepository;
import org.waymark.backend.participant.Bookings;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Sweeps;
import org.waymark.backend.platform.Today;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ends bookings that a crash left: a pathway that was not planned is planned, and a seat that was taken but never noted
 * goes back. May run twice.
 */
@Component
class BookingSweep {

    /** Longer than any request between a seat and its note. */
    private static final Duration SETTLED = Duration.ofMinutes(10);

    /** By then the queue of the node that answered would have come to it, were it not gone or busy. */
    private static final Duration LATE = Duration.ofMinutes(1);

    private static final Scope.System WAYMARK = new Scope.System();

    private final BookingRepository bookings;
    private final ParticipantRepository participants;
    private final SeatRepository seats;
    private final BookingPlanning planning;
    private final BookingQueue queue;
    private final Today today;

    BookingSweep(
            BookingRepository bookings,
            ParticipantRepository participants,
            SeatRepository seats,
            BookingPlanning planning,
            BookingQueue queue,
            Today today) {
        this.bookings = bookings;
        this.participants = participants;
        this.seats = seats;
        this.planning = planning;
        this.queue = queue;
        this.today = today;
    }

    @Scheduled(fixedDelayString = "PT30S", initialDelayString = "PT20S")
    void planNow() {
        if (queue.isCalm()) {
            plan().block(Duration.ofMinutes(2));
        }
    }

    @Scheduled(fixedDelayString = "PT5M", initialDelayString = "PT2M")
    void sweepNow() {
        sweep().block(Duration.ofMinutes(2));
    }

    /** Yields of how many people the pathway is planned. */
    Mono<Long> plan() {
        Flux<String> due = bookings.due(WAYMARK, today.instant().minus(LATE)).map(Bookings::personId);
        return Sweeps.each("Booking of", due, id -> id, id -> planning.plan(id).thenReturn(id))
                .count();
    }

    /** Yields how many seats went back. */
    Mono<Long> sweep() {
        return seats.list(WAYMARK).concatMap(this::takeBack).filter(had -> had).count();
    }

    private Flux<Boolean> takeBack(SessionSeats session) {
        Flux<Seat> old = Flux.fromIterable(session.seats())
                .filter(seat -> SessionBookings.BOOKING.equals(seat.heldFor()))
                .filter(seat -> seat.since().plus(SETTLED).isBefore(today.instant()));
        return Sweeps.each(
                "Seat of",
                old,
                Seat::participantId,
                seat -> isLost(session, seat)
                        .filter(lost -> lost)
                        .flatMap(lost ->
                                seats.takeBack(WAYMARK, session.offerId(), session.sessionId(), seat.participantId())));
    }

    private Mono<Boolean> isLost(SessionSeats session, Seat seat) {
        return participants
                .find(WAYMARK, seat.participantId())
                .filter(participant ->
                        participant.stands() && !participant.training().isOver())
                .filter(participant -> participant.enrolment().offerId().equals(session.offerId()))
                .flatMap(participant -> bookings.get(new Scope.Self(participant.id()))
                        .map(noted -> !counts(session, participant, noted.on(session.offerId()))))
                .defaultIfEmpty(true);
    }

    private static boolean counts(SessionSeats session, Participant participant, Bookings noted) {
        return noted.find(session.sessionId()).isPresent()
                || participant.summary().sessionIds().contains(session.sessionId());
    }
}
