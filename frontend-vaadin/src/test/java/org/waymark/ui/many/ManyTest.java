package org.waymark.ui.many;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.design.Tick;
import org.waymark.ui.fake.FakeJobs;
import org.waymark.ui.fake.FakePlans;
import org.waymark.ui.fake.ViewTest;

class ManyTest extends ViewTest {

    @Autowired
    private FakePlans plans;

    @Autowired
    private FakeJobs jobs;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void lists_what_was_begun_with_its_state_and_the_way_to_go_on() {
        open("assign/many");
        assertThat(text()).contains("Autumn middle leaders", "Tried out", "Being tried out", "by David Hurst");
        assertThat(links()).contains("assign/many/planned/result", "assign/many/running/run", "assign/many/draft");
    }

    @Test
    void asks_for_a_name_before_it_begins_and_begins_once() {
        open("assign/many");
        press("Begin");
        assertThat(text()).contains("There is a problem", "Give it a name");
        byId("title", Input.class).setValue("x".repeat(101));
        press("Begin");
        assertThat(text()).contains("at most 100 characters");
        byId("title", Input.class).setValue("Heads of year");
        press("Begin");
        assertThat(address()).startsWith("assign/many/plan-");
        assertThat(text()).contains("Heads of year", "First choose people and say what they are to do", "Not yet");
    }

    @Test
    void sends_whoever_comes_back_to_where_it_stands() {
        open("assign/many/planned/applied");
        assertThat(address()).isEqualTo("assign/many/planned/result");
        open("assign/many/applied/check");
        assertThat(address()).isEqualTo("assign/many/applied/applied");
        open("assign/many/empty/result");
        assertThat(address()).isEqualTo("assign/many/empty");
    }

    @Test
    void picks_all_that_the_filters_leave_and_saves_them() {
        open("assign/many/empty/people?on=nothing");
        assertThat(text())
                .contains("4 of 16 people", "Kit Marlowe", "Nobody ticked")
                .doesNotContain("Amira Khan");
        press("Choose all 4 shown");
        assertThat(text()).contains("4 people ticked");
        open("assign/many/empty/people?school=Millbridge Academy");
        assertThat(text()).contains("4 people ticked");
        assertThat(every(Tick.class)).extracting(Tick::getValue).contains(true, false);
        press("Choose none of these");
        assertThat(text()).contains("3 people ticked");
        press("Save and go on");
        assertThat(address()).isEqualTo("assign/many/empty/limits");
        open("assign/many/empty");
        assertThat(text()).contains("Assign to 3 people");
        open("assign/many/empty/people");
        press("Choose none of these");
        press("Save and go on");
    }

    @Test
    void says_what_to_do_where_nobody_fits() {
        open("assign/many/draft/people?name=nobody");
        assertThat(text()).contains("Nobody fits. Take a filter away");
    }

    @Test
    void keeps_what_was_picked_where_somebody_else_was_faster_and_saves_it_then() {
        open("assign/many/draft/people?name=orla");
        press("Choose all 1 shown");
        plans.touch("draft");
        press("Save and go on");
        assertThat(text()).contains("This assignment changed meanwhile", "save again", "2 people ticked");
        press("Save and go on");
        assertThat(address()).isEqualTo("assign/many/draft/limits");
    }

    @Test
    void refuses_limits_that_make_no_sense_with_a_summary() {
        open("assign/many/draft/limits");
        byId("title", Input.class).setValue(" ");
        byId("minutesPerWeek", Input.class).setValue("0.1");
        byId("releasedADay", Input.class).setValue("some");
        byId("spare-fernhill", Input.class).setValue("101");
        byId("budgetPounds", Input.class).setValue("a lot");
        byId("respondBy", DateField.class).setValue(java.time.LocalDate.of(2026, 11, 22));
        press("Save");
        assertThat(text())
                .contains(
                        "There is a problem",
                        "Give it a name",
                        "at least half an hour",
                        "Give a whole number of people",
                        "Give the budget in whole pounds",
                        "Give a day to come");
        assertThat(address()).endsWith("limits");
    }

