package org.waymark.ui.knowledge;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Input;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.diagnosis.ItemAnswer;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.FakeDiagnosis;
import org.waymark.ui.fake.ViewTest;

class KnowledgeTest extends ViewTest {

    private static final String CHECK = "progress/knowledge/implementation";

    @Autowired
    private FakeDiagnosis diagnosis;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @BeforeEach
    void asAtFirst() {
        diagnosis.startAfresh();
    }

    @Test
    void says_what_is_not_known_yet_and_where_there_is_a_short_check() {
        open("progress/knowledge");
        assertThat(text())
                .containsSubsequence(
                        "Implementation",
                        "Take the short check",
                        "0 of 1 statement known",
                        "Nothing asked yet",
                        "Areas without a short check now",
                        "No answer there could save you time",
                        "Governance",
                        "Everybody is taught this");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains(CHECK);
        assertThat(text()).doesNotContain("I do not agree");
    }

    @Test
    void what_an_earlier_npq_taught_is_told_topic_by_topic() {
        diagnosis.completed();
        open("progress/earlier");
        assertThat(text())
                .containsSubsequence(
                        "Completed on 18 November 2024",
                        "can be left out of your pathway",
                        "Counts in full",
                        "How pupils learn: 1 counts",
                        "Level 2, apply, by NPQLT",
                        "Taught before in part",
                        "Implementation: 1 goes deeper, 1 is new",
                        "Still to learn",
                        "Governance: 1 is new");
    }

    @Test
    void who_completed_none_reads_what_to_do_instead() {
        open("progress/earlier");
        assertThat(text()).contains("We know of no NPQ that you completed before", "somebody of your provider decides");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("progress/prior-learning#npq");
        assertThat(text()).doesNotContain("Still to learn");
    }

    @Test
    void asks_how_sure_somebody_is_before_it_says_whether_they_are_right() {
        open(CHECK);
        assertThat(text()).contains("Question 1, of 12 at most", "How sure are you?");
        press("Answer");
        assertThat(text()).contains("Choose an answer first.");
        choose(0);
        press("Answer");
        assertThat(text()).contains("Say how sure you are").doesNotContain("That is right.");
        choose(2);
        press("Answer");
        assertThat(text()).contains("That is right.", "It can still be mended.");
        assertThat(diagnosis.answers()).containsExactly(new ItemAnswer("item-0", "v1", List.of(0), Confidence.SURE));
        press("Next question");
        assertThat(text()).contains("Question 2, of 12 at most", "look at question 2");
    }

    @Test
    void shows_from_which_answers_something_is_believed_and_takes_a_word_against_it() {
        answer();
        answer();
        assertThat(text()).contains("That was the last question");
        open("progress/knowledge?area=implementation");
        assertThat(text())
                .containsSubsequence(
                        "You have taken the short check.",
                        "1 of 1 statement known",
                        "You know this",
                        "96 in 100",
                        "Right, in a short check, 18 November 2026. You said: “I am sure”.");
        press("I do not agree");
        assertThat(text()).contains("We have noted that you do not agree", "0 of 1 statement known");
        press("Take that back");
        assertThat(text()).contains("Your answers count again.", "1 of 1 statement known");
    }

    @Test
    void shows_what_the_pathway_would_make_of_it_before_it_counts_and_takes_it_back() {
        answer();
        answer();
        open("progress/knowledge");
        assertThat(text()).contains("You have shown that you know 1 statement more.");
        press("See what it would change");
        assertThat(text()).contains("1 week earlier", "Goes out", "Leading change", "You have shown in short checks");
        press("Let it count");
        assertThat(text()).contains("Your pathway has changed", "1 statement that you know count", "This counts");
        press("Teach me all of it again");
        assertThat(text()).contains("Your pathway has changed back").doesNotContain("This counts on your pathway.");
    }

    @Test
    void says_after_the_last_question_what_it_means_for_the_pathway_and_undoes_it() {
        answer();
        answer();
        assertThat(text())
                .containsSubsequence(
                        "What this means for your pathway",
                        "You know this now:",
                        "You could leave out 1 module",
                        "1 week earlier",
                        "On course for assessment",
                        "Goes out",
                        "Let it count",
                        "Not on course, 50% attended");
        press("Let it count");
        assertThat(text())
                .contains("Your pathway has changed", "Ask someone to look: Leading change")
                .doesNotContain("Your pathway stays as it is");
        press("Undo");
        assertThat(text()).contains("Undone", "You could leave out 1 module");
        press("Let it count");
        open("progress/knowledge");
        press("Undo the last change");
        assertThat(text()).contains("What counted before counts again").doesNotContain("This counts on your pathway.");
    }

    @Test
    void offers_to_read_again_and_to_go_deeper_where_there_is_nothing_to_count() {
        answer(1);
        answer(1);
        assertThat(text())
                .contains(
                        "nothing new that you have shown",
                        "Read again: Leading implementation",
                        "Leading change, 2 hours 45 minutes. It goes beyond what your qualification asks, in what you know:");
        assertThat(every(Anchor.class)).extracting(Anchor::getHref).contains("pathway/change?add=leading-change");
    }

    @Test
    void where_the_lot_falls_on_something_that_is_skipped_one_more_question_is_asked() {
        answer();
        answer();
        diagnosis.draw();
        open("progress/knowledge");
        assertThat(text()).contains("One more question, to make sure: some of what you skip is checked again.");
        open(CHECK);
        assertThat(text()).contains("One more question, to make sure").doesNotContain("of 12 at most");
        answer();
        assertThat(text()).contains("That was the last question");
    }

    @Test
    void whoever_knows_what_is_doubted_can_claim_it() {
        answer(1);
        open("progress/knowledge?area=implementation");
        assertThat(text()).contains("We cannot tell", "I know this: claim it with evidence");
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains("progress/prior-learning?about=Stop%20work%20that%20does%20not%20earn%20its%20cost.#topic");
    }

    @Test
    void says_what_to_do_about_a_question_that_was_changed() {
        open(CHECK);
        diagnosis.change();
        choose(0);
        choose(3);
        press("Answer");
        assertThat(text()).contains("This question was changed since you read it.");
    }

    @Test
    void says_why_nothing_is_asked() {
        open("progress/knowledge/governance");
        assertThat(text()).contains("Nothing to ask here", "no answer could save you time here");
    }

    private void answer() {
        answer(0);
    }

    private void answer(int option) {
        open(CHECK);
        choose(option);
        choose(2);
        press("Answer");
        if (text().contains("Finish")) press("Finish");
    }

    /** Of all that can be chosen on the page: the options, then how sure. */
    private void choose(int position) {
        every(Input.class).get(position).getElement().setProperty("checked", true);
    }
}
