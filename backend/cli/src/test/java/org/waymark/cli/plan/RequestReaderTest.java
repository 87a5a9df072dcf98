package org.waymark.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.IntUnaryOperator;
import org.junit.jupiter.api.Test;
import org.waymark.engine.Planner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Good requests with changes: a clear error or an outcome, and no other exception. */
class RequestReaderTest {
    static final Path EXAMPLE = Path.of("../../docs/reference/plan-request.example.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    @Test
    void survives_changes_to_a_good_request() throws IOException {
        var good = Files.readAllBytes(EXAMPLE);
        int read = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            var tree = JSON.readTree(good);
            var random = new Random(seed);
            for (int i = 0; i <= random.nextInt(3); i++) {
                change(tree, random::nextInt);
            }
            read += survives(JSON.writeValueAsBytes(tree)) ? 1 : 0;
        }
        assertThat(read).as("changed requests that could still be read").isBetween(50, 1_450);
    }

    static boolean survives(byte[] bytes) {
        try {
            assertThat(new Planner().plan(new RequestReader().read(bytes))).isNotNull();
            return true;
        } catch (InvalidRequestException e) {
            assertThat(e.findings()).isNotEmpty().doesNotContain("null");
            return false;
        }
    }

    /**
     * Puts something else in the place of one value, mostly of its type, or takes it away.
     *
     * @param pick a number from 0, below the one given
     */
    static void change(JsonNode tree, IntUnaryOperator pick) {
        var holders = new ArrayList<JsonNode>();
        collect(tree, holders);
        switch (holders.get(pick.applyAsInt(holders.size()))) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.get(pick.applyAsInt(names.size()));
                if (pick.applyAsInt(6) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, instead(object.get(name), tree, pick));
                }
            }
            case ArrayNode array -> {
                int index = pick.applyAsInt(array.size());
                array.set(index, instead(array.get(index), tree, pick));
            }
            default -> throw new AssertionError("no holder");
        }
    }

    private static JsonNode instead(JsonNode value, JsonNode tree, IntUnaryOperator pick) {
        var alike = new ArrayList<JsonNode>();
        collectAlike(tree, value, alike);
        return alike.isEmpty() || pick.applyAsInt(3) == 0
                ? something(pick)
                : alike.get(pick.applyAsInt(alike.size())).deepCopy();
    }

    private static void collectAlike(JsonNode node, JsonNode value, List<JsonNode> alike) {
        if (node.getNodeType() == value.getNodeType()) {
            alike.add(node);
        }
        node.values().forEach(child -> collectAlike(child, value, alike));
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
        }
        node.values().forEach(value -> collect(value, holders));
    }

    private static JsonNode something(IntUnaryOperator pick) {
        var nodes = JSON.getNodeFactory();
        return switch (pick.applyAsInt(12)) {
            case 0 -> nodes.numberNode(pick.applyAsInt(5));
            case 1 -> nodes.numberNode(-1);
            case 2 -> nodes.numberNode(Long.MAX_VALUE);
            case 3 -> nodes.numberNode(0.5);
            case 4 -> nodes.stringNode("2026-10-05");
            case 5 -> nodes.stringNode("9999-12-31");
            case 6 -> nodes.stringNode("2026-02-30");
            case 7 -> nodes.stringNode("school-culture");
            case 8 -> nodes.nullNode();
            case 9 -> nodes.arrayNode();
            case 10 -> nodes.numberNode(60);
            default -> nodes.booleanNode(pick.applyAsInt(2) == 0);
        };
    }
}
