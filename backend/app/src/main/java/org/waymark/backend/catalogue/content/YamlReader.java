package org.waymark.backend.catalogue.content;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.HashMap;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** Reads YAML 1.2 into a JSON tree, keeping the line of every value. Dates stay strings. */
final class YamlReader {
    /** Aliases that refer to aliases could otherwise make a small file fill the memory. */
    private static final int MOST_VALUES = 100_000;

    private static final int DEEPEST = 32;
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private final Map<String, Integer> lines = new HashMap<>();

    private YamlReader() {}

    /** @throws Unreadable if it is not one YAML document */
    static YamlDocument read(String text) throws Unreadable {
        var settings = LoadSettings.builder().setUseMarks(true).build();
        var reader = new YamlReader();
        try {
            var root =
                    new Compose(settings).composeString(text).orElseThrow(() -> new Unreadable(1, "the file is empty"));
            return new YamlDocument(reader.convert(root, "", 0), reader.lines);
        } catch (MarkedYamlEngineException e) {
            int line = e.getProblemMark().map(mark -> mark.getLine() + 1).orElse(1);
            throw new Unreadable(line, e.getProblem());
        } catch (YamlEngineException e) {
            throw new Unreadable(1, String.valueOf(e.getMessage()));
        } catch (StackOverflowError e) {
            // The library composes by recursion and knows no limit of depth.
            throw new Unreadable(1, "the file nests too deeply");
        }
    }

    private JsonNode convert(Node node, String pointer, int depth) throws Unreadable {
        int line = node.getStartMark().map(mark -> mark.getLine() + 1).orElse(1);
        if (depth > DEEPEST || lines.size() >= MOST_VALUES) {
            throw new Unreadable(line, "the file nests too deeply or holds too many values");
        }
        lines.put(pointer, line);
        return switch (node) {
            case MappingNode mapping -> object(mapping, pointer, depth);
            case SequenceNode sequence -> array(sequence, pointer, depth);
            case ScalarNode scalar -> scalar(scalar);
            default -> throw new Unreadable(line, "a " + node.getNodeType() + " is not expected here");
        };
    }

    private JsonNode object(MappingNode mapping, String pointer, int depth) throws Unreadable {
        var object = JSON.objectNode();
        for (var tuple : mapping.getValue()) {
            int line = tuple.getKeyNode()
                    .getStartMark()
                    .map(mark -> mark.getLine() + 1)
                    .orElse(1);
            if (!(tuple.getKeyNode() instanceof ScalarNode key)) {
                throw new Unreadable(line, "a key must be a word");
            }
            var name = key.getValue();
            if (object.has(name)) {
                throw new Unreadable(line, "the key " + name + " is there twice");
            }
            var inner = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
            object.set(name, convert(tuple.getValueNode(), inner, depth + 1));
            // A block begins below its key; its author looks for the key.
            lines.put(inner, line);
        }
        return object;
    }

    private JsonNode array(SequenceNode sequence, String pointer, int depth) throws Unreadable {
        var array = JSON.arrayNode();
        for (var item : sequence.getValue()) {
            array.add(convert(item, pointer + "/" + array.size(), depth + 1));
        }
        return array;
    }

    private static JsonNode scalar(ScalarNode scalar) {
        var value = scalar.getValue();
        var tag = scalar.getTag();
        if (tag.equals(Tag.NULL)) {
            return JSON.nullNode();
        }
        if (tag.equals(Tag.BOOL)) {
            return JSON.booleanNode(Boolean.parseBoolean(value));
        }
        return tag.equals(Tag.INT) || tag.equals(Tag.FLOAT) ? number(value) : JSON.stringNode(value);
    }

    /** Numbers JSON does not know, such as .inf, stay text, which the schema then refuses. */
    private static JsonNode number(String value) {
        try {
            return value.matches("-?\\d+") ? integer(new BigInteger(value)) : JSON.numberNode(new BigDecimal(value));
        } catch (NumberFormatException e) {
            return JSON.stringNode(value);
        }
    }

    private static JsonNode integer(BigInteger value) {
        return value.bitLength() < Integer.SIZE ? JSON.numberNode(value.intValue()) : JSON.numberNode(value);
    }

    /** The file is no YAML that content may hold. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final int line;

        Unreadable(int line, String problem) {
            super(problem);
            this.line = line;
        }

        int line() {
            return line;
        }
    }
}
