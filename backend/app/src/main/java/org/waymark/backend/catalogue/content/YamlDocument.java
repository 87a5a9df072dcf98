package org.waymark.backend.catalogue.content;

import java.util.HashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A YAML document with the line of each of its values.
 *
 * @param lines by JSON pointer, from 1
 */
public record YamlDocument(JsonNode tree, Map<String, Integer> lines) {
    public YamlDocument {
        lines = Map.copyOf(lines);
    }

    /** The line of the value at this pointer, or of the nearest that holds it. */
    public int line(String pointer) {
        var at = pointer;
        while (!at.isEmpty() && !lines.containsKey(at)) {
            at = at.substring(0, at.lastIndexOf('/'));
        }
        return lines.getOrDefault(at, 1);
    }

    /** The same document, as it stands after this many lines of its file. */
    YamlDocument shifted(int by) {
        var moved = new HashMap<String, Integer>();
        lines.forEach((pointer, line) -> moved.put(pointer, line + by));
        return new YamlDocument(tree, moved);
    }
}
