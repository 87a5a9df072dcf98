package org.waymark.backend.catalogue.content;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** Reads YAML as a table: a list of objects, with the fields beside the list as cells of every row. */
public final class YamlTable {

    public record Row(int line, Map<String, String> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /** Takes a problem: its line, what is wrong, and what to do. */
    @FunctionalInterface
    public interface Problem {
        void add(int line, String message, String whatToDo);
    }

    private YamlTable() {}

    /** @param list the field that holds the rows */
    public static List<Row> read(String text, String list, Problem problem) {
        try {
            var document = YamlReader.read(text);
            var rows = document.tree().path(list);
            if (!rows.isArray()) {
                problem.add(1, "the file has no list of " + list, "Write the rows as a list under " + list + ":.");
                return List.of();
            }
            var shared = cells(document.tree());
            return IntStream.range(0, rows.size())
                    .mapToObj(i -> row(document.line("/" + list + "/" + i), shared, rows.get(i)))
                    .toList();
        } catch (YamlReader.Unreadable e) {
            problem.add(e.line(), String.valueOf(e.getMessage()), "Mend the YAML.");
            return List.of();
        }
    }

    private static Row row(int line, Map<String, String> shared, JsonNode node) {
        var cells = new HashMap<>(shared);
        cells.putAll(cells(node));
        return new Row(line, cells);
    }

    private static Map<String, String> cells(JsonNode object) {
        return object.propertyStream()
                .filter(field -> isText(field.getValue()))
                .collect(Collectors.toMap(Map.Entry::getKey, field -> cell(field.getValue())));
    }

    private static boolean isText(JsonNode value) {
        return value.isArray() ? Source.items(value).stream().allMatch(JsonNode::isValueNode) : value.isValueNode();
    }

    private static String cell(JsonNode value) {
        return value.isArray()
                ? Source.items(value).stream().map(JsonNode::asString).collect(Collectors.joining(" "))
                : value.asString();
    }
}
