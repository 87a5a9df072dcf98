package org.waymark.ui.learn;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.waymark.contract.diagnosis.Confidence;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.ui.client.Calls;
import org.waymark.ui.client.Versioned;
import org.waymark.ui.fake.FakeActivities;
import org.waymark.ui.fake.FakeIdentity;
import org.waymark.ui.fake.ViewTest;

/** The four kinds of activities, as somebody does them. */
class ActivitiesTest extends ViewTest {

    private static final String STEP = "leading-implementation.universal";

    @Autowired
    private FakeActivities activities;

    @Autowired
    private FakeIdentity backend;

    @Override
    protected Role role() {
        return Role.PARTICIPANT;
    }

    @BeforeEach
    void begin() {
        backend.beAway(false);
        activities.forget();
        open("learn/" + STEP);
    }

    @Test
    void stand_after_the_reading_that_they_belong_to() {
        assertThat(text())
                .containsSubsequence(
                        "In your words",
                        "What a signal is",
                        "Signal or noise",
                        "First things first",
                        "Rain at Fernhill",
                        "The fourth wet lunchtime",
                        "I have read this");
        assertThat(text()).doesNotContain("Acts are believed", "You kept them safe", "What we think");
    }

    @Test
    void a_scenario_goes_on_from_choice_to_choice_to_an_end() {
        press("Sit down at the noisiest table");
        assertThat(text())
                .containsSubsequence("You chose: Sit down at the noisiest table", "The hall grows quieter.")
                .doesNotContain("What we think");
        press("Leave it");
        assertThat(text()).containsSubsequence("You chose: Leave it", "The next day is calmer.", "What we think");
        assertThat(state("rain").chosen()).containsExactly(1, 1);

        press("Back one choice");
        assertThat(state("rain").chosen()).containsExactly(1);
        press("Start again");
        assertThat(state("rain").begun()).isFalse();
        assertThat(text()).contains("Stop her at once").doesNotContain("You chose");
    }

    @Test
    void goes_on_where_it_was_left_on_another_device() {
        save("rain", List.of(0), "", null, false);
        save("signals", List.of(-1, 1), "", null, false);
        save("words", List.of(), "From the train", null, false);
        open("progress");
        open("learn/" + STEP);
        assertThat(text()).contains("You chose: Stop her at once", "The hall grows quieter.");
        assertThat(answer().getValue()).isEqualTo("From the train");
        assertThat(chosen("sort-signals-1")).containsExactly(false, true);
    }

    @Test
    void sorting_asks_for_every_item_and_how_sure_one_is_before_it_tells() {
        press("See what we think");
        assertThat(text()).contains("2 items have no group yet");
        choose("sort-signals-0", 0);
        assertThat(state("signals").chosen()).containsExactly(0, -1);
        choose("sort-signals-1", 0);
        press("See what we think");
        assertThat(text()).contains("Say how sure you are").doesNotContain("Acts are believed");
        choose("sure-signals", 1);
        press("See what we think");
        assertThat(state("signals").confidence()).isEqualTo(Confidence.UNSURE);
        assertThat(text())
                .containsSubsequence(
                        "1 of 2 are as we have them",
                        "I am not sure",
                        "As we have it",
                        "We see it differently",
                        "You chose: Signal. We have it under: Noise.",
                        "Acts are believed.");
    }

    @Test
    void ordering_is_done_with_buttons_and_each_move_is_told() {
        assertThat(label("Earlier: Act").isEnabled()).isFalse();
        test(label("Later: Act")).click();
        assertThat(text()).contains("Moved to place 2 of 3: Act");
        test(label("Later: Act")).click();
        test(label("Earlier: Agree")).isUsable();
        assertThat(state("steps").chosen()).containsExactly(1, 2, 0);
        choose("sure-steps", 0);
        pressLast("See what we think");
        assertThat(text()).containsSubsequence("3 of 3 are as we have them", "Look", "Agree", "Act", "Look before");
    }

    @Test
    void a_short_answer_comes_before_ours_and_is_checked_by_oneself() {
        press("Compare with our answer");
        assertThat(text()).contains("Write an answer in your own words first.").doesNotContain("You kept them safe");
        test(answer()).setValue("How was it in there?");
        assertThat(state("words").text()).isEqualTo("How was it in there?");
        press("Compare with our answer");
        assertThat(text()).contains("One good answer", "You kept them safe. What made it so loud?");
        test(point("It asks something")).click();
        assertThat(state("words").chosen()).containsExactly(1);
        press("Put our answer away and write again");
        assertThat(text()).doesNotContain("You kept them safe");
        assertThat(state("words").text()).isEqualTo("How was it in there?");
    }

    @Test
    void what_another_window_did_elsewhere_is_kept() {
        save("signals", List.of(0, 1), "", null, false);
        press("Stop her at once");
        assertThat(state("signals").chosen()).containsExactly(0, 1);
        assertThat(state("rain").chosen()).containsExactly(0);
    }

    @Test
    void says_where_another_window_was_faster_and_loses_no_words() {
        save("rain", List.of(1), "", null, false);
        press("Stop her at once");
        assertThat(text()).contains("You have also worked on this in another window", "You chose: Sit down");
        save("words", List.of(), "Theirs", null, false);
        test(answer()).setValue("Mine");
        assertThat(text()).contains("The text there is: Theirs");
        assertThat(state("words").text()).isEqualTo("Theirs");
        press("Keep the text above");
        assertThat(state("words").text()).isEqualTo("Mine");
    }

    @Test
    void says_what_could_not_be_saved_and_keeps_it_on_the_page() {
        backend.beAway(true);
        test(answer()).setValue("Not lost");
        assertThat(text()).contains("Not saved yet");
        assertThat(answer().getValue()).isEqualTo("Not lost");
        backend.beAway(false);
    }

    private TextArea answer() {
        return every(TextArea.class).stream()
                .filter(area -> "Your answer".equals(area.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private Checkbox point(String label) {
        return every(Checkbox.class).stream()
                .filter(box -> label.equals(box.getLabel()))
                .findFirst()
                .orElseThrow();
    }

    private NativeButton label(String label) {
        return every(NativeButton.class).stream()
                .filter(button -> label.equals(button.getElement().getAttribute("aria-label")))
                .findFirst()
                .orElseThrow();
    }

    private void pressLast(String name) {
        test(every(NativeButton.class).stream()
                        .filter(button -> button.getText().equals(name))
                        .toList()
                        .getLast())
                .click();
    }

    private void choose(String group, int position) {
        inputs(group).get(position).getElement().setProperty("checked", true);
    }

    private List<Boolean> chosen(String group) {
        return inputs(group).stream()
                .map(input -> input.getElement().getProperty("checked", false))
                .toList();
    }

    private List<Input> inputs(String group) {
        return every(Input.class).stream()
                .filter(input -> group.equals(input.getElement().getAttribute("name")))
                .toList();
    }

    private ActivityWork.State state(String activityId) {
        return read().value().activities().stream()
                .filter(state -> state.activityId().equals(activityId))
                .findFirst()
                .orElseThrow();
    }

    private Versioned<ActivityWork> read() {
        return Calls.versioned(activities.activities("amira.khan", STEP));
    }

    /** As another window, or another device, would. */
    private void save(String id, List<Integer> chosen, String text, @Nullable Confidence sure, boolean finished) {
        Calls.versioned(activities.save(
                "amira.khan", STEP, id, read().etag(), new ActivityEntry("hash-1", chosen, text, sure, finished)));
    }
}
