package org.waymark.ui.author;

import java.util.List;
import org.springframework.web.util.HtmlUtils;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.ui.author.GraphLayout.Box;
import org.waymark.ui.author.GraphLayout.Topic;
import org.waymark.ui.design.Drawing;
import org.waymark.ui.design.Glyph;
import org.waymark.ui.design.Words;

/** Statements, the topics that teach them, and the topics' variants, joined by lines. Everything in it is a link. */
final class StatementDrawing extends Drawing {

    private static final double STATEMENT = 500;
    private static final double TOPIC = 620;
    private static final double TOPIC_WIDTH = 270;
    private static final double VARIANT = 960;
    private static final double WIDTH = 1120;

    StatementDrawing(String area, List<Node> nodes, GraphFilter filter) {
        super(draw(nodes, filter), "statement-graph");
        getElement().setAttribute("role", "group");
        getElement()
                .setAttribute("aria-label", "Statements of " + area + " and what teaches them; the table has the same");
    }

    private static String draw(List<Node> nodes, GraphFilter filter) {
        GraphLayout layout = GraphLayout.of(nodes);
        StringBuilder svg = new StringBuilder(
                "<svg viewBox='-2 -2 %.0f %.0f' focusable='false'>".formatted(WIDTH + 4, layout.height() + 4));
        svg.append("<g aria-hidden='true'>");
        layout.statements()
                .forEach(box -> box.node()
                        .taughtBy()
                        .forEach(taught -> svg.append(line(
                                box, layout.topic(taught.topicId()), filter.isTaughtAtLevel(box.node(), taught)))));
        layout.topics().values().forEach(topic -> svg.append(branches(topic)));
        svg.append("</g>");
        layout.statements().forEach(box -> svg.append(statement(box)));
        layout.topics().values().forEach(topic -> svg.append(topic(topic)));
        return svg.append("</svg>").toString();
    }

    private static String line(Box from, Topic to, boolean atLevel) {
        double middle = (STATEMENT + TOPIC) / 2;
        return "<path class='line%s' d='M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f'/>"
                .formatted(
                        atLevel ? "" : " below",
                        STATEMENT,
                        from.middle(),
                        middle,
                        from.middle(),
                        middle,
                        to.middle(),
                        TOPIC,
                        to.middle());
    }

    private static String branches(Topic topic) {
        StringBuilder all = new StringBuilder();
        double from = TOPIC + TOPIC_WIDTH;
        double middle = (from + VARIANT) / 2;
        for (int i = 0; i < topic.variants().size(); i++)
            all.append("<path class='line thin' d='M%.1f %.1fC%.1f %.1f %.1f %.1f %.1f %.1f'/>"
                    .formatted(
                            from,
                            topic.middle(),
                            middle,
                            topic.middle(),
                            middle,
                            topic.variantY(i),
                            VARIANT,
                            topic.variantY(i)));
        return all.toString();
    }

    private static String statement(Box box) {
        Node node = box.node();
        boolean gap = node.taughtBy().isEmpty();
        StringBuilder svg = new StringBuilder("<a class='node%s' href='#%s' aria-label='%s'>"
                .formatted(
                        gap ? " gap" : "",
                        escape(StatementTable.rowId(node)),
                        escape(node.text() + " " + StatementTable.standing(node))));
        svg.append("<rect y='%.1f' width='%.0f' height='%.1f' rx='6'/>".formatted(box.y(), STATEMENT, box.height()));
        double y = box.y() + 25;
        for (String line : box.lines()) {
            svg.append("<text x='14' y='%.1f'>%s</text>".formatted(y, escape(line)));
            y += GraphLayout.LINE;
        }
        return svg.append("<text class='meta' x='14' y='%.1f'>%s</text></a>"
                        .formatted(y + 1, escape(StatementTable.standing(node))))
                .toString();
    }

    private static String topic(Topic topic) {
        StringBuilder svg = new StringBuilder(
                "<a class='node topic' href='catalogue/topics/%s'><rect x='%.0f' y='%.1f' width='%.0f' height='42' rx='21'/>"
                                .formatted(escape(topic.id()), TOPIC, topic.middle() - 21, TOPIC_WIDTH)
                        + "<text class='name' text-anchor='middle' x='%.0f' y='%.1f'>%s</text></a>"
                                .formatted(
                                        TOPIC + TOPIC_WIDTH / 2, topic.middle() + 5, escape(shortened(topic.title()))));
        for (int i = 0; i < topic.variants().size(); i++)
            svg.append(variant(topic, topic.variants().get(i), topic.variantY(i)));
        return svg.toString();
    }

    private static String variant(Topic topic, ModuleRow variant, double y) {
        String word = Words.phase(variant.phase());
        return "<a class='node variant' href='%s' aria-label='%s'>%s<text x='%.0f' y='%.1f'>%s</text></a>"
                .formatted(
                        escape(LessonPreviewView.path(topic.id(), variant.id())),
                        escape("Read the lesson: " + topic.title() + ", " + word),
                        Glyph.of(variant.phase(), VARIANT + 12, y, 7),
                        VARIANT + 28,
                        y + 5,
                        escape(word));
    }

    private static String shortened(String title) {
        return title.length() <= 34 ? title : title.substring(0, 33).stripTrailing() + "…";
    }

    private static String escape(String text) {
        return HtmlUtils.htmlEscape(text);
    }
}
