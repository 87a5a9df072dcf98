package org.waymark.ui.pack;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.TopicLink;
import org.waymark.ui.design.Words;

/** This week's tasks, lessons and questions on one page, to be read or printed and filled in by hand. */
final class WeekPack {

    private final Home home;
    private final List<StepWork> works;
    private final List<Step> leftOut;

    /**
     * @param works what is in it
     * @param lessons of what is to be done this week: what is not in it is named, with why
     */
    WeekPack(Home home, List<StepWork> works, List<Step> lessons) {
        this.home = home;
        this.works = works;
        Set<String> held = works.stream().map(work -> work.step().moduleId()).collect(Collectors.toSet());
        leftOut =
                lessons.stream().filter(step -> !held.contains(step.moduleId())).toList();
    }

    Document page() {
        Document page = PaperPage.of("Your week", "What is to do until Sunday, with the lessons that are open");
        Element main = page.expectFirst("main");
        main.appendElement("p").text(home.name() + ", " + home.qualification() + ". " + home.stateSentence());
        PaperPage.wayBack(page);
        main.appendElement("p")
                .addClass("on-screen")
                .appendElement("a")
                .attr("href", "/pack/this-week/pdf")
                .text("This week as a PDF (under 300 kB)");
        tasks(main);
        leftOut(main);
        works.forEach(work -> LessonOnPaper.append(main, work));
        afterwards(main);
        return page;
    }

    private void tasks(Element main) {
        main.appendElement("h2").text("To do until Sunday");
        if (home.thisWeek().isEmpty()) {
            main.appendElement("p").text("Nothing is due this week. What comes next is below.");
            return;
        }
        Element list = main.appendElement("ul").addClass("options");
        home.thisWeek().forEach(task -> list.appendElement("li").text(line(task)));
    }

    private static String line(Task task) {
        String minutes = task.minutes() > 0 ? ", about " + Words.hoursInFull(task.minutes()) : "";
        return switch (task.kind()) {
            case SESSION -> task.action() + ". " + task.detail();
            case LESSON, CHECKS, WORKPLACE_TASK, COACHING, ASSESSMENT -> task.action() + minutes;
        };
    }

    private void leftOut(Element main) {
        if (leftOut.isEmpty()) return;
        main.appendElement("h2").text("Not in this pack");
        Element list = main.appendElement("ul");
        leftOut.forEach(step -> leftOut(list.appendElement("li"), step));
    }

    private static void leftOut(Element item, Step step) {
        if (step.status() == Step.Status.LOCKED) {
            String first =
                    step.unlockedBy().stream().map(TopicLink::title).collect(Collectors.joining("”, “", "“", "”"));
            item.text(step.title() + ": opens once you have finished " + first + ".");
        } else {
            String address = "/pack/lesson/" + step.moduleId();
            item.text(step.title() + ": more lessons would make this pack too long. Download it next, at ")
                    .appendElement("a")
                    .attr("href", address)
                    .text(address);
        }
    }

    private static void afterwards(Element main) {
        Element section = main.appendElement("section").addClass("lesson");
        section.appendElement("h2").text("When you are back");
        section.appendElement("p")
                .text(
                        "Sign in and open each lesson. Select ‘I have read this’, tick the task, choose your answers and copy"
                                + " what you want to keep. Say at its end how long it took you. It counts as if you had done it"
                                + " there.");
    }
}
