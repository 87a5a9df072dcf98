package org.waymark.ui.application;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.core.context.SecurityContextHolder;
import org.waymark.contract.application.ApplicationApi;
import org.waymark.contract.application.NewEvidence;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeApplications;
import org.waymark.ui.fake.ViewTest;
import reactor.core.publisher.Flux;

class ApplicationTest extends ViewTest {

    private static final String MODULE = "school-culture.primary";

    @Autowired
    private FakeApplications applications;

    @Autowired
    private ApplicationApi api;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void forget() {
        applications.forget();
    }

    private TextArea area(String label) {
        return every(TextArea.class).stream()
                .filter(one -> label.equals(one.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private void write(String text) {
        area("What happened?").setValue(text);
        press("Add this text");
    }

    private void ask(String name, String email) {
        byId("verifier-name", Input.class).setValue(name);
        byId("verifier-email", Input.class).setValue(email);
        press("Send them the link");
    }

    @Test
    void steps_are_ticked_off_by_phase_and_each_takes_a_note() {
        open("task/" + MODULE);
        assertThat(text())
                .contains("In your school this week", "Step by step", "0 of 3 steps done", "Explore", "Sustain")
                .doesNotContain("Deliver");

        test(byId("step-walk", Checkbox.class)).click();
        assertThat(text()).contains("1 of 3 steps done");
        area("Your note").setValue("Two signals");
        press("Save the note");
        assertThat(text()).contains("The note is saved");

        open("task/" + MODULE);
        assertThat(byId("step-walk", Checkbox.class).getValue()).isTrue();
        assertThat(area("Your note").getValue()).isEqualTo("Two signals");
    }

    @Test
    void a_tick_after_a_change_elsewhere_is_kept_with_that_change() {
        open("task/" + MODULE);
        api.addEvidence("", MODULE, "elsewhere", new NewEvidence("From another tab"))
                .block();

        test(byId("step-walk", Checkbox.class)).click();

        assertThat(text()).contains("1 of 3 steps done");
        open("task/" + MODULE);
        assertThat(text()).contains("From another tab");
    }

    @Test
    void evidence_is_written_or_sent_and_can_be_removed() {
        open("task/" + MODULE);
        assertThat(text()).contains("Nothing yet");
        press("Add this text");
        assertThat(text()).contains("Write what happened");

        write("We agreed on one signal");
        assertThat(text()).contains("Added on 23 November 2026", "We agreed on one signal");
        api.addFile("", MODULE, "file", "plan.pdf", Flux.empty()).block();
        open("task/" + MODULE);
        assertThat(every(Anchor.class)).extracting(Anchor::getText).contains("plan.pdf (2.3 MB)");
        press("Remove");
        assertThat(text()).contains("It is gone from Waymark").doesNotContain("We agreed on one signal");
    }

    @Test
    void what_is_typed_is_kept_under_the_task_until_it_is_saved() {
        open("task/" + MODULE);
        String evidence = draft(area("What happened?"));
        String note = draft(area("Your note"));
        assertThat(evidence).isEqualTo("account|task/" + MODULE + "/evidence");
        assertThat(note).isEqualTo("account|task/" + MODULE + "/step/walk");

        write("We agreed on one signal");
        assertThat(forgottenDrafts(evidence)).containsExactly("We agreed on one signal");
        area("Your note").setValue("Two signals");
        press("Save the note");
        assertThat(forgottenDrafts(note)).containsExactly("Two signals");
    }

    @Test
    void whoever_has_a_link_finds_what_they_typed_under_it_and_the_browser_never_learns_it() {
        open("task/" + MODULE);
        ask("Dana Lead", "dana@school.example");
        SecurityContextHolder.clearContext();
        open("verify?token=" + MODULE);
        String place = draft(byId("your-words", TextArea.class));
        assertThat(place).startsWith("link|").doesNotContain(MODULE);

        byId("your-words", TextArea.class).setValue("I was there.");
        press("Yes, this was done");
        assertThat(forgottenDrafts(place)).containsExactly("I was there.");
    }

    @Test
    void somebody_is_asked_and_the_question_can_be_taken_back() {
        open("task/" + MODULE);
        ask("", "dana");
        assertThat(text()).contains("Enter their name", "Enter an email address like");
        ask("Dana Lead", "dana@school.example");
        assertThat(text()).contains("The link is on its way", "Waiting", "works until 23 December 2026");
        press("Take it back");
        assertThat(text()).contains("no longer works", "You took the question back.");
    }

    @Test
    void whoever_has_the_link_confirms_without_signing_in_and_a_second_use_says_so() {
        open("task/" + MODULE);
        test(byId("step-walk", Checkbox.class)).click();
        write("We agreed on one signal");
        ask("Dana Lead", "dana@school.example");

        SecurityContextHolder.clearContext();
        open("verify?token=" + MODULE);
        assertThat(text())
                .contains(
                        "Amira Khan asks you to confirm",
                        "You need no account",
                        "Explore: Walk the same corridor on three days. (23 November 2026)",
                        "We agreed on one signal");
        assertThat(byId("your-name", Input.class).getValue()).isEqualTo("Dana Lead");
        press("Something is missing");
        assertThat(text()).contains("Say what is missing");
        press("Yes, this was done");
        assertThat(text()).contains("This task is confirmed").doesNotContain("We agreed on one signal");
        open("verify?token=" + MODULE);
        assertThat(text()).contains("Dana Lead answered on 23 November 2026", "nothing more to do");

        signIn(Role.PARTICIPANT);
        open("task/" + MODULE);
        assertThat(text()).contains("Verified by Dana Lead on 23 November 2026, who saw 1 piece of evidence.");
        open("portfolio");
        assertThat(text()).contains("Senior leadership (NPQSL)", "Done", "Verified by Dana Lead");
        assertThat(every(NativeButton.class)).extracting(NativeButton::getText).contains("Print");
    }

    @Test
    void what_changed_meanwhile_is_looked_at_again_before_it_is_confirmed() {
        open("task/" + MODULE);
        ask("Dana Lead", "dana@school.example");
        open("verify?token=" + MODULE);
        api.addEvidence("", MODULE, "later", new NewEvidence("And this")).block();
        press("Yes, this was done");
        assertThat(text()).contains("since you opened this page");
        press("Load it again");
        assertThat(text()).contains("And this");
    }

    @Test
    void a_link_that_is_none_and_an_empty_portfolio_say_what_to_do() {
        open("verify?token=unknown");
        assertThat(text()).contains("This link does not work", "ask whoever sent it");
        open("portfolio");
        assertThat(text()).contains("There is nothing to show yet");
    }
}
