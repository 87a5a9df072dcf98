package org.waymark.ui.author;

import java.util.Comparator;
import java.util.List;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.ui.design.Choice;
import org.waymark.ui.design.Words;

/** What the statements can be narrowed down by. */
final class Frameworks {

    private Frameworks() {}

    static List<Choice.Option> of(List<Node> statements) {
        return statements.stream()
                .flatMap(node -> node.askedBy().stream())
                .map(Asked::qualification)
                .distinct()
                .sorted()
                .map(Choice.Option::new)
                .toList();
    }

    static List<Choice.Option> strands(List<Node> statements) {
        return statements.stream()
                .map(Node::strand)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(strand -> new Choice.Option(strand, Words.strand(strand)))
                .toList();
    }

    /** Who asks for a statement, the lowest challenge first. */
    static List<Asked> rising(Node node) {
        return node.askedBy().stream()
                .sorted(Comparator.comparingInt(Asked::level).thenComparing(Asked::qualification))
                .toList();
    }
}
