package org.waymark.ui.pack;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.waymark.contract.attendance.AttendanceStanding;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.catalogue.Lesson;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.delivery.OfferCoaching;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Step.Status;

class WeekPackTest {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);
    private static final int LARGEST = 200_000;

    @Test
    void holds_the_tasks_the_lesson_and_the_questions_that_are_open() {
        Document page = Jsoup.parse(PaperPage.html(new WeekPack(home(), List.of(work("Culture")), List.of()).page()));
        assertThat(page.text())
                .containsSubsequence(
                        "To do until Sunday",
                        "Study: Culture, about 1 hour 30 minutes",
                        "What a signal is",
                        "[Somebody, 2015]",
                        "Activity: sort into groups: Activity sort",
                        "Groups: Here; There.",
                        "A thing",
                        "Activity: answer in your own words: Activity say",
                        "Workplace task: At work",
                        "Your note:",
                        "Check what you know",
                        "Open question",
                        "How sure are you? I am sure / I am not sure / I guessed",
                        "It took:",
                        "When you are back")
                .doesNotContain("Answered question");
        assertThat(page.select("a[href=/learn/culture.primary]")).hasSize(1);
        assertThat(page.select("a[href^=#]")).isEmpty();
    }

    @Test
    void needs_no_script_and_no_other_file_and_is_small() {
        String page = PaperPage.html(new WeekPack(home(), Collections.nCopies(6, work("Culture")), List.of()).page());
        Document read = Jsoup.parse(page);
        assertThat(read.select("script, link, img, [onclick]")).isEmpty();
        assertThat(page.getBytes(StandardCharsets.UTF_8)).hasSizeLessThan(LARGEST);
        assertThat(read.select("html").attr("lang")).isEqualTo("en-GB");
    }

    @Test
    void takes_titles_as_text() {
        String page =
                PaperPage.html(new WeekPack(home(), List.of(work("<script>alert(1)</script>")), List.of()).page());
        assertThat(Jsoup.parse(page).select("script")).isEmpty();
        assertThat(page).contains("&lt;script&gt;");
    }

    @Test
    void names_what_is_not_in_it_and_why() {
        Document page = Jsoup.parse(PaperPage.html(new WeekPack(
                        home(),
                        List.of(work("Culture")),
                        List.of(
                                step("culture.primary", "Culture", Status.READY, List.of()),
                                step("change.universal", "Change", Status.LOCKED, List.of("Culture", "Staff")),
                                step("rest.universal", "Rest", Status.READY, List.of())))
                .page()));
        assertThat(page.text())
                .containsSubsequence(
                        "To do until Sunday",
                        "Not in this pack",
                        "Change: opens once you have finished “Culture”, “Staff”.",
                        "Rest: ",
                        "Download it next, at /pack/lesson/rest.universal",
                        "What a signal is");
        assertThat(page.select("a[href=/pack/lesson/rest.universal]")).hasSize(1);
        assertThat(page.select("ul:contains(opens once) li")).hasSize(2);
    }

    private static Home home() {
        Task task = new Task(
                Task.Kind.LESSON, "culture.primary", "Study: Culture", "What it is", 90, DAY, Task.Status.TO_DO);
        return new Home(
                "p",
                "Pat Poole",
                "Senior leadership",
                "Autumn",
                ParticipantRow.State.ON_COURSE,
                "You are on course.",
                DAY.plusWeeks(20),
                null,
                1,
                10,
                60,
                600,
                new OfferCoaching(0, 0),
                new AttendanceStanding(
                        AttendanceStanding.State.NOT_BEGUN, 0, 0, 0, 0, "No register names you yet.", null),
                task,
                List.of(task),
                List.of(),
                List.of());
    }

    private static Activity activity(String id, Activity.Kind kind, int after) {
        boolean sorting = kind == Activity.Kind.SORTING;
        return new Activity(
                id,
                kind,
                after,
                "Activity " + id,
                "What to do",
                sorting ? List.of("Here", "There") : List.of(),
                sorting ? List.of("A thing", "Another") : List.of());
    }

    private static Pathway.Step step(String moduleId, String title, Status status, List<String> unlockedBy) {
        return new Pathway.Step(
                moduleId,
                moduleId.replaceAll("[.].*", ""),
                title,
                "What pupils learn that nobody says",
                null,
                1,
                status,
                unlockedBy.stream()
                        .map(topic -> new Pathway.TopicLink(topic, topic, topic))
                        .toList(),
                DAY,
                DAY,
                90,
                List.of(),
                List.of(),
                null);
    }

    private static StepWork work(String title) {
        Pathway.Step step = step("culture.primary", title, Status.READY, List.of());
        String text = "<p>" + "Expectations travel. ".repeat(300) + "(<a href=\"#evidence-x\">Somebody, 2015</a>)</p>";
        Lesson lesson = new Lesson(
                "culture.primary",
                title,
                "hash",
                600,
                3,
                null,
                List.of(
                        new Section(Kind.TEXT, "What a signal is", text),
                        new Section(Kind.TASK, "At work", "<ol><li>Walk the corridor</li></ol>")),
                List.of(activity("sort", Activity.Kind.SORTING, 0), activity("say", Activity.Kind.SHORT_ANSWER, 0)),
                List.of(),
                List.of(
                        new CheckQuestion("c1", "Answered question", false, List.of("This", "That")),
                        new CheckQuestion("c2", "Open question", false, List.of("This", "That"))),
                List.of());
        return new StepWork(
                step, lesson, StepRecord.empty(), List.of(new AnswerResult("c1", List.of(0), true, List.of())));
    }
}
