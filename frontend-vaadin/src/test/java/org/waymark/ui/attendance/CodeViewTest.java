package org.waymark.ui.attendance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class CodeViewTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.FACILITATOR;
    }

    @Test
    void the_code_is_shown_with_the_address_where_it_is_taken() {
        open("facilitation/code?offer=offer-senior&id=session-1");
        assertThat(text()).contains("K7P2QX", "https://waymark.example/here", "Back to the register");
    }

    @Test
    void before_the_session_it_says_when_there_is_one() {
        open("facilitation/code?offer=offer-senior&id=to-come");
        assertThat(text()).contains("There is no code at the moment", "a quarter of an hour before");
    }

    @Test
    void whoever_opens_it_is_marked_at_once() {
        signIn(Role.PARTICIPANT);
        open("here?code=K7P2QX");
        assertThat(text()).contains("You are marked: present", "Behaviour systems");
    }

    @Test
    void another_code_is_refused_in_words_and_can_be_entered_again() {
        signIn(Role.PARTICIPANT);
        open("here?code=WRONG2");
        assertThat(text()).contains("You are not marked yet", "not the code of a session of yours");
        press("I am here");
        assertThat(text()).contains("Enter the code that is shown in the session");
        byId("code", Input.class).setValue("K7P2QX");
        press("I am here");
        assertThat(text()).contains("You are marked: present");
    }
}
