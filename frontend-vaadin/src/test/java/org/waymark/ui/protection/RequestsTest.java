package org.waymark.ui.protection;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class RequestsTest extends ViewTest {

    @Override
    protected Role role() {
        return Role.DATA_PROTECTION_OFFICER;
    }

    @Test
    void the_officer_sees_what_is_due_when_what_erasing_would_do_and_answers_once() {
        open("data-protection/requests");
        assertThat(text()).contains("Tom Okafor", "Erase my data", "Answer due by 2 December 2026");
        open("data-protection/requests/request-1");
        assertThat(text())
                .contains("Goes: Your notes and reflections", "Stays: Your enrolment", "It cannot be taken back");

        press("Erase and answer");
        assertThat(text()).contains("Write an answer");
        every(TextArea.class).getFirst().setValue("We erase what need not stay.");
        press("Erase and answer");
        assertThat(text())
                .contains("Being erased", "We erase what need not stay.")
                .doesNotContain("Refuse and answer");
    }

    @Test
    void a_participant_asks_and_follows_it() {
        signIn(Role.PARTICIPANT);
        open("your-data");
        assertThat(text()).contains("Download your data (ZIP)");
        press("Send");
        assertThat(text()).contains("Say what exactly you ask for");
        every(TextArea.class).getFirst().setValue("My job is head of Year 5.");
        press("Send");
        assertThat(text()).contains("You can follow it below", "My job is head of Year 5.", "Answer due by");
    }
}
