package org.waymark.cli.plan;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.engine.Planner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Whatever is read: a clear error or an outcome, and no other exception. JAZZER_FUZZ=1 searches for half a minute. */
class RequestReaderFuzzTest {
    private static final Path EXAMPLE = Path.of("../../docs/reference/plan-request.example.json");
    private static final JsonMapper JSON = JsonMapper.shared();

    @FuzzTest(maxDuration = "30s")
    void survives_any_bytes(byte[] bytes) {
        survives(bytes);
    }

    @Test
    void survives_changes_to_a_good_request() throws IOException {
        var good = Files.readAllBytes(EXAMPLE);
        int read = 0;
        for (int seed = 0; seed < 1_500; seed++) {
            var tree = JSON.readTree(good);
            var random = new Random(seed);
            for (int i = 0; i <= random.nextInt(3); i++) {
                change(tree, random);
            }
            read += survives(JSON.writeValueAsBytes(tree)) ? 1 : 0;
        }
        assertThat(read).as("changed requests that could still be read").isBetween(100, 1_400);
    }

    private static boolean survives(byte[] bytes) {
        try {
            assertThat(new Planner().plan(new RequestReader().read(bytes))).isNotNull();
            return true;
        } catch (InvalidRequestException e) {
            assertThat(e.findings()).isNotEmpty().doesNotContain("null");
            return false;
        }
    }

    /** Puts something else in the place of one value, or takes it away. */
    private static void change(JsonNode tree, Random random) {
        var holders = new ArrayList<JsonNode>();
        collect(tree, holders);
        switch (holders.get(random.nextInt(holders.size()))) {
            case ObjectNode object -> {
                var names = List.copyOf(object.propertyNames());
                var name = names.get(random.nextInt(names.size()));
                if (random.nextInt(4) == 0) {
                    object.remove(name);
                } else {
                    object.set(name, something(random));
                }
            }
            case ArrayNode array -> array.set(random.nextInt(array.size()), something(random));
            default -> throw new AssertionError("no holder");
        }
    }

    private static void collect(JsonNode node, List<JsonNode> holders) {
        if (node.isContainer() && !node.isEmpty()) {
            holders.add(node);
        }
        node.values().forEach(value -> collect(value, holders));
    }

    private static JsonNode something(Random random) {
        var nodes = JSON.getNodeFactory();
        return switch (random.nextInt(12)) {
            case 0 -> nodes.numberNode(random.nextInt(5));
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
            default -> nodes.booleanNode(random.nextBoolean());
        };
    }
}
