package org.waymark.ui.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Tick;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class PrioritiesTest extends ViewTest {

    private static final String CHANGE = PrioritiesView.PLACE + "/reading/change";

    @Autowired
    private FakeWorld world;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    @Test
    void tells_who_is_learning_what_towards_a_priority_and_by_when() {
        open(PrioritiesView.PLACE + "/reading");
        assertThat(text())
                .contains("2 people are learning towards it. 1 of 2 statements is on somebody’s pathway.")
                .contains("Amira Khan", "1 of 1 statement finished", "12 February 2027", "Nobody is to");
    }

    @Test
    void a_new_one_needs_a_name_and_a_statement_and_then_is_shown() {
        open(PrioritiesView.NEW);
        press("Save");
        assertThat(text()).contains("Give it a name", "Choose at least one statement");
        byId("priority-title", Input.class).setValue("Belonging");
        every(Tick.class).getFirst().setValue(true);
        assertThat(text()).contains("1 statement chosen.");
        press("Save");
        assertThat(address()).startsWith(PrioritiesView.PLACE + "/made-");
        assertThat(text()).contains("Belonging");
    }

    @Test
    void what_was_entered_stays_when_somebody_was_faster() {
        open(CHANGE);
        byId("priority-title", Input.class).setValue("Reading everywhere");
        world.touch("priority/reading");
        press("Save");
        assertThat(text()).contains("The priority changed meanwhile");
        press("Save");
        open(PrioritiesView.PLACE);
        assertThat(text()).contains("Reading everywhere");
    }

    @Test
    void one_that_was_removed_can_be_brought_back() {
        open(PrioritiesView.NEW);
        byId("priority-title", Input.class).setValue("A passing fashion");
        every(Tick.class).getFirst().setValue(true);
        press("Save");
        open(PrioritiesView.PLACE);
        var buttons = every(com.vaadin.flow.component.html.NativeButton.class).stream()
                .filter(one -> one.getElement().getAttribute("aria-label") != null)
                .filter(one -> one.getElement().getAttribute("aria-label").equals("Remove A passing fashion"))
                .toList();
        test(buttons.getFirst()).click();
        assertThat(text()).contains("“A passing fashion” is no longer a priority.");
        press("Undo");
        assertThat(text()).contains("“A passing fashion” is a priority again.");
    }
}
