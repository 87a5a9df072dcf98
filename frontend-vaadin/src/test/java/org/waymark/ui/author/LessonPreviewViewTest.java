package org.waymark.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.contract.identity.Role;
import org.waymark.ui.fake.ViewTest;

/** An author reads a lesson as readers do, in each version. */
class LessonPreviewViewTest extends ViewTest {

    private static final String TOPIC = "catalogue/topics/behaviour-systems/";

    @Override
    protected Role role() {
        return Role.AUTHOR;
    }

    @Test
    void shows_a_lesson_for_each_kind_of_school() {
        open(TOPIC + "behaviour-systems.ap-send?kind=alternative-provision");
        assertThat(text())
                .contains("in alternative provision", "Check what you know", "What this rests on", "Steps of the task");
        open(TOPIC + "behaviour-systems.ap-send?kind=mainstream");
        assertThat(text()).contains("in a special school");
    }

    @Test
    void goes_through_every_branch_and_marks_what_was_tried() {
        open(TOPIC + "behaviour-systems.primary");
        press("Stop her at once");
        assertThat(text()).contains("The hall grows quieter.", "Tried out; nothing is saved.");
        press("Leave it");
        assertThat(text()).contains("The next day is calmer.", "Calm first");
        press("Back one choice");
        assertThat(text()).contains("Tried").doesNotContain("The next day is calmer.");
        open("catalogue");
        open(TOPIC + "behaviour-systems.primary");
        assertThat(text()).doesNotContain("The hall grows quieter.");
    }

    @Test
    void a_short_answer_is_compared_and_kept_nowhere() {
        open(TOPIC + "behaviour-systems.primary");
        TextArea area = every(TextArea.class).getFirst();
        assertThat(area.getHelperText()).isEqualTo("To try it out: nothing is saved.");
        assertThat(area.getElement().hasAttribute("data-draft")).isFalse();
        test(area).setValue("How was it?");
        press("Compare with our answer");
        assertThat(text()).contains("You kept them safe. What made it so loud?");
    }

    @Test
    void a_check_can_be_answered_again() {
        open(TOPIC + "behaviour-systems.primary");
        choose("check-c1", 1);
        choose("how-sure-c1", 0);
        press("Check my answer");
        assertThat(text()).contains("That is right.");
        press("Answer again");
        assertThat(text()).doesNotContain("That is right.");
    }

    @Test
    void switching_the_version_keeps_the_place() {
        open(TOPIC + "behaviour-systems.primary");
        assertThat(every(Anchor.class).stream().filter(link -> link.getElement().hasAttribute("data-keeps-place")))
                .extracting(Anchor::getText)
                .containsExactly(
                        "Primary",
                        "Secondary",
                        "Special school",
                        "Alternative provision",
                        "Nothing",
                        "Secondary",
                        "Special school",
                        "Alternative provision");
        assertThat(every(Div.class).stream().filter(part -> part.getElement().hasAttribute("data-place")))
                .extracting(part -> part.getId().orElseThrow())
                .contains("text-1", "activity-1", "scenario-1", "task-1", "steps-1", "reflection-1", "checks-1");
    }

    @Test
    void sets_two_versions_side_by_side_and_says_what_differs() {
        open(TOPIC + "behaviour-systems.primary?beside=alternative-provision");
        assertThat(text())
                .containsSubsequence("What differs", "Title", "Time", "The same", "Evidence only there")
                .containsSubsequence("The same in both", "What a signal is");
        assertThat(ids()).doesNotHaveDuplicates();
        assertThat(every(Anchor.class))
                .extracting(Anchor::getHref)
                .contains(TOPIC + "behaviour-systems.secondary?kind=mainstream&beside=alternative-provision");
    }

    @Test
    void an_unknown_version_beside_it_is_none() {
        open(TOPIC + "behaviour-systems.primary?beside=nursery");
        assertThat(text()).contains("At a glance").doesNotContain("What differs");
    }

    @Test
    void leads_to_what_readers_report_of_it() {
        open(TOPIC + "behaviour-systems.ap-send");
        assertThat(text()).contains("1 report, 1 to answer on AP and special");
        open("catalogue/reports?lesson=behaviour-systems.primary");
        assertThat(text()).contains("Those on one lesson only.").doesNotContain("Our school has no corridors.");
    }

    private List<String> ids() {
        return every(Component.class).stream()
                .flatMap(component -> component.getId().stream())
                .toList();
    }

    private void choose(String group, int position) {
        every(Input.class).stream()
                .filter(input -> group.equals(input.getElement().getAttribute("name")))
                .toList()
                .get(position)
                .getElement()
                .setProperty("checked", true);
    }
}
