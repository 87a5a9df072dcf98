package org.waymark.ui.pack;

import org.jsoup.nodes.DataNode;
import org.jsoup.nodes.Document;

/** A page for paper as the PDF renderer takes it: its own style, lines that are elements, links that lead there from anywhere. */
final class PdfPage {

    private static final String STYLE = """
            @page { size: A4; margin: 18mm 18mm 22mm;
              @bottom-center { content: "Page " counter(page) " of " counter(pages); font: 9pt Sans; color: #333 } }
            body { font: 11pt/1.5 Sans; color: #111 }
            h1, h2, h3, h4 { line-height: 1.25; page-break-after: avoid }
            a { color: #0b4f7d }
            .quiet { color: #333 }
            .lesson { margin-top: 8mm }
            .lesson + .lesson { page-break-before: always }
            .line { height: 8mm; border-bottom: 0.3mm solid #888 }
            .options { list-style: none; padding: 0; margin-left: 0 }
            .question, blockquote, li { page-break-inside: avoid }
            """;

    private static final int LINES = 6;
    private static final String BOX = "☐\u00a0\u00a0";

    private PdfPage() {}

    /** @param address of Waymark, without a slash at its end */
    static Document of(Document page, String address) {
        Document pdf = page.clone();
        pdf.select("style, .on-screen").remove();
        pdf.head().appendElement("style").appendChild(new DataNode(STYLE));
        String about = pdf.select("meta[name=description]").attr("content");
        pdf.head().appendElement("meta").attr("name", "subject").attr("content", about);
        pdf.select(".lines").forEach(lines -> {
            for (int line = 0; line < LINES; line++) lines.appendElement("div").addClass("line");
        });
        // What a style sheet puts before an entry would be tagged as an entry within it.
        pdf.select(".options > li").forEach(option -> option.prependText(BOX));
        pdf.select("a[href^=/]").forEach(link -> link.attr("href", address + link.attr("href")));
        pdf.select("a[href]:not([title])").forEach(link -> link.attr("title", link.text()));
        return pdf;
    }
}
