package org.waymark.ui.pack;

import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;
import org.waymark.contract.catalogue.EvidenceCard;
import org.waymark.contract.catalogue.Lesson.CheckQuestion;
import org.waymark.contract.catalogue.Lesson.Section;
import org.waymark.contract.catalogue.Lesson.Section.Kind;
import org.waymark.contract.participant.StepWork;
import org.waymark.ui.design.Words;

/** A lesson with room to write: its text, task, reflection and those of its questions that are still open. */
final class LessonOnPaper {

    private final Element paper;
    private final StepWork work;

    private LessonOnPaper(Element main, StepWork work) {
        this.paper = main.appendElement("section").addClass("lesson");
        this.work = work;
    }

    static void append(Element main, StepWork work) {
        LessonOnPaper lesson = new LessonOnPaper(main, work);
        lesson.head();
        work.lesson().sections().forEach(lesson::section);
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
        paper.appendElement("p").text("Done on: ______________   It took: ________ minutes");
    }
}
