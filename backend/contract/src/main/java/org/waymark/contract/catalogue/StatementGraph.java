package org.waymark.contract.catalogue;

import java.util.List;

public record StatementGraph(List<Node> statements) {

    public StatementGraph {
        statements = List.copyOf(statements);
    }

    public record Node(
            String id,
            String text,
            boolean learnHowTo,
            String strand,
            boolean disadvantage,
            List<Asked> askedBy,
            List<Taught> taughtBy) {

        public Node {
            askedBy = List.copyOf(askedBy);
            taughtBy = List.copyOf(taughtBy);
        }
    }

    public record Asked(String qualification, String area, int level, int exposures, boolean mandatory) {}

    public record Taught(String topicId, String title, int level, List<ModuleRow> modules) {

        public Taught {
            modules = List.copyOf(modules);
        }
    }
}
