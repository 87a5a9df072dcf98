package org.waymark.backend.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.doNothing;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.spy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.test.util.AopTestUtils;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.store.BookingRepository;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.pathway.Replans;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession;
import reactor.core.publisher.Mono;

/** The store, or the node, goes away between two steps of a booking. */
class InterruptedBookingTest extends BookingApiTest {

    @Autowired
    private NeedsRepository needs;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private Replans replans;

    @Autowired
    private SeatSweep seatSweep;

    @Autowired
    private Today today;

    private String who = "";
    private String old = "";
    private String to = "";

    @BeforeEach
    void chooseASwap() {
        who = enrol();
        OwnSession own = ownAfter(who, 40);
        old = own.session().sessionId();
        to = free(own).orElseThrow().session().sessionId();
    }

    private SessionBookings bookingThrough(BookingRepository with, Seats taking) {
        BookingQueue none = mock(BookingQueue.class);
        doNothing().when(none).add(anyString());
        return new SessionBookings(participants, with, offers, needs, schools, catalogue, taking, replans, none, today);
    }

    private BookingPlanning planningThrough(BookingRepository with, Seats taking, Replans replanning) {
        return new BookingPlanning(with, participants, offers, taking, replanning, pathways, today);
    }

    private void book(SessionBookings through) {
        through.book(new Scope.Self(who), "interrupted", new BookingWanted(to, old, false))
                .block();
    }

    @Test
    void a_seat_that_was_never_noted_goes_back() {
        BookingRepository noNote = real(bookings);
        doReturn(gone()).when(noNote).save(any(), any());
        killed(() -> book(bookingThrough(noNote, seats)));
        assertThat(seated(to)).contains(who);

        sweep.sweep().block();
        assertThat(seated(to)).contains(who);
        clock.advance(Duration.ofMinutes(11));
        sweep.sweep().block();

        assertThat(seated(to)).doesNotContain(who);
        assertThat(sessionsOf(who)).contains(old);
    }

    @Test
    void what_was_acknowledged_is_planned_after_a_crash_and_kept_until_then() {
        book(bookingThrough(bookings, seats));
        assertThat(bookingsOf(who).isDue()).isTrue();
        assertThat(sessionsOf(who)).contains(old);

        clock.advance(Duration.ofMinutes(11));
        sweep.sweep().block();
        seatSweep.sweep().block();
        assertThat(seated(to)).contains(who);
        sweep.plan().block();

        planned();
    }

    @Test
    void a_kill_between_any_two_steps_of_planning_ends_in_one_seat() {
        book(bookingThrough(bookings, seats));
        Seats noBack = real(seats);
        doReturn(gone()).when(noBack).takeBack(any(), any(), any());
        killed(() -> planningThrough(bookings, noBack, replans).plan(who).block());
        Replans noHold = real(replans);
        doReturn(gone()).when(noHold).hold(any(), any(), any());
        killed(() -> planningThrough(bookings, seats, noHold).plan(who).block());
        assertThat(sessionsOf(who)).contains(old);
        Seats noTake = real(seats);
        doReturn(gone()).when(noTake).hold(any(), any(), any(), any());
        killed(() -> planningThrough(bookings, noTake, replans).plan(who).block());
        BookingRepository noNote = real(bookings);
        doReturn(gone()).when(noNote).save(any(), any());
        killed(() -> planningThrough(noNote, seats, replans).plan(who).block());
        assertThat(bookingsOf(who).isDue()).isTrue();

        clock.advance(Duration.ofMinutes(2));
        sweep.plan().block();

        planned();
        assertThat(participant(who).plan()).isEqualTo(2);
    }

    @Test
    void who_gave_up_and_kept_the_seat_by_a_crash_loses_it_when_it_is_planned() {
        Seats noBack = real(seats);
        doReturn(gone()).when(noBack).takeBack(any(), any(), any());
        killed(() -> bookingThrough(bookings, noBack)
                .giveUp(new Scope.Self(who), "leave", old)
                .block());
        assertThat(seated(old)).contains(who);

        clock.advance(Duration.ofMinutes(2));
        sweep.plan().block();

        assertThat(seated(old)).doesNotContain(who);
        assertThat(sessionsOf(who)).doesNotContain(old);
    }

    private void planned() {
        assertThat(bookingsOf(who).isDue()).isFalse();
        assertThat(sessionsOf(who)).contains(to).doesNotContain(old);
        assertThat(seated(to)).containsOnlyOnce(who);
        assertThat(seated(old)).doesNotContain(who);
        List<String> all = sessionsOf(who);
        all.forEach(session -> assertThat(seated(session)).contains(who));
    }

    private static void killed(Runnable step) {
        assertThatThrownBy(step::run).isInstanceOf(DataAccessResourceFailureException.class);
    }

    private static <T> T real(T bean) {
        return spy((T) AopTestUtils.getUltimateTargetObject(bean));
    }

    private static <T> Mono<T> gone() {
        return Mono.error(new DataAccessResourceFailureException("the store went away"));
    }
}
