package org.waymark.ui.life;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.training.Training.State;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeMoves;
import org.waymark.ui.fake.FakeProviderMoves;
import org.waymark.ui.fake.FakeTraining;
import org.waymark.ui.fake.ViewTest;

class LifeTest extends ViewTest {

    private static final String ME = "amira.khan";

    @Autowired
    private FakeTraining training;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void asBefore() {
        training.forget();
        moves.forget();
        providerMoves.forget();
    }

    @Autowired
    private FakeProviderMoves providerMoves;

    @Autowired
    private FakeMoves moves;

    @Test
    void a_move_is_shown_before_it_is_made_and_taken_back() {
        open("life/move");
        assertThat(text()).contains("You work at Fernhill Primary (Fernhill Trust).");
        press("Find the school");
        assertThat(text()).contains("Enter a name, URN or postcode");

        open("life/move?to=millbridge&on=2026-11-01");
        assertThat(text())
                .contains(
                        "Millbridge Academy",
                        "Fernhill Trust does not see you any more",
                        "Behaviour systems (secondary)")
                .contains("25 June 2027 instead of 11 June 2027");
        press("Move");
        assertThat(text()).contains("You work at Millbridge Academy.");
        press("Take it back");
        assertThat(text()).contains("You work at Fernhill Primary").doesNotContain("Take it back");
    }

    @Test
    void a_new_role_is_saved_and_an_empty_one_refused() {
        open("life/role");
        test(byId("job-title", Input.class)).setValue("");
        press("Save");
        assertThat(text()).contains("Enter your job title");

        test(byId("job-title", Input.class)).setValue(" Acting head ");
        press("Save");
        assertThat(text()).contains("You are called “Acting head” from now on.");
        open("life");
        assertThat(text()).contains("A new role in the same school");
    }

    @Test
    void another_provider_is_asked_for_a_place_and_the_wish_is_taken_back() {
        open("life/provider");
        assertThat(text())
                .contains("Moorland Partnership", "19 May 2028", "Not possible", "Who sees it")
                .doesNotContain("You have asked");
        press("Ask for a place");
        assertThat(text()).contains("They have not answered yet; you keep the place you have.");

        open("life");
        assertThat(text()).contains("You asked Moorland Partnership for a place in “Spring 2027”");
        open("life/provider");
        press("Take it back");
        assertThat(text()).doesNotContain("You have asked");
    }

    @Test
    void schools_are_found_by_name() {
        open("life/move?search=mill&on=2027-01-04");
        assertThat(text()).contains("Millbridge");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .anyMatch(href -> href.contains("to=millbridge") && href.contains("on=2027-01-04"));
    }

    @Test
    void a_closed_school_is_refused_with_a_way_on() {
        open("life/move?to=closed&on=2026-11-01");
        assertThat(text())
                .contains("Old Mill is closed", "Choose another place or day")
                .doesNotContain("Arrange");
    }

    @Test
    void where_nobody_else_offers_the_qualification_it_says_whom_to_ask() {
        open("life");
        assertThat(text())
                .contains("Nobody else offers NPQSL here. For one elsewhere, ask Northway Teaching Institute");
    }

    @Test
    void the_record_lists_credit_by_statement() {
        open("record");
        assertThat(text())
                .contains("School culture", "3, lead", "Module finished", "Download for other programs", "Print");
    }

    @Test
    void the_record_tells_what_was_gained_elsewhere_and_how_long_its_approval_counts() {
        open("record");
        assertThat(text())
                .contains(
                        "NPQLT, 23 November 2023",
                        "NPQLBC, 23 November 2024, elsewhere. Approved by your provider; it counts until 23 November"
                                + " 2027.");
    }

    @Test
    void home_leads_to_it() {
        open("");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("life");
    }

    @Test
    void says_where_one_stands_and_what_can_be_done() {
        open("life");
        assertThat(text())
                .contains("You are on NPQSL with Northway Teaching Institute", "11 June 2027", "Pause", "Stop for good")
                .doesNotContain("Come back", "Take it back");
    }

