package org.waymark.ui.author;

import java.util.List;
import org.waymark.contract.catalogue.StatementGraph.Asked;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.ui.design.Choice;

/** What the statements can be narrowed down by. */
final class Frameworks {

    private Frameworks() {}

    static List<Choice.Option> of(List<Node> statements) {
        return statements.stream()
                .flatMap(node -> node.askedBy().stream())
                .map(Asked::qualification)
                .distinct()
                .map(Choice.Option::new)
                .toList();
    }

    static List<Choice.Option> strands(List<Node> statements) {
        return statements.stream()
                .map(Node::strand)
                .distinct()
                .sorted(String.CASE_INSENSITIVE_ORDER)
                .map(Choice.Option::new)
                .toList();
    }
}
