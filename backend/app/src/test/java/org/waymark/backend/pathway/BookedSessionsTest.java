package org.waymark.backend.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Bookings;

/** What somebody is offered in a plan, of a topic that they have booked a session of. */
class BookedSessionsTest {

    private static final LocalDate TODAY = LocalDate.of(2027, 1, 4);
    private static final Offer OFFER = new Offer(
            "offer",
            0,
            Offer.Status.OPEN,
            new Offer.Course("provider", "Provider", null, "NPQSL", "1", "Title", "Cohort", null),
            new Offer.Dates(LocalDate.of(2026, 9, 1), LocalDate.of(2027, 9, 1), null),
            new Offer.Blend(1, 0, 600),
            List.of(new Offer.Hub("hub", "Hub", 0, 0)),
            List.of(session("a", 1, true), session("b", 2, false), session("c", 3, false), session("d", 4, false)));

    private static Offer.Session session(String id, int month, boolean anchor) {
        return new Offer.Session(
                id, "topic", true, LocalDateTime.of(2027, month + 1, 2, 9, 30), 120, "hub", 20, Set.of(), anchor);
    }

    private static Bookings booked(String... sessions) {
        Bookings bookings = Bookings.none("somebody").on("offer");
        for (String session : sessions) {
            bookings = bookings.book(session, "topic", null, false, session, Instant.EPOCH);
        }
        return bookings;
    }

    private static List<Offer.Session> offered(Bookings bookings, int taken) {
        return new BookedSessions(OFFER, bookings, TODAY, topic -> taken)
                .offered(List.of())
                .sessions();
    }

    private static List<String> ids(List<Offer.Session> sessions) {
        return sessions.stream().map(Offer.Session::id).toList();
    }

    private static List<String> toAttend(List<Offer.Session> sessions) {
        return ids(sessions.stream().filter(Offer.Session::anchor).toList());
    }

    @Test
    void of_a_topic_that_takes_one_session_there_is_the_booked_one_alone() {
        assertThat(ids(offered(booked("b"), 1))).containsExactly("b");
    }

    @Test
    void of_a_topic_that_takes_two_the_booked_one_is_attended_and_another_is_planned() {
        List<Offer.Session> offered = offered(booked("b"), 2);

        assertThat(ids(offered)).containsExactly("a", "b", "c", "d");
        assertThat(toAttend(offered)).containsExactly("b");
    }

    @Test
    void once_both_are_booked_there_is_no_other() {
        assertThat(ids(offered(booked("b", "c"), 2))).containsExactly("b", "c");
    }

    @Test
    void what_they_have_left_is_not_offered_beside_it() {
        Bookings bookings = booked("b").giveUp("c", "left", Instant.EPOCH);

        assertThat(ids(offered(bookings, 2))).containsExactly("a", "b", "d");
    }

    @Test
    void without_a_booking_the_cohorts_session_is_the_one_to_attend() {
        assertThat(toAttend(offered(Bookings.none("somebody"), 2))).containsExactly("a");
    }
}