    @Test
    void a_pause_is_shown_before_it_is_made() {
        enterPause(LocalDate.of(2027, 3, 1));
        assertThat(text())
                .contains("Finish now", "11 June 2027", "Finish then", "24 September 2027")
                .contains("14 steps get new dates. Nothing is overdue.")
                .contains("Behaviour systems", "4 finished steps", "12 statements")
                .contains("does not know who pays", "never the reason", "You can take it back until");
        assertThat(training.training(ME).block().getBody().state()).isEqualTo(State.ACTIVE);

        press("Confirm the pause");

        assertThat(address()).isEqualTo("life?done=yes");
        assertThat(text())
                .contains("Your pause is arranged", "You expect to be back on 1 March 2027", "Change the pause");
    }

    @Test
    void the_reason_is_never_in_the_address() {
        enterPause(LocalDate.of(2027, 3, 1));
        assertThat(address()).isEqualTo("life/pause");
    }

    @Test
    void what_is_missing_is_said_at_its_field() {
        open("life/pause");
        press("Show what it means");
        assertThat(text())
                .contains("There is a problem", "Choose a reason", "Enter the day on which you expect to be back")
                .doesNotContain("Confirm the pause");
    }

    @Test
    void a_pause_beyond_the_cohort_says_which_later_one_there_is() {
        enterPause(LocalDate.of(2028, 9, 1));
        assertThat(text())
                .contains("you cannot finish in your cohort, Autumn 2026", "Autumn 2028 would finish on 18 May 2029")
                .contains("Confirm the pause");
    }

    @Test
    void what_was_changed_meanwhile_is_said_with_a_way_on() {
        enterPause(LocalDate.of(2027, 3, 1));
        training.wasChangedMeanwhile();
        press("Confirm the pause");
        assertThat(text()).contains("See how things stand");
        assertThat(address()).isEqualTo("life/pause");
    }

    @Test
    void a_pause_is_taken_back() {
        training.set(ME, State.DEFERRED, LocalDate.of(2027, 3, 1), "parental-leave");
        open("life");
        press("Take it back");
        assertThat(text()).contains("You are in training").doesNotContain("Take it back");
    }

    @Test
    void where_a_seat_is_gone_it_says_so_and_offers_no_button() {
        training.seatIsGone();
        training.set(ME, State.DEFERRED, LocalDate.of(2027, 3, 1), "parental-leave");
        open("life");
        assertThat(text()).contains("Somebody else has a seat now", "Come back").doesNotContain("Take it back");
    }

    @Test
    void while_paused_home_has_no_tasks() {
        training.set(ME, State.DEFERRED, LocalDate.of(2027, 3, 1), "parental-leave");
        open("");
        assertThat(text())
                .contains("You have paused", "Nothing is due", "Come back")
                .doesNotContain("This week", "You have done everything");
    }

    @Test
    void who_comes_back_chooses_a_cohort() {
        training.set(ME, State.DEFERRED, LocalDate.of(2028, 9, 1), "parental-leave");
        open("life/back");
        assertThat(text()).contains("Not possible", "Autumn 2028", "18 May 2029", "funded for schools of this type");
        press("Go on in this cohort");
        assertThat(text()).contains("You are in training");
    }

    @Test
    void stopping_asks_why_and_says_what_it_means() {
        open("life/stop");
        press("Show what it means");
        assertThat(text()).contains("Choose a reason");
        byId("reason", Choice.class).setValue("change-in-career");
        press("Show what it means");
        assertThat(text()).contains("What stays yours", "Funding", "Who sees it");
        press("Stop for good");
        assertThat(text()).contains("You have stopped", "Northway Teaching Institute can bring you back");
    }

    private void enterPause(LocalDate until) {
        open("life/pause");
        byId("reason", Choice.class).setValue("parental-leave");
        byId("pause-until", DateField.class).setValue(until);
        press("Show what it means");
    }
}
