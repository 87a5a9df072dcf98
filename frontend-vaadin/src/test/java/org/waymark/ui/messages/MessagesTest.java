package org.waymark.ui.messages;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.ui.fake.FakeJobs;
import org.waymark.ui.fake.FakeListMessages;
import org.waymark.ui.fake.ViewTest;

class MessagesTest extends ViewTest {

    @Autowired
    private FakeListMessages messages;

    @Autowired
    private FakeJobs jobs;

    @Override
    protected Role role() {
        return Role.PROVIDER;
    }

    @BeforeEach
    void asBefore() {
        messages.asBefore();
        jobs.hold(false);
    }

    @Test
    void the_list_of_people_leads_to_a_message_with_its_filters() {
        open("provider/people?state=behind");

        assertThat(links()).contains("messages/write?state=behind", "messages");
    }

    @Test
    void a_message_is_looked_at_and_sent_once() {
        open("messages/write?state=behind&offer=offer-senior");
        write("Bring your plan", "Dear all,\n\nbring <b>your plan</b>.");
        press("See what they will read");
        assertThat(text())
                .contains("bring <b>your plan</b>.", "From Grace Liu", "4 of them can sign in", "Kit Marlowe");
        assertThat(messages.count()).isEqualTo(1);

        press("Send it to 4 people");
        assertThat(address()).isEqualTo("messages/message-2");
        assertThat(messages.count()).isEqualTo(2);
        assertThat(messages.last().state()).isEqualTo(State.BEHIND);
        assertThat(messages.last().offerId()).isEqualTo("offer-senior");
        assertThat(messages.last().people()).isEqualTo(5);
    }

    @Test
    void a_message_to_a_session_says_so_and_can_go_to_the_whole_offer_instead() {
        open("messages/write?offer=offer-senior&session=session-1");
        assertThat(text()).contains("5 people: with a seat in Behaviour systems, Tuesday 2 February 2027 at 09:30");
        assertThat(links())
                .contains(
                        "messages/write?offer=offer-senior",
                        "provider/sessions/people?offer=offer-senior&id=session-1");

        write("Another room", "We meet in the library.");
        press("See what they will read");
        assertThat(text()).contains("5 people on the list: with a seat in Behaviour systems");
        press("Send it to 4 people");
        assertThat(messages.last().sessionId()).isEqualTo("session-1");
    }

    @Test
    void nobody_on_the_list_is_said_before_anything_is_written() {
        open("messages/write?offer=offer-senior&session=nobody-there");

        assertThat(text()).contains("Nobody is on this list: with a seat in").doesNotContain("Subject");
        assertThat(links()).contains("provider/sessions/people?offer=offer-senior&id=nobody-there");
    }

    @Test
    void nothing_is_looked_at_while_something_is_missing() {
        open("messages/write");
        press("See what they will read");
        assertThat(text()).contains("Enter a subject");

        write("Subject", "  ");
        press("See what they will read");
        assertThat(text()).doesNotContain("Send it");
        assertThat(byId("message", TextArea.class).isInvalid()).isTrue();
    }

    @Test
    void how_it_stands_with_each_is_said_in_words() {
        open("messages/message-1");

        assertThat(text())
                .contains(
                        "4 people told, 1 cannot sign in",
                        "Read in Waymark",
                        "mail sent",
                        "the mail failed",
                        "the mail waits",
                        "has no account yet");
    }

    @Test
    void what_was_sent_is_listed_with_whom_by() {
        open("messages");

        assertThat(text()).contains("Bring your plan", "behind", "Grace Liu");
    }

    private List<String> links() {
        return every(Anchor.class).stream().map(Anchor::getHref).toList();
    }

    private void write(String subject, String text) {
        byId("subject", Input.class).setValue(subject);
        byId("message", TextArea.class).setValue(text);
    }
}
