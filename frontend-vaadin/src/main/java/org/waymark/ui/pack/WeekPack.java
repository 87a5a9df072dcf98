package org.waymark.ui.pack;

import java.util.List;
import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.Home.Task;
import org.waymark.contract.participant.StepWork;
import org.waymark.ui.design.Words;

/** This week's tasks, lessons and questions on one page, to be read or printed and filled in by hand. */
final class WeekPack {

    private static final String STYLE = """
            body { max-width: 42rem; margin: 0 auto; padding: 1rem; font: 1rem/1.5 Georgia, serif; color: #111; background: #fff }
            h1, h2, h3, h4 { line-height: 1.2; font-family: Arial, sans-serif; break-after: avoid }
            a { color: #0b4f7d }
            .quiet { color: #444 }
            .lesson { margin-top: 3rem; padding-top: 1rem; border-top: 3px solid #111 }
            .lines { height: 9rem; background: repeating-linear-gradient(#fff 0 1.7rem, #888 1.7rem calc(1.7rem + 1px)) }
            .options { list-style: none; padding: 0 }
            .options li::before { content: "\\2610\\00a0\\00a0" }
            .question, blockquote { break-inside: avoid }
            @page { margin: 18mm }
            @media print { body { max-width: none; padding: 0 } .lesson { break-before: page; border: 0 } .on-screen { display: none } }
            """;

    private final Home home;
    private final List<StepWork> works;

    WeekPack(Home home, List<StepWork> works) {
        this.home = home;
        this.works = works;
    }

    String html() {
        Document page = shell("Your week");
        Element main = page.expectFirst("main");
        main.appendElement("p").text(home.name() + ", " + home.qualification() + ". " + home.stateSentence());
        main.appendElement("p")
                .addClass("on-screen")
                .appendElement("a")
                .attr("href", "/")
                .text("Back to your tasks");
        tasks(main);
        works.forEach(work -> LessonOnPaper.append(main, work));
        afterwards(main);
        return whole(page);
    }

    static String problem(String title, String sentence) {
        Document page = shell(title);
        Element main = page.expectFirst("main");
        main.appendElement("p").text(sentence);
        main.appendElement("p").appendElement("a").attr("href", "/").text("Back to your tasks");
        return whole(page);
    }

    private static Document shell(String title) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.expectFirst("html").attr("lang", "en-GB");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.title(title + " – Waymark");
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        page.body().appendElement("main").appendElement("h1").text(title);
        return page;
    }

    private static String whole(Document page) {
        return "<!doctype html>" + page.outerHtml();
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
