package org.waymark.ui.help;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.TextContentRenderer;

/**
 * A guide for one role, as it is also read beside the source.
 *
 * @param name of its file, without the ending
 * @param summary its first paragraph, as plain text
 * @param chapters its second-level headings, in order
 */
record Guide(String name, String title, String summary, List<Chapter> chapters, String html) {

    record Chapter(String id, String title) {}

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer PLAIN =
            TextContentRenderer.builder().build();
    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .escapeHtml(true)
            .sanitizeUrls(true)
            .attributeProviderFactory(context -> Guide::addId)
            .build();

    /** The file's first heading becomes the page's own. */
    static Guide of(String name, String markdown) {
        Node document = PARSER.parse(markdown);
        Node first = document.getFirstChild();
        String title = name;
        if (first instanceof Heading) {
            title = plain(first);
            first.unlink();
        }
        String summary = document.getFirstChild() instanceof Paragraph opening ? plain(opening) : "";
        Reader reader = new Reader();
        document.accept(reader);
        return new Guide(name, title, summary, List.copyOf(reader.chapters), HTML.render(document));
    }

    private static void addId(Node node, String tag, Map<String, String> attributes) {
        if (node instanceof Heading) attributes.put("id", id(plain(node)));
    }

    private static String id(String title) {
        return "guide-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
    }

    private static String plain(Node node) {
        return PLAIN.render(node).strip();
    }

    /** Collects the chapters; makes links to files beside this one links to their pages here, and finds its pictures. */
    private static final class Reader extends AbstractVisitor {

        private final List<Chapter> chapters = new ArrayList<>();

        @Override
        public void visit(Heading heading) {
            String title = plain(heading);
            if (heading.getLevel() == 2) chapters.add(new Chapter(id(title), title));
            visitChildren(heading);
        }

        @Override
        public void visit(Link link) {
            String to = link.getDestination();
            if (to.matches("[a-z0-9-]+\\.md")) link.setDestination("help/" + to.substring(0, to.length() - 3));
            visitChildren(link);
        }

        @Override
        public void visit(Image image) {
            image.setDestination(image.getDestination().replaceFirst("^\\.\\./images/", "waymark/guides/"));
            visitChildren(image);
        }
    }
}
