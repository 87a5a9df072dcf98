package org.waymark.ui.rebooking;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.rebooking.Rebooking.Outcome;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeRebookings;
import org.waymark.ui.fake.ViewTest;

class RebookingViewTest extends ViewTest {

    @Autowired
    private FakeRebookings rebookings;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @AfterEach
    void askNothing() {
        rebookings.ask(null);
    }

    @Test
    void a_reason_is_needed() {
        open("provider/sessions/cancel?offer=offer-senior&id=session-1");
        assertThat(text()).contains("11 people have a seat");
        press("See who would go where");
        assertThat(text()).contains("Say why: everybody concerned reads it");
    }

    @Test
    void shows_who_would_go_where_before_anything_changes() {
        open("provider/sessions/cancel?offer=offer-senior&id=session-1");
        byId("cancel-reason", Input.class).setValue("The hall is flooded.");
        press("See who would go where");
        assertThat(address()).isEqualTo("provider/sessions/cancelled/made");
        assertThat(text()).contains("Nothing has changed yet", "Would move", "Cancel 1 session and rebook 2 people");
    }

    @Test
    void a_new_time_in_the_holidays_is_asked_about_first() {
        open("provider/sessions/cancel?offer=offer-senior&id=session-1");
        byId("cancel-reason", Input.class).setValue("The hall is flooded.");
        byId("cancel-new-day", DateField.class).setValue(LocalDate.of(2027, 3, 29));
        press("See who would go where");
        assertThat(text()).contains("bank holiday: Easter Monday");
        press("Yes, at that time");
        assertThat(address()).isEqualTo("provider/sessions/cancelled/made");
    }

    @Test
    void a_day_at_a_hub_without_sessions_is_told() {
        open("provider/sessions/cancel?hub=hub-northway");
        byId("cancel-reason", Input.class).setValue("The hall is flooded.");
        byId("cancel-day", DateField.class).setValue(LocalDate.of(2027, 12, 25));
        press("See who would go where");
        assertThat(text()).contains("There is no such session to come");
    }

    @Test
    void those_without_a_place_come_first_with_what_would_help() {
        open("provider/sessions/cancelled/planned");
        assertThat(text())
                .contains("1 person without a place", "Ben Ashworth", "An online session would do.", "1 person with a")
                .contains("2 people: 1 would move, 1 no place.");
    }

    @Test
    void those_of_a_session_are_written_to_as_long_as_they_have_their_seats() {
        String write = "messages/write?offer=offer-senior&session=session-1";
        open("provider/sessions/cancelled/planned");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains(write);
        open("provider/sessions/cancelled/applied");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).doesNotContain(write);
    }

    @Test
    void it_is_applied_and_taken_back_after_asking() {
        open("provider/sessions/cancelled/planned");
        press("Cancel 1 session and rebook 1 person");
        assertThat(text()).contains("Behaviour systems: cancelled");
        press("Take it back");
        assertThat(text()).contains("Hold the sessions after all?");
        press("Yes, take it back");
        assertThat(text()).contains("held after all");
    }

    @Test
    void once_somebody_has_answered_there_is_no_way_back() {
        open("provider/sessions/cancelled/answered");
        assertThat(text())
                .contains("It cannot be taken back any more", "Somebody has answered already.")
                .doesNotContain("Take it back");
    }

    @Test
    void a_participant_is_asked_on_their_first_page_and_accepts() {
        rebookings.ask(Outcome.ASKED);
        signIn(Role.PARTICIPANT);
        open("");
        assertThat(text()).contains("does this suit you?", "The hall is flooded.", "held for you until the end of");
        press("Accept");
        assertThat(text()).contains("You have your seat").doesNotContain("does this suit you?");
    }

    @Test
    void a_participant_who_declines_can_still_choose() {
        rebookings.ask(Outcome.ASKED);
        signIn(Role.PARTICIPANT);
        open("");
        press("Decline");
        assertThat(text()).contains("You have declined", "you have no other place", "Another session");
        press("Take this one instead");
        assertThat(text()).contains("You have your seat");
    }

    @Test
    void a_session_that_has_filled_up_is_told() {
        rebookings.ask(Outcome.NO_PLACE);
        signIn(Role.PARTICIPANT);
        open("");
        press("Take this one instead");
        assertThat(text()).contains("That session has just filled up. Choose another.");
    }
}
