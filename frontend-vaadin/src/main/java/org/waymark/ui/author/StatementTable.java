package org.waymark.ui.author;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;
import org.waymark.ui.design.DataTable;
import org.waymark.ui.design.Mark;
import org.waymark.ui.design.StatusTag;
import org.waymark.ui.design.Words;

/** What the drawing shows, to be read: each statement, who asks for it, and what teaches it at which level. */
final class StatementTable extends Div {

    StatementTable(String area, List<Node> nodes, GraphFilter filter) {
        DataTable table = new DataTable("Statements of " + area, "Statement", "Asked by", "Taught by");
        nodes.forEach(node ->
                table.row(statement(node), asked(node), taught(node, filter)).withId(rowId(node)));
        table.addClassName("statement-table");
        add(table);
    }

    static String rowId(Node node) {
        return "statement-" + node.id();
    }

    /** "Learn how to · disadvantage · NPQLT 2, NPQSL 3". */
    static String standing(Node node) {
        List<String> parts = new ArrayList<>();
        parts.add(node.learnHowTo() ? "Learn how to" : "Learn that");
        if (node.disadvantage()) parts.add("disadvantage");
        parts.add(Frameworks.rising(node).stream()
                .map(asked -> asked.qualification() + " " + asked.level())
                .collect(Collectors.joining(", ")));
        if (node.taughtBy().isEmpty()) parts.add("not taught yet");
        return String.join(" · ", parts);
    }

    private static Component statement(Node node) {
        String kind = node.learnHowTo() ? "Learn how to" : "Learn that";
        return DataTable.two(
                new Span(node.text()),
                kind + " · " + Words.strand(node.strand()) + (node.disadvantage() ? " · disadvantage" : ""));
    }

    private static Component asked(Node node) {
        UnorderedList list = list();
        Frameworks.rising(node)
                .forEach(asked -> list.add(new ListItem(asked.qualification() + ", level " + asked.level()
                        + (asked.mandatory() ? ", mandatory" : ""))));
        return list;
    }

    private static Component taught(Node node, GraphFilter filter) {
        if (node.taughtBy().isEmpty()) return new StatusTag("Not taught yet", StatusTag.Tone.CARE);
        UnorderedList list = list();
        node.taughtBy().forEach(taught -> list.add(topic(node, taught, filter)));
        return list;
    }

    private static ListItem topic(Node node, Taught taught, GraphFilter filter) {
        String level =
                ", level " + taught.level() + (filter.isTaughtAtLevel(node, taught) ? "" : ", below the level asked");
        Div variants = new Div();
        variants.addClassName("facts");
        for (ModuleRow module : taught.modules()) {
            Anchor read = new Anchor(LessonPreviewView.path(taught.topicId(), module.id()), Mark.phase(module.phase()));
            read.setAriaLabel("Read the lesson: " + taught.title() + ", " + Words.phase(module.phase()));
            variants.add(read);
        }
        return new ListItem(
                new Anchor("catalogue/topics/" + taught.topicId(), taught.title()), new Span(level), variants);
    }

    private static UnorderedList list() {
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-links");
        return list;
    }
}
