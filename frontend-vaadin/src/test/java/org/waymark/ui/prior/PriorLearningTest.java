package org.waymark.ui.prior;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.identity.Role;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.DateField;
import org.waymark.ui.fake.FakePriorLearning;
import org.waymark.ui.fake.ViewTest;

class PriorLearningTest extends ViewTest {

    private static final String OWN = "progress/prior-learning";
    private static final String TO_COME = "adaptive-teaching";

    @Autowired
    private FakePriorLearning prior;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void forget() {
        prior.startAfresh();
    }

    @Test
    void a_participant_claims_a_topic_and_takes_it_back() {
        open(OWN);
        assertThat(text()).contains("You have claimed nothing yet.");
        press("Send it to your provider");
        assertThat(text()).contains("Say where you learnt it", "Give the day on which you had finished");
        byId("prior-text", TextArea.class).setValue("Two days, with a project");
        byId("prior-place", Input.class).setValue("County course");
        byId("prior-learnt", DateField.class).setValue(LocalDate.of(2025, 6, 1));
        press("Send it to your provider");
        assertThat(text()).contains("Your provider decides", "Waits for a decision", "County course", "1 June 2025");

        press("Take it back");
        assertThat(text()).contains("It counts no more", "Taken back");
    }

    @Test
    void a_claim_begins_with_what_somebody_says_that_they_know() {
        open(OWN + "?about=Stop+work+that+does+not+earn+its+cost.");
        assertThat(byId("prior-text", TextArea.class).getValue())
                .startsWith("“Stop work that does not earn its cost.”");
    }

    @Test
    void a_participant_claims_an_npq_that_they_completed_elsewhere() {
        open(OWN);
        press("Send this NPQ to your provider");
        assertThat(text())
                .contains("Say what shows it", "Name the provider", "Give the day on which you had completed");
        byId("npq-which", Choice.class).setValue("1");
        byId("npq-text", TextArea.class).setValue("My certificate");
        byId("npq-place", Input.class).setValue("Another provider");
        byId("npq-learnt", DateField.class).setValue(LocalDate.of(2024, 7, 12));
        press("Send this NPQ to your provider");
        assertThat(text()).contains("Your provider decides", "NPQ NPQLT", "Waits for a decision");
    }

    @Test
    void what_is_typed_is_kept_for_each_claim_until_it_is_sent() {
        open(OWN);
        String place = draft(byId("prior-text", TextArea.class));
        assertThat(place).isEqualTo("account|claim/prior");
        assertThat(draft(byId("npq-text", TextArea.class))).isEqualTo("account|claim/npq");

        byId("prior-text", TextArea.class).setValue("Two days, with a project");
        byId("prior-place", Input.class).setValue("County course");
        press("Send it to your provider");
        assertThat(forgottenDrafts(place)).isEmpty();
        byId("prior-learnt", DateField.class).setValue(LocalDate.of(2025, 6, 1));
        press("Send it to your provider");
        assertThat(forgottenDrafts(place)).containsExactly("Two days, with a project");
    }

    @Test
    void where_nothing_would_change_there_is_nothing_to_agree_to() {
        prior.claimed("claim", TO_COME, State.APPROVED);
        open(OWN);
        press("See what it would change");
        assertThat(text()).contains("No module goes out").doesNotContain("Change my pathway so");
    }

    @Test
    void what_counts_no_more_shows_what_comes_back() {
        prior.claimed("claim", "left-out", State.EXPIRED);
        open(OWN);
        assertThat(text()).contains("What was left out of your pathway for it may come back");
        press("See what it would change");
        assertThat(text()).doesNotContain("No module goes out");
    }

    @Test
    void what_was_declined_and_is_on_the_pathway_has_nothing_to_bring_back() {
        prior.claimed("claim", TO_COME, State.DECLINED);
        open(OWN);
        assertThat(text()).doesNotContain("may come back");
    }

    @Test
    void a_provider_decides_until_when_and_why() {
        prior.claimed("claim", TO_COME, State.CLAIMED);
        signIn(Role.PROVIDER);
        open("provider/prior-learning");
        assertThat(text()).contains("Amara Osei", "Waits for a decision");
        open("provider/prior-learning/claim");
        press("Approve");
        assertThat(text()).contains("Write why: the person reads it");
        every(TextArea.class).getFirst().setValue("A sound course.");
        press("Approve");
        assertThat(text()).contains("is told, and reads why", "Counts until", "23 November 2029", "A sound course.");
    }
}
