package org.waymark.ui.pack;

import java.util.stream.Collectors;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.waymark.contract.catalogue.Activity;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.participant.StepWork;
import org.waymark.ui.design.Words;
import org.waymark.ui.learn.ActivityWords;
import org.waymark.ui.learn.ConfidenceWords;

/** A lesson with room to write: its text, task, reflection and those of its questions that are still open. */
final class LessonOnPaper {

    private static final String SURE = ConfidenceWords.OFFERED.stream()
            .map(ConfidenceWords::sure)
            .collect(Collectors.joining(" / ", ConfidenceWords.QUESTION + " ", ""));

    private final Element paper;
    private final StepWork work;

    private LessonOnPaper(Element main, StepWork work) {
        this.paper = main.appendElement("section").addClass("lesson");
        this.work = work;
    }

    static void append(Element main, StepWork work) {
        LessonOnPaper lesson = new LessonOnPaper(main, work);
        lesson.head();
        for (int i = 0; i < work.lesson().sections().size(); i++) {
            lesson.section(work.lesson().sections().get(i));
            lesson.activities(i);
        }
        lesson.checks();
        lesson.evidence();
        lesson.lastLine();
    }

    private void head() {
        paper.appendElement("h2").text(work.step().title());
        paper.appendElement("p").text(work.step().summary());
        paper.appendElement("p")
                .addClass("quiet")
                .text(Words.count(work.lesson().readingMinutes(), "minute") + " to read. Enter it afterwards at ")
                .appendElement("a")
                .attr("href", "/learn/" + work.step().moduleId())
                .text("/learn/" + work.step().moduleId());
    }

    private void section(Section section) {
        String kicker = switch (section.kind()) {
            case TEXT, REFLECTION -> "";
            case SCENARIO -> "Scenario: ";
            case TASK -> "Workplace task: ";
        };
        String heading = section.heading() == null ? kicker.replace(": ", "") : kicker + section.heading();
        if (!heading.isEmpty()) paper.appendElement("h3").text(heading);
        Element text = paper.appendElement("div").append(section.html());
        // On paper a link to the list of sources leads nowhere; the list stands at the end.
        Elements links = text.select("a[href^=#]");
        links.forEach(link -> link.text("[" + link.text() + "]"));
        links.unwrap();
        if (section.kind() == Kind.TASK || section.kind() == Kind.REFLECTION) lines();
    }

    /** Without what we think of it, which is told once it has been entered. */
    private void activities(int after) {
        work.lesson().activities().stream()
                .filter(activity -> activity.afterSection() == after)
                .forEach(this::activity);
    }

    private void activity(Activity activity) {
        paper.appendElement("h3").text(ActivityWords.kind(activity.kind()) + ": " + activity.title());
        paper.appendElement("p").text(activity.prompt());
        if (!activity.groups().isEmpty())
            paper.appendElement("p").text("Groups: " + String.join("; ", activity.groups()) + ".");
        if (!activity.items().isEmpty()) {
            Element items = paper.appendElement("ul").addClass("options");
            activity.items().forEach(item -> items.appendElement("li").text(item));
        }
        paper.appendElement("p").addClass("quiet").text(onPaper(activity.kind()));
        if (activity.kind() == Activity.Kind.SHORT_ANSWER)
            paper.appendElement("div").addClass("lines");
    }

    private static String onPaper(Activity.Kind kind) {
        return switch (kind) {
            case SCENARIO -> "Mark what you would do. What follows is told when you enter it in the lesson.";
            case SORTING -> "Write the group beside each. Enter it in the lesson to see what we think.";
            case ORDERING -> "Number them. Enter your order in the lesson to see what we think.";
            case SHORT_ANSWER -> "Your answer. One good answer is in the lesson, once you have entered your own:";
        };
    }

    private void lines() {
        paper.appendElement("p").addClass("quiet").text("Your note:");
        paper.appendElement("div").addClass("lines");
    }

    private void checks() {
        var open = work.lesson().checks().stream().filter(this::isOpen).toList();
        if (open.isEmpty()) return;
        paper.appendElement("h3").text("Check what you know");
        open.forEach(this::question);
    }

    private boolean isOpen(CheckQuestion question) {
        return work.answers().stream().noneMatch(answer -> answer.checkId().equals(question.id()));
    }

    private void question(CheckQuestion question) {
        Element whole = paper.appendElement("div").addClass("question");
        whole.appendElement("h4").text(question.prompt());
        whole.appendElement("p")
                .addClass("quiet")
                .text(question.severalRight() ? "Several may be right." : "One is right.");
        Element options = whole.appendElement("ul").addClass("options");
        question.options().forEach(option -> options.appendElement("li").text(option));
        whole.appendElement("p").addClass("quiet").text(SURE);
    }

    private void evidence() {
        if (work.lesson().evidence().isEmpty()) return;
        paper.appendElement("h3").text("What this rests on");
        Element list = paper.appendElement("ul");
        work.lesson().evidence().forEach(card -> list.appendElement("li").text(source(card)));
    }

    private static String source(EvidenceCard card) {
        return card.authors() + " (" + card.year() + "). " + card.title() + ". " + card.publication() + ".";
    }

    private void lastLine() {
        paper.appendElement("p")
                .text("Done on: ______________   It took: ________ minutes   The task took: ________ minutes");
    }
}
