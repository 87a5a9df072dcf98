package org.waymark.ui.author;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;

class GraphLayoutTest {

    @RepeatedTest(50)
    void no_two_topics_overlap_and_all_are_inside(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        GraphLayout layout = GraphLayout.of(IntStream.range(0, 1 + random.nextInt(20))
                .mapToObj(number -> node(number, random))
                .toList());
        double free = 0;
        for (GraphLayout.Topic topic : layout.topics().values()) {
            assertThat(topic.y()).isGreaterThanOrEqualTo(free - 0.001);
            free = topic.bottom();
        }
        assertThat(layout.height()).isGreaterThanOrEqualTo(free);
    }

    @Test
    void a_topic_stands_beside_the_one_statement_it_teaches() {
        Node untaught = new Node("b", "Nothing teaches this one.", false, "people", false, List.of(), List.of());
        Node taught = new Node("a", "One topic does.", false, "people", false, List.of(), List.of(taught(1, 1)));
        GraphLayout layout = GraphLayout.of(List.of(untaught, untaught, taught, untaught));
        assertThat(layout.topic("topic-1").middle())
                .isEqualTo(layout.statements().get(2).middle());
    }

    @Test
    void long_statements_are_cut_after_three_lines() {
        Node node = new Node("a", "word ".repeat(80).strip(), false, "people", false, List.of(), List.of());
        assertThat(GraphLayout.of(List.of(node)).statements().getFirst().lines())
                .hasSize(3)
                .last()
                .asString()
                .endsWith("…");
    }

    private static Node node(int number, Random random) {
        List<Taught> taught = new ArrayList<>();
        for (int i = random.nextInt(4); i > 0; i--) taught.add(taught(random.nextInt(12), 1 + random.nextInt(3)));
        return new Node("s" + number, "A statement.", false, "people", false, List.of(), taught);
    }

    private static Taught taught(int topic, int variants) {
        List<ModuleRow> modules = IntStream.range(0, variants)
                .mapToObj(variant -> new ModuleRow("m" + variant, "M", null, 60))
                .toList();
        return new Taught("topic-" + topic, "Topic " + topic, 3, modules);
    }
}
