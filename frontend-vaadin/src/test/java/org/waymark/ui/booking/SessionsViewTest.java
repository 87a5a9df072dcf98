package org.waymark.ui.booking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.booking.BookingWanted;
import org.waymark.contract.booking.OwnSession.State;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeBookings;
import org.waymark.ui.fake.ViewTest;

class SessionsViewTest extends ViewTest {

    private static final String CHOSEN = "sessions?topic=behaviour&had=behaviour/1";

    @Autowired
    private FakeBookings bookings;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void startAfresh() {
        bookings.startAfresh();
    }

    @Test
    void each_topic_says_in_words_whether_there_is_a_seat() {
        open("sessions");
        assertThat(text())
                .contains("School culture", "No seat", "Book a session")
                .contains("Behaviour systems", "Your seat is booked", "Tue 2 Feb 2027, 13:30");
    }

    @Test
    void whoever_has_a_seat_is_told_how_to_join_and_others_where_the_recording_is() {
        open("sessions");
        assertThat(text()).contains("Join online", "Watch the recording");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("https://meet.example/behaviour", "https://meet.example/culture-recorded");
        open(CHOSEN);
        assertThat(text()).contains("To dial in", "020 7946 0000, code 12", "Captions");
        bookings.is(State.HELD);
        open(CHOSEN);
        assertThat(text()).doesNotContain("To dial in");
    }

    @Test
    void other_sessions_tell_seats_journey_and_days_out() {
        open(CHOSEN);
        assertThat(text())
                .contains("3 seats left", "No journey", "1 day out of school fewer", "Swap to this one")
                .contains("Full", "35 min each way", "6 people wait", "Wait for a seat");
    }

    @Test
    void the_effect_is_shown_before_a_swap() {
        open(CHOSEN + "&to=behaviour/2");
        assertThat(text())
                .contains("Book Tue 16 Feb 2027, 13:30, Online?", "You would finish on 10 December 2027")
                .contains("instead of Tue 2 Feb 2027");
        press("Yes, swap");
        assertThat(bookings.booked()).isEqualTo(new BookingWanted("behaviour/2", "behaviour/1", false));
        assertThat(text()).contains("Your seat is booked", "planned around it");
    }

    @Test
    void a_session_that_fills_up_meanwhile_is_told() {
        open(CHOSEN + "&to=behaviour/2");
        bookings.lastSeatGoes();
        press("Yes, swap");
        assertThat(text()).contains("This session is full", "See the sessions as they are now");
    }

    @Test
    void other_sessions_at_short_notice_move_after_a_yes_only() {
        bookings.is(State.ASKS);
        open(CHOSEN);
        assertThat(text()).contains("needs your yes", "these would move too: School culture");
        press("Yes, book");
        assertThat(bookings.booked()).isEqualTo(new BookingWanted("behaviour/1", null, true));
    }

    @Test
    void giving_up_says_that_nothing_takes_its_place() {
        open(CHOSEN + "&leave=yes");
        assertThat(text()).contains("Give up your seat on Tue 2 Feb 2027", "no other session takes its place");
        press("Yes, give it up");
        assertThat(text()).contains("You have given up your seat");
    }

    @Test
    void who_waits_sees_their_position_and_can_stop() {
        open(CHOSEN);
        press("Wait for a seat");
        assertThat(text()).contains("You are on the waiting list", "You are number 7 of 7");
        press("Stop waiting");
        assertThat(text()).contains("You have stopped waiting", "6 people wait");
    }

    @Test
    void a_seat_that_is_held_stands_on_the_first_page() {
        bookings.hold();
        open("");
        assertThat(text()).contains("A seat is held for you", "Behaviour systems", "until Sun 3 Jan 2027, 13:30");
        open(CHOSEN);
        assertThat(text()).contains("Take the seat");
    }

    @Test
    void a_move_that_the_trust_asks_for_waits_for_a_yes_or_a_no() {
        bookings.ask();
        open("");
        assertThat(text())
                .contains("Will you move to another session?", "Marcus Bell asks you to", "unless you say yes");
        open(CHOSEN);
        assertThat(text()).contains("Marcus Bell asks you to move here", "Take the seat");
        press("No, keep mine");
        assertThat(text()).contains("You keep the session you have");
    }
}
