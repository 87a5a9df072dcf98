package org.waymark.ui.pack;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** A plain page for paper: without scripts, pictures or any other file, so that it needs no second request. */
final class PaperPage {

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

    private PaperPage() {}

    /** With its heading, and nothing else in its {@code main} yet. */
    static Document of(String title, String about) {
        Document page = Document.createShell("");
        page.outputSettings().prettyPrint(false);
        page.expectFirst("html").attr("lang", "en-GB");
        page.head().appendElement("meta").attr("charset", "utf-8");
        page.head()
                .appendElement("meta")
                .attr("name", "viewport")
                .attr("content", "width=device-width, initial-scale=1");
        page.head().appendElement("meta").attr("name", "description").attr("content", about);
        page.title(title + " – Waymark");
        page.head().appendElement("style").appendChild(new DataNode(STYLE));
        page.body().appendElement("main").appendElement("h1").text(title);
        return page;
    }

    static Document problem(String title, String sentence) {
        Document page = of(title, sentence);
        page.expectFirst("main").appendElement("p").text(sentence);
        wayBack(page);
        return page;
    }

    /** Seen on the screen, left out on paper. */
    static void wayBack(Document page) {
        page.expectFirst("main")
                .appendElement("p")
                .addClass("on-screen")
                .appendElement("a")
                .attr("href", "/")
                .text("Back to your tasks");
    }

    static String html(Document page) {
        return "<!doctype html>" + page.outerHtml();
    }
}
