package org.waymark.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.textfield.TextArea;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

class ReportProblemTest extends ViewTest {

    private static final String LESSON = "learn/behaviour-systems.primary";

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @Test
    void a_lesson_shows_what_came_of_a_problem_that_was_reported() {
        open(LESSON);
        assertThat(text())
                .containsSubsequence(
                        "Report a problem with this lesson",
                        "What you reported",
                        "The second figure does not add up.",
                        "Answered on 23 November 2026: Corrected.")
                .doesNotContain("Our school has no corridors.");
    }

    @Test
    void what_is_sent_is_with_the_authors_and_nothing_is_sent_that_says_nothing() {
        open(LESSON);
        press("Send to the authors");
        assertThat(text()).contains("Say what is wrong, then send it again.");
        test(words()).setValue("The link to the guidance is dead.");
        press("Send to the authors");
        assertThat(text())
                .contains("The authors have it", "The link to the guidance is dead.", "have not answered yet");
        assertThat(words().getValue()).isEmpty();
    }

    private TextArea words() {
        return every(TextArea.class).getLast();
    }
}
