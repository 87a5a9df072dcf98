package org.waymark.ui.fake;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.booking.BookedSession;
import org.waymark.contract.booking.BookingApi;
import org.waymark.contract.booking.BookingEffect;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import org.waymark.contract.booking.OwnSession.Other;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.contract.booking.SeatAwaited;
import org.waymark.contract.booking.SeatGivenUp;
import org.waymark.contract.booking.TakingPart;
import reactor.core.publisher.Mono;

/** One session that is booked, with others to swap to, and a topic without a seat. */
public class FakeBookings implements BookingApi {

    private static final LocalDateTime FIRST = LocalDate.of(2027, 2, 2).atTime(13, 30);
    private static final LocalDate FINISH = LocalDate.of(2027, 12, 3);
    private static final BookedSession OWN = session("behaviour/1", FIRST, "Northway Hub, Millbridge", true);
    private static final BookedSession LATER = session("behaviour/2", FIRST.plusDays(14), "Online", false);
    private static final BookedSession FULL = session("behaviour/3", FIRST.plusDays(21), "Online", false);
    private static final BookedSession FREE = session("culture/1", FIRST.plusDays(3), "Online", false);

    private static final TakingPart HOW =
            new TakingPart(null, null, "https://meet.example/behaviour", "020 7946 0000, code 12", List.of("captions"));

    private static final OwnSession.Waiting SIX = new OwnSession.Waiting(6, 0, null, null);

    private State state = State.BOOKED;
    private boolean lastSeatGoes;
    private OwnSession.Waiting waiting = SIX;
    private @Nullable BookingWanted booked;

    public synchronized void startAfresh() {
        state = State.BOOKED;
        lastSeatGoes = false;
        waiting = SIX;
        booked = null;
    }

    public synchronized void is(State other) {
        state = other;
    }

    public synchronized void lastSeatGoes() {
        lastSeatGoes = true;
    }

    /** A seat in the full session is held for the person. */
    public synchronized void hold() {
        waiting = new OwnSession.Waiting(7, 3, FIRST.minusDays(30), null);
    }

    /** Their trust asks the person to move to the full session. */
    public synchronized void ask() {
        waiting = new OwnSession.Waiting(1, 1, FIRST.minusDays(30), "Marcus Bell");
    }

    public synchronized @Nullable BookingWanted booked() {
        return booked;
    }

    private static BookedSession session(String id, LocalDateTime start, String place, boolean inPerson) {
        return new BookedSession(id, start, 180, place, inPerson);
    }

    @Override
    public synchronized Mono<Page<OwnSession>> sessions(String participantId) {
        String problem =
                state == State.ASKS ? "Other sessions of yours at short notice would have to move for it." : null;
        return Mono.just(Page.whole(List.of(
                new OwnSession(
                        "culture",
                        "School culture",
                        State.NONE,
                        null,
                        null,
                        null,
                        "https://meet.example/culture-recorded",
                        List.of(new Other(FREE, 4, 0, null, null, null))),
                new OwnSession(
                        "behaviour",
                        "Behaviour systems",
                        state,
                        OWN,
                        problem,
                        state == State.BOOKED ? HOW : null,
                        null,
                        List.of(
                                new Other(LATER, 3, -1, null, null, null),
                                new Other(FULL, 0, 0, 35, null, waiting))))));
    }

    @Override
    public synchronized Mono<BookingEffect> preview(String participantId, BookingWanted wanted) {
        List<String> atShortNotice = state == State.ASKS ? List.of("School culture") : List.of();
        return Mono.just(new BookingEffect(
                true,
                null,
                FINISH,
                FINISH.plusDays(7),
                List.of(new BookingEffect.Move("Behaviour systems", OWN, LATER)),
                atShortNotice,
                -1));
    }

    @Override
    public synchronized Mono<ResponseEntity<BookedSession>> book(
            String participantId, String idempotencyKey, BookingWanted wanted) {
        if (lastSeatGoes) return FakeProblems.refuse(409, "This session is full. Choose another session.");
        booked = wanted;
        return Mono.just(ResponseEntity.status(201).body(LATER));
    }

    @Override
    public Mono<BookingEffect> previewGivingUp(String participantId, SeatGivenUp seat) {
        return Mono.just(new BookingEffect(false, "No session is left.", FINISH, FINISH, List.of(), List.of(), 0));
    }

    @Override
    public synchronized Mono<Void> giveUp(String participantId, String idempotencyKey, SeatGivenUp seat) {
        state = State.NONE;
        return Mono.empty();
    }

    @Override
    public synchronized Mono<OwnSession.Waiting> await(String participantId, SeatAwaited seat) {
        waiting = new OwnSession.Waiting(7, 7, null, null);
        return Mono.just(waiting);
    }

    @Override
    public synchronized Mono<Void> endWaiting(String participantId, SeatAwaited seat) {
        waiting = SIX;
        return Mono.empty();
    }
}
