package org.waymark.ui.home;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.catalogue.Lesson.TaskStep;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Part;
import org.waymark.ui.home.Bites.Bite;

class BitesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    /** Reading takes 30 minutes in three equal parts, the task an hour in three steps, and there are four checks. */
    private static final List<Section> SECTIONS = List.of(
            new Section(Kind.TEXT, null, words(1000)),
            new Section(Kind.TEXT, "In the middle", words(1000)),
            new Section(Kind.SCENARIO, "At the end", words(1000)),
            new Section(
                    Kind.TASK, "At work", "<ol><li>List the changes</li><li>Ask five people</li><li>Decide</li></ol>"),
            new Section(Kind.REFLECTION, null, "<p>What now?</p>"));

    @Test
    void offers_all_of_a_lesson_that_fits() {
        assertThat(Bites.of(work(record(false, false, "")), 40))
                .extracting(Bite::what, Bite::detail, Bite::minutes)
                .containsExactly(
                        tuple("Read: Culture", "The whole lesson", 30),
                        tuple("Check what you know: Culture", "4 questions", 8),
                        tuple("Try at work: Culture", "One of its 3 steps. The first: List the changes", 20));
    }

    @Test
    void counts_the_small_steps_of_a_task_that_has_them() {
        List<TaskStep> steps = List.of(
                new TaskStep("ask", TaskStep.Phase.EXPLORE, "Ask two people"),
                new TaskStep("plan", TaskStep.Phase.PREPARE, "Write a plan"),
                new TaskStep("try", TaskStep.Phase.DELIVER, "Try it"),
                new TaskStep("keep", TaskStep.Phase.SUSTAIN, "Look again"));
        assertThat(Bites.of(work(steps, record(false, false, "")), 20))
                .last()
                .isEqualTo(new Bite(
                        "learn/culture.primary#task",
                        "Try at work: Culture",
                        "One of its 4 steps. The first: Ask two people",
                        15));
    }

    @Test
    void offers_the_beginning_of_a_lesson_that_is_too_long() {
        assertThat(Bites.of(work(record(false, false, "")), 20))
                .first()
                .isEqualTo(new Bite("learn/culture.primary", "Read: Culture", "As far as “At the end”", 20));
    }

    @Test
    void offers_nothing_that_takes_longer_than_there_is_time() {
        assertThat(Bites.of(work(record(false, false, "")), 5))
                .containsExactly(new Bite(
                        "learn/culture.primary#checks",
                        "Check what you know: Culture",
                        "2 questions of the 4 still open",
                        4));
    }

    @Test
    void offers_to_reflect_on_what_was_read_and_nothing_that_is_done() {
        StepWork done = work(record(true, true, ""), answered(4));
        assertThat(Bites.of(done, 20)).extracting(Bite::href).containsExactly("learn/culture.primary#reflection");
        assertThat(Bites.of(work(record(true, true, "I ask too little."), answered(4)), 20))
                .isEmpty();
    }

    private static StepRecord record(boolean read, boolean taskDone, String reflection) {
        return new StepRecord(read, taskDone, "", reflection);
    }

    private static AnswerResult[] answered(int many) {
        return IntStream.range(0, many)
                .mapToObj(i -> new AnswerResult("c" + i, List.of(0), true, List.of()))
                .toArray(AnswerResult[]::new);
    }

    private static StepWork work(StepRecord record, AnswerResult... answers) {
        return work(List.of(), record, answers);
    }

    private static StepWork work(List<TaskStep> steps, StepRecord record, AnswerResult... answers) {
        Pathway.Step step = new Pathway.Step(
                "culture.primary",
                "culture",
                "Culture",
                "What pupils learn that nobody says",
                null,
                1,
                Pathway.Step.Status.IN_PROGRESS,
                List.of(),
                DAY,
                DAY,
                90,
                List.of(new Part(ActivityKind.WORKPLACE_TASK, DAY, DAY, 60, null)),
                List.of(),
                null);
        List<CheckQuestion> checks = IntStream.range(0, 4)
                .mapToObj(i -> new CheckQuestion("c" + i, "Which?", false, List.of("This", "That")))
                .toList();
        Lesson lesson = new Lesson(
                "culture.primary", "Culture", "hash", 3000, 30, null, SECTIONS, List.of(), steps, checks, List.of());
        return new StepWork(step, lesson, record, List.of(answers));
    }

    private static String words(int many) {
        return "<p>" + "word ".repeat(many).strip() + "</p>";
    }
}
