package org.waymark.ui.notices;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.MailChoice.Frequency;
import org.waymark.ui.design.Choice;
import org.waymark.ui.fake.FakeNotices;
import org.waymark.ui.fake.ViewTest;

class NoticesTest extends ViewTest {

    @Autowired
    private FakeNotices notices;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void asBefore() {
        notices.asBefore();
    }

    @Test
    void unread_comes_first_and_the_head_of_the_page_counts() {
        open("notices");

        assertThat(text()).containsSubsequence("Unread", "Your session has a new date", "Read", "look at");
        assertThat(page()).contains("Notices: 2 new");
    }

    @Test
    void all_are_marked_as_read() {
        open("notices");
        press("Mark all as read");

        assertThat(text()).contains("Marked as read", "You have read all of them.");
        assertThat(page()).contains("Notices").doesNotContain("Notices: ");
    }

    @Test
    void following_a_notice_marks_it_as_read() {
        open("notices");
        String link = every(Anchor.class).stream()
                .filter(anchor -> anchor.getText().equals("Your session has a new date"))
                .findFirst()
                .orElseThrow()
                .getHref();
        open(link);

        assertThat(address()).isEqualTo("help");
        assertThat(page()).contains("Notices: 1 new");
        open("notices?open=somebody-elses");
        assertThat(text()).contains("Unread");
    }

    @Test
    void without_notices_the_page_says_what_will_be_there() {
        notices.none();
        open("notices");

        assertThat(text()).contains("You have no notices", "Go to your first page");
    }

    @Test
    void how_often_is_chosen_and_what_goes_at_once_is_said() {
        open("account/mail");
        assertThat(text()).contains("72 hours", "One mail a day");
        Choice often = byId("mail-frequency", Choice.class);
        assertThat(often.getValue()).isEqualTo("at-once");
        often.setValue("weekly");
        press("Save");

        assertThat(text()).contains("Saved");
        assertThat(notices.frequency()).isEqualTo(Frequency.WEEKLY);
    }

    @Test
    void a_link_asks_and_then_ends_the_mails() {
        open("unsubscribe?token=" + FakeNotices.LINK);
        assertThat(notices.frequency()).isEqualTo(Frequency.AT_ONCE);
        press("Stop these mails");

        assertThat(text()).contains("These mails are stopped");
        assertThat(notices.frequency()).isEqualTo(Frequency.NONE);
        open("unsubscribe?token=guessed");
        press("Stop these mails");
        assertThat(text()).contains("This link does not work");
    }

    @Test
    void mail_programs_end_them_with_one_click() {
        UnsubscribeRelay relay = new UnsubscribeRelay(notices);

        assertThat(relay.page(FakeNotices.LINK).getHeaders().getLocation()).hasToString("/unsubscribe?token=ours");
        assertThat(relay.page("//elsewhere.example").getStatusCode().value()).isEqualTo(404);
        assertThat(relay.stop("guessed").getStatusCode().value()).isEqualTo(404);
        assertThat(notices.frequency()).isEqualTo(Frequency.AT_ONCE);
        assertThat(relay.stop(FakeNotices.LINK).getStatusCode().value()).isEqualTo(204);
        assertThat(notices.frequency()).isEqualTo(Frequency.NONE);
    }

    /** The frame included. */
    private static String page() {
        return UI.getCurrent()
                .getInternals()
                .getActiveRouterTargetsChain()
                .getLast()
                .getElement()
                .getTextRecursively();
    }
}
