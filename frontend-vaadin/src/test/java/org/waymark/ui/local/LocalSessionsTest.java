package org.waymark.ui.local;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.LocalSessionWanted.Audience;
import org.waymark.contract.identity.Role;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakeLocalSessions;
import org.waymark.ui.fake.ViewTest;

class LocalSessionsTest extends ViewTest {

    @Autowired
    private FakeLocalSessions sessions;

    @Override
    protected Role role() {
        return Role.TRUST_LEAD;
    }

    private void type(String id, String text) {
        byId(id, Input.class).setValue(text);
    }

    private void fill(LocalDate day) {
        open("local-sessions/new?offer=offer-senior");
        byId("local-topic", Choice.class).setValue("behaviour-systems");
        byId("local-place", Choice.class).setValue("school|fernhill");
        byId("local-day", DateField.class).setValue(day);
        type("local-time", "13:00");
        type("local-facilitator", "Gail Ryder");
        type("local-email", "gail@waymark.example");
    }

    @Test
    void a_trust_sees_what_was_sent_back_first() {
        open("local-sessions");
        assertThat(text())
                .contains(
                        "Propose a session", "Sent back to you", "Your sessions", "Fernhill School, Library (MB1 2AB)")
                .contains("People of Fernhill Trust, and others up to 30 minutes’ drive from their school");
    }

    @Test
    void asks_which_offer_first() {
        open("local-sessions/new");
        assertThat(text()).contains("For which offer?", "NPQ Senior Leadership, Autumn 2026");
    }

    @Test
    void says_what_is_missing() {
        open("local-sessions/new?offer=offer-senior");
        press("Send to the provider");
        assertThat(text())
                .contains("Choose a topic", "Choose a place", "Give a day", "Give a time", "Say who runs it")
                .contains("Give an email address");
    }

    @Test
    void another_place_needs_its_name_and_postcode() {
        fill(LocalDate.of(2027, 2, 4));
        byId("local-place", Choice.class).setValue("other");
        press("Send to the provider");
        assertThat(text()).contains("Give the name of the place", "Give the postcode of the place");
    }

    @Test
    void sends_it_and_shows_how_it_stands() {
        fill(LocalDate.of(2027, 2, 4));
        press("Send to the provider");
        LocalSessionWanted sent = sessions.get("new-one").wanted();
        assertThat(sent.schoolId()).isEqualTo("fernhill");
        assertThat(sent.audience()).isEqualTo(Audience.OWN_PEOPLE);
        assertThat(sent.withinMinutes()).isNull();
        assertThat(address()).isEqualTo("local-sessions/new-one?sent=yes");
        assertThat(text()).contains("Sent to the provider", "Waits for the provider", "Only people of Fernhill Trust");
    }

    @Test
    void what_can_be_put_up_with_is_asked_about() {
        fill(LocalDate.of(2027, 3, 29));
        press("Send to the provider");
        assertThat(text()).contains("bank holiday: Easter Monday", "Send it all the same?");
        press("Yes, send it");
        assertThat(address()).startsWith("local-sessions/new-one");
    }

    @Test
    void a_change_begins_with_what_is_there_and_keeps_what_was_typed() {
        sessions.isOvertaken(true);
        open("local-sessions/approved/change");
        type("local-seats", "20");
        press("Send to the provider");
        assertThat(text()).contains("This changed meanwhile");
        sessions.isOvertaken(false);
        press("Send to the provider");
        assertThat(sessions.get("approved").wanted().seats()).isEqualTo(20);
        assertThat(sessions.get("approved").state()).isEqualTo(State.WAITING);
    }

    @Test
    void withdrawing_needs_a_reason() {
        open("local-sessions/back");
        press("Withdraw this session");
        assertThat(sessions.get("back").state()).isEqualTo(State.SENT_BACK);
        every(TextArea.class).getFirst().setValue("The hall is let.");
        press("Withdraw this session");
        assertThat(sessions.get("back").state()).isEqualTo(State.WITHDRAWN);
        assertThat(text()).contains("Withdrawn", "The hall is let.");
    }

    @Test
    void a_partner_is_not_asked_about_people_of_its_own() {
        signIn(Role.PARTNER);
        open("local-sessions/new?offer=offer-senior");
        assertThat(byId("local-audience", Choice.class).getElement().getTextRecursively())
                .contains("Everybody on the offer", "Those near by")
                .doesNotContain("Only our people");
    }

    @Test
    void a_provider_sees_what_waits_first_and_all_that_is_needed_to_judge() {
        signIn(Role.PROVIDER);
        open("local-sessions");
        assertThat(text()).contains("Local sessions that wait").doesNotContain("Propose a session");
        open("local-sessions/waiting");
        assertThat(text())
                .contains("Gail Ryder, gail.ryder@waymark.example", "David Hurst, Fernhill Trust", "0 of 16 taken")
                .contains("bank holiday: Easter Monday");
    }

    @Test
    void approving_needs_the_whole_checklist() {
        signIn(Role.PROVIDER);
        open("local-sessions/waiting");
        type("check-experience", "Ran it twice");
        press("Approve");
        assertThat(text()).contains("Answer this before you approve the session");
        type("check-materials", "Ours");
        type("check-safeguarding", "Dana Whitlock");
        type("check-accessibility", "Step-free");
        press("Approve");
        assertThat(sessions.get("waiting").state()).isEqualTo(State.APPROVED);
        assertThat(text()).contains("What was made sure of", "Dana Whitlock", "Grace Liu");
    }

    @Test
    void sending_back_needs_words() {
        signIn(Role.PROVIDER);
        open("local-sessions/second");
        press("Send back");
        assertThat(text()).contains("Say why, so that they know what to do");
        byId("decision-words", TextArea.class).setValue("Name a larger room.");
        press("Send back");
        assertThat(sessions.get("second").words()).isEqualTo("Name a larger room.");
    }

    @Test
    void a_withdrawal_with_people_on_it_leads_to_cancelling() {
        signIn(Role.PROVIDER);
        open("local-sessions/asked");
        assertThat(text()).contains("They ask you to cancel it", "3 people");
        assertThat(every(Anchor.class).stream().map(Anchor::getHref))
                .contains("provider/sessions/cancel?offer=offer-senior&id=local-asked-1");
    }

    @Test
    void how_it_went_is_noted_after_it() {
        signIn(Role.PROVIDER);
        open("local-sessions/held");
        every(TextArea.class).getFirst().setValue("Well prepared.");
        press("Save the note");
        assertThat(sessions.get("held").quality().note()).isEqualTo("Well prepared.");
    }
}