    @Test
    void saves_limits_and_shows_them_among_the_steps() {
        open("assign/many/draft/limits");
        byId("offerId", Choice.class).setValue("offer-headship");
        byId("minutesPerWeek", Input.class).setValue("3.5");
        byId("releasedADay", Input.class).setValue("2");
        byId("spare-fernhill", Input.class).setValue("0");
        byId("budgetPounds", Input.class).setValue("£40,000");
        press("Save");
        assertThat(address()).isEqualTo("assign/many/draft");
        assertThat(text())
                .contains("NPQH, Autumn 2026", "3 h 30 min a week", "2 people", "1 school with another number");
        open("assign/many/draft/limits");
        assertThat(byId("budgetPounds", Input.class).getValue()).isEqualTo("40000");
    }

    @Test
    void shows_who_gets_what_who_is_left_out_and_what_would_help() {
        open("assign/many/planned/result");
        assertThat(text())
                .contains(
                        "Nothing has changed yet",
                        "3 people would get a pathway, 1 person would be left out, 12 people are on it already",
                        "£3,600, counted in full. £1,200 of it would be eligible for funding",
                        "Who attends together?",
                        "Which places could be funded, and why?",
                        "The school is in the RISE programme.",
                        "£3,780, for 18 days at £210",
                        "£7,380 of £60,000",
                        "In the order of the list, 2 people would be left out",
                        "On 14 January two leaders",
                        "Let each school spare one more leader a day",
                        "How fair is it?",
                        "NPQSL, Autumn 2026");
    }

    @Test
    void turns_pages_of_rows_and_narrows_them_by_status() {
        open("assign/many/planned/result");
        assertThat(links()).contains("assign/many/planned/result?from=10");
        open("assign/many/planned/result?from=10");
        assertThat(text()).contains("First page", "Tom Okafor");
        open("assign/many/planned/result?status=left-out");
        assertThat(text()).contains("1 of 16 people", "Let the school spare two leaders a day");
    }

    @Test
    void says_before_applying_what_happens_then() {
        open("assign/many/planned/check");
        assertThat(text())
                .contains(
                        "Senior leadership (NPQSL), Autumn 2026",
                        "3 people get a proposal",
                        "until 11 December 2026",
                        "Apply: propose it to 3 people");
    }

    @Test
    void starts_nothing_where_somebody_else_changed_it_meanwhile() {
        open("assign/many/planned/check");
        plans.touch("planned");
        press("Apply: propose it to 3 people");
        assertThat(text()).contains("This assignment changed meanwhile", "Nothing was started");
        assertThat(links()).contains("assign/many/planned/result");
    }

    @Test
    void shows_how_everybody_stands_and_asks_before_it_takes_back() {
        open("assign/many/applied/applied");
        assertThat(text())
                .contains("Could not be applied: 1 person.", "Apply again for 1 person", "has gone", "another session");
        open("assign/many/applied/applied?undo=ask");
        assertThat(text()).contains("Take the assignment back?", "they keep their pathways");
        open("assign/many/applied/applied");
        assertThat(text()).contains("What has changed since it was tried out", "Plan for them again");
        press("Leave them out");
        assertThat(text())
                .contains("Noted", "Kit Marlowe gets no proposal", "Left out: 2 people.")
                .doesNotContain("Could not be applied: 1 person.");
    }

    @Test
    void deletes_only_after_asking() {
        open("assign/many");
        byId("title", Input.class).setValue("A mistake");
        press("Begin");
        String place = address();
        open(place + "?delete=ask");
        press("Yes, delete it");
        assertThat(address()).isEqualTo("assign/many");
        assertThat(text()).doesNotContain("A mistake");
    }

    @Test
    void is_not_for_participants() {
        signIn(Role.PARTICIPANT);
        open("assign/many");
        assertThat(text()).contains("There is no page here");
    }

    private List<String> links() {
        return every(Anchor.class).stream().map(Anchor::getHref).toList();
    }
}
