package org.waymark.ui.pathway;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.NumberField;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.pathway.PathwayApi;
import org.waymark.ui.client.Calls;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class ChangeViewTest extends ViewTest {

    @Autowired
    private FakeWorld world;

    @Autowired
    private PathwayApi pathways;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void changes_nothing_before_it_is_applied() {
        open("pathway/change");
        hours(4.0);
        assertThat(text()).contains("You would finish on", "weeks earlier.", "Busiest week", "modules moved");
        assertThat(minutesPerWeek()).isEqualTo(150);
    }

    @Test
    void electives_are_narrowed_by_interest_or_role_and_what_is_chosen_stays_in_sight() {
        open("pathway/change");
        Choice narrow = every(Choice.class).getFirst();
        assertThat(electives()).hasSize(2);
        narrow.setValue("Operations");
        assertThat(electives()).containsExactly("Leading through a crisis");
        every(Checkbox.class).stream()
                .filter(box -> box.getLabel().equals("Leading through a crisis"))
                .findFirst()
                .orElseThrow()
                .setValue(true);
        narrow.setValue("Partnership");
        assertThat(electives()).hasSize(2);
        narrow.setValue("For the NPQ in Headship");
        assertThat(electives()).hasSize(2);
    }

    private List<String> electives() {
        return every(Checkbox.class).stream()
                .filter(box -> box.getParent().orElseThrow().isVisible())
                .map(Checkbox::getLabel)
                .filter(List.of("Leading through a crisis", "Collaborating beyond the school")::contains)
                .toList();
    }

    @Test
    void applies_and_can_be_undone() {
        open("pathway/change");
        hours(4.0);
        press("Apply");
        assertThat(text()).contains("Your pathway has changed");
        assertThat(minutesPerWeek()).isEqualTo(240);
        press("Undo");
        assertThat(text()).contains("Your pathway is as it was before.");
        assertThat(minutesPerWeek()).isEqualTo(150);
    }

    @Test
    void keeps_the_wishes_where_somebody_was_faster() {
        open("pathway/change");
        hours(4.0);
        world.touch("pathway/amira.khan");
        press("Apply");
        assertThat(text()).contains("Your pathway changed meanwhile");
        assertThat(minutesPerWeek()).isEqualTo(150);
        press("Load it and try them again");
        assertThat(text()).contains("You would finish on");
        assertThat(every(NumberField.class).getFirst().getValue()).isEqualTo(4.0);
    }

    @Test
    void says_what_clashes_and_offers_a_way_that_works() {
        open("pathway/change");
        test(every(DatePicker.class).getFirst()).setValue(LocalDate.of(2026, 12, 1));
        assertThat(text()).contains("These wishes cannot all be met.", "Each of these was tried, and works:");
        NativeButton way = every(NativeButton.class).stream()
                .filter(button -> button.getText().contains("instead"))
                .findFirst()
                .orElseThrow();
        test(way).click();
        assertThat(text()).contains("You would finish on");
    }

    @Test
    void does_not_ask_for_a_plan_with_hours_nobody_has() {
        open("pathway/change");
        every(NumberField.class).getFirst().setValue(400.0);
        test(every(Checkbox.class).getFirst()).click();
        assertThat(text()).doesNotContain("You would finish on");
        assertThat(every(NumberField.class).getFirst().getErrorMessage())
                .isEqualTo("More than 20 hours a week beside a job is not a plan: give 20 or fewer");
    }

    @Test
    void takes_up_what_a_pathway_left_out() {
        open("pathway/change?add=leading-through-crisis");
        assertThat(text()).containsSubsequence("What this would do", "Comes in", "Leading through a crisis");
    }

    @Test
    void says_of_each_topic_at_which_level_it_starts_and_what_it_goes_deeper_than() {
        open("pathway/change");
        assertThat(every(Checkbox.class))
                .extracting(Checkbox::getHelperText)
                .contains("The first hours and the long weeks. Takes 2 h. Starts at level 3, lead, and goes to level 4,"
                        + " lead across schools. Goes deeper than Leading teams.")
                .contains("Version for: Secondary, 3 h 30 min. Starts at level 2, apply, and goes to level 3, lead.")
                .contains(
                        "Two statements your framework asks for would then not be taught. Starts at level 2, apply, and"
                                + " goes to level 3, lead.");
    }

    private void hours(double hours) {
        test(every(NumberField.class).getFirst()).setValue(hours);
    }

    private int minutesPerWeek() {
        return Calls.versioned(pathways.pathway("amira.khan")).value().choices().minutesPerWeek();
    }
}
