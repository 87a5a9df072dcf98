package org.waymark.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.fake.FakeIdentity;
import org.waymark.ui.fake.FakeWorld;
import org.waymark.ui.fake.ViewTest;

class LessonViewTest extends ViewTest {

    private static final String STEP = "leading-implementation.universal";

    @Autowired
    private ParticipantApi participants;

    @Autowired
    private FakeWorld world;

    @Autowired
    private FakeIdentity backend;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @AfterEach
    void backendIsBack() {
        backend.beAway(false);
        save(StepRecord.empty());
    }

    @Test
    void says_how_the_session_of_the_step_was_marked() {
        open("learn/attendance-and-belonging.primary");
        assertThat(text()).containsSubsequence("In this lesson", "Attend on ", "Absent");
        open("learn/behaviour-systems.primary");
        assertThat(text()).containsSubsequence("In this lesson", "Attend on ", "Not marked yet");
    }

    @Test
    void reads_in_order_with_the_way_on_at_the_end() {
        open("learn/" + STEP);
        assertThat(text())
                .containsSubsequence(
                        "Leading implementation",
                        "Law as at 1 September 2026",
                        "Scenario",
                        "Workplace task",
                        "Reflection",
                        "Question 1 of 3",
                        "What this rests on",
                        "Next step: Behaviour systems");
    }

    @Test
    void leads_to_the_lesson_as_a_pdf_and_as_a_plain_page() {
        open("learn/" + STEP);
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("pack/lesson/" + STEP + "/pdf", "pack/lesson/" + STEP);
    }

    @Test
    void says_of_a_locked_step_what_opens_it() {
        open("learn/leading-change.universal");
        assertThat(text()).contains("This step is not open yet").doesNotContain("Workplace task");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("learn/disadvantage-strategy.primary");
    }

    @Test
    void saves_a_note_without_being_told() {
        open("learn/" + STEP);
        test(note()).setValue("Walked the corridor");
        assertThat(saved().taskNote()).isEqualTo("Walked the corridor");
        assertThat(text()).contains("Saved at ");
    }

    @Test
    void puts_a_note_on_top_of_what_another_window_saved_elsewhere() {
        open("learn/" + STEP);
        save(new StepRecord(true, true, "", "Thoughts"));
        test(note()).setValue("Mine");
        assertThat(saved()).isEqualTo(new StepRecord(true, true, "Mine", "Thoughts"));
    }

    @Test
    void asks_which_text_to_keep_where_both_windows_wrote_the_same_one() {
        open("learn/" + STEP);
        save(new StepRecord(false, false, "Theirs", ""));
        test(note()).setValue("Mine");
        assertThat(text()).contains("You have also written here in another window", "The text there is: Theirs");
        assertThat(saved().taskNote()).isEqualTo("Theirs");
        press("Keep the text above");
        assertThat(saved().taskNote()).isEqualTo("Mine");
    }

    @Test
    void keeps_what_was_typed_while_the_backend_is_away() {
        open("learn/" + STEP);
        backend.beAway(true);
        test(note()).setValue("Not lost");
        assertThat(text()).contains("Not saved yet");
        assertThat(note().getValue()).isEqualTo("Not lost");
        backend.beAway(false);
        press("Save");
        assertThat(text()).doesNotContain("Not saved yet");
        assertThat(saved().taskNote()).isEqualTo("Not lost");
    }

    @Test
    void marks_the_lesson_as_read() {
        open("learn/" + STEP);
        press("I have read this");
        assertThat(saved().read()).isTrue();
        assertThat(text()).contains("You have read this lesson.");
    }

    @Test
    void asks_for_an_answer_and_how_sure_somebody_is_before_it_says_whether_they_are_right() {
        open("learn/school-culture.primary");
        press("Check my answer");
        assertThat(text()).contains("Choose an answer first.");
        choose("check", 1);
        press("Check my answer");
        assertThat(text()).contains("Say how sure you are").doesNotContain("That is right.");
        choose("how-sure", 1);
        press("Check my answer");
        assertThat(text()).contains("That is right.");
        assertThat(world.lastAnswer()).isEqualTo(new Answer("c1", List.of(1), Confidence.UNSURE));
    }

    @Test
    void says_after_the_last_check_what_it_means_for_the_pathway() {
        open("learn/behaviour-systems.primary");
        int questions = Calls.versioned(participants.step("amira.khan", "behaviour-systems.primary"))
                .value()
                .lesson()
                .checks()
                .size();
        for (int question = 1; question <= questions; question++) {
            assertThat(text()).doesNotContain("What this means for your pathway");
            choose("check", 0);
            choose("how-sure", 0);
            press("Check my answer");
            if (question < questions) press("Next question");
        }
        assertThat(text())
                .containsSubsequence(
                        "What this means for your pathway",
                        "Attendance asked for",
                        "Read again: Leading implementation");
        open("learn/behaviour-systems.primary");
        assertThat(text()).doesNotContain("What this means for your pathway");
    }

    /** Of the question that is shown. Activities have choices too. */
    private void choose(String group, int position) {
        every(Input.class).stream()
                .filter(input -> input.findAncestor(CheckForm.class) != null)
                .filter(input -> input.getElement().getAttribute("name").startsWith(group))
                .toList()
                .get(position)
                .getElement()
                .setProperty("checked", true);
    }

    private TextArea note() {
        return every(TextArea.class).stream()
                .filter(area -> "Your note on it".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private StepRecord saved() {
        return read().value().record();
    }

    private Versioned<StepWork> read() {
        return Calls.versioned(participants.step("amira.khan", STEP));
    }

    /** As another window would. */
    private void save(StepRecord record) {
        Calls.versioned(participants.saveRecord("amira.khan", STEP, read().etag(), record));
    }
}
