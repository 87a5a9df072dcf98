package org.waymark.ui.look;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.ViewTest;

class LooksTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void whoever_thinks_a_topic_should_be_in_asks_and_sees_who_has_it_by_when() {
        open("pathway");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("looks/ask?about=left-out&subject=people-procedures");

        open("looks/ask?about=left-out&subject=people-procedures");
        assertThat(text()).contains("Ask someone to look: People procedures", "your school and trust cannot");
        press("Send");
        assertThat(text()).contains("Say what is wrong");
        every(TextArea.class).getFirst().setValue("I have no procedures to fall back on.");
        press("Send");

        assertThat(address()).isEqualTo("looks?sent=yes");
        assertThat(text()).contains("I have no procedures to fall back on.", "Grace Liu", "7 December 2026", "Asked");
    }

    @Test
    void a_step_can_be_asked_about_in_three_ways_and_taken_back() {
        open("looks/ask?about=dates&subject=leading-implementation.universal");
        assertThat(byId("look-about", Choice.class).getValue()).isEqualTo("dates");
        byId("look-about", Choice.class).setValue("version");
        every(TextArea.class).getFirst().setValue("I work in a special school.");
        press("Send");
        assertThat(text()).contains("which version of it was chosen");

        press("Take it back");
        assertThat(text()).contains("Nobody looks at it any more", "Taken back");
    }

    @Test
    void what_was_asked_before_is_not_asked_twice() {
        for (int i = 0; i < 2; i++) {
            open("looks/ask?about=included&subject=leading-implementation.universal");
            every(TextArea.class).getFirst().setValue("I have done all of this.");
            press("Send");
        }

        assertThat(text()).contains("You have asked about this already");
    }

    @Test
    void whoever_has_it_sees_what_is_overdue_says_that_they_are_at_it_and_answers() {
        signIn(Role.PROVIDER);
        open("looks/list");
        assertThat(text()).contains("One of yours is overdue", "Tom Okafor", "Overdue", "You");

        open("looks/list/look-1");
        assertThat(text()).contains("I lead no subject", "Curriculum sequencing covers all of it");
        press("I am looking at it");
        assertThat(text()).contains("sees that you are at it").doesNotContain("I am looking at it");
        press("It was changed: answer");
        assertThat(text()).contains("Say what was changed");
        byId("look-done", Input.class).setValue("Subject leadership is in from January.");
        press("It was changed: answer");
        assertThat(text()).contains("Write why");
        every(TextArea.class).getFirst().setValue("You are right.");
        press("It was changed: answer");

        assertThat(text())
                .contains("Answered", "Changed: Subject leadership is in from January.", "You are right.")
                .doesNotContain("Hand over");
    }

    @Test
    void what_a_colleague_has_is_handed_on_and_not_answered() {
        signIn(Role.TRUST_LEAD);
        open("looks/list/look-2");
        assertThat(text()).contains("Take it over or hand it on").doesNotContain("The decision stands: answer");
        byId("look-to", Choice.class).setValue("ines");
        press("Hand over");

        assertThat(text()).contains("Handed over", "Ines Lowe");
    }
}
