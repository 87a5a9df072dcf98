package org.waymark.backend.catalogue;

import java.util.ArrayList;
import java.util.List;

/** Statements, topics and the modules that teach them, as nodes and edges to draw. */
public record CatalogueGraph(List<Node> nodes, List<Edge> edges) {

    public enum NodeKind implements Worded {
        STATEMENT,
        TOPIC,
        MODULE
    }

    public enum EdgeKind implements Worded {
        /** From a topic to a statement. */
        COVERS,
        /** From a topic to a module. */
        TAUGHT_BY,
        /** From a topic to one that comes before it. */
        NEEDS,
        /** From a statement to one by which it is taught. */
        SAME_AS
    }

    public record Node(String id, NodeKind kind, String label) {}

    /** @param level of challenge, 1 to 4, where a topic covers a statement; else 0 */
    public record Edge(String from, String to, EdgeKind kind, int level) {}

    public CatalogueGraph {
        nodes = List.copyOf(nodes);
        edges = List.copyOf(edges);
    }

    static CatalogueGraph of(Content content) {
        var nodes = new ArrayList<Node>();
        var edges = new ArrayList<Edge>();
        content.statements().forEach(statement -> add(statement, nodes, edges));
        content.topics().forEach(topic -> add(topic, nodes, edges));
        return new CatalogueGraph(nodes, edges);
    }

    private static void add(Statement statement, List<Node> nodes, List<Edge> edges) {
        var id = statement.id().value();
        nodes.add(new Node(id, NodeKind.STATEMENT, statement.text()));
        statement.sameAs().forEach(same -> edges.add(new Edge(id, same.value(), EdgeKind.SAME_AS, 0)));
    }

    private static void add(Topic topic, List<Node> nodes, List<Edge> edges) {
        var id = topic.id().value();
        nodes.add(new Node(id, NodeKind.TOPIC, topic.title()));
        topic.covers()
                .forEach(cover -> edges.add(new Edge(id, cover.statement().value(), EdgeKind.COVERS, cover.level())));
        topic.prerequisites().stream()
                .sorted()
                .forEach(needed -> edges.add(new Edge(id, needed.value(), EdgeKind.NEEDS, 0)));
        for (var taught : topic.modules()) {
            nodes.add(new Node(
                    taught.id().value(), NodeKind.MODULE, taught.module().title()));
            edges.add(new Edge(id, taught.id().value(), EdgeKind.TAUGHT_BY, 0));
        }
    }
}
