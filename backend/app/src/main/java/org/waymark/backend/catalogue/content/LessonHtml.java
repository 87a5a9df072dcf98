package org.waymark.backend.catalogue.content;

import java.util.List;
import java.util.function.Function;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Block;
import org.commonmark.node.Code;
import org.commonmark.node.Document;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import org.commonmark.parser.beta.LinkInfo;
import org.commonmark.parser.beta.LinkResult;
import org.commonmark.parser.beta.Scanner;
import org.commonmark.renderer.html.HtmlRenderer;

/** Turns lesson Markdown into safe HTML and plain text. Raw HTML is escaped; {@code [@id]} cites an evidence card. */
final class LessonHtml {
    static final String EVIDENCE_LINK = "#evidence-";
    private static final String CITATION = "@";

    private static final HtmlRenderer HTML =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    private final Parser parser;

    /** @param cited from the id of an evidence card to the words that cite it */
    LessonHtml(Function<String, String> cited) {
        parser = Parser.builder()
                .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
                .linkProcessor((info, scanner, context) -> citation(info, scanner, cited))
                .build();
    }

    Node parse(String markdown) {
        return parser.parse(markdown);
    }

    private static LinkResult citation(LinkInfo info, Scanner scanner, Function<String, String> cited) {
        var text = info.text(scanner);
        if (!text.startsWith(CITATION) || info.destination() != null || info.label() != null || info.marker() != null) {
            return LinkResult.none();
        }
        var id = text.substring(CITATION.length());
        var link = new Link(EVIDENCE_LINK + id, null);
        link.appendChild(new Text(cited.apply(id)));
        return LinkResult.replaceWith(link, scanner.position());
    }

    /** Takes the blocks out of their document. */
    static String html(List<Node> blocks) {
        var document = new Document();
        blocks.forEach(document::appendChild);
        return HTML.render(document);
    }

    /** One line a paragraph, heading or list item, without citations. */
    static String text(List<Node> blocks) {
        var text = new PlainText();
        blocks.forEach(block -> block.accept(text));
        return text.lines.toString().strip();
    }

    static boolean isCitation(Link link) {
        return link.getDestination().startsWith(EVIDENCE_LINK);
    }

    private static final class PlainText extends AbstractVisitor {
        private final StringBuilder lines = new StringBuilder();

        @Override
        public void visit(Paragraph paragraph) {
            line(paragraph);
        }

        @Override
        public void visit(Heading heading) {
            line(heading);
        }

        private void line(Block block) {
            visitChildren(block);
            lines.append('\n');
        }

        @Override
        public void visit(Text text) {
            lines.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            lines.append(code.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak lineBreak) {
            lines.append(' ');
        }

        @Override
        public void visit(HardLineBreak lineBreak) {
            lines.append(' ');
        }

        @Override
        public void visit(Link link) {
            if (!isCitation(link)) {
                visitChildren(link);
            }
        }
    }
}
