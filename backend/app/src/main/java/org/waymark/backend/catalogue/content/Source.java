package org.waymark.backend.catalogue.content;

import java.util.List;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import tools.jackson.databind.JsonNode;

/** A file with its YAML, so that what is found in it can be placed: of a lesson, the front matter. */
public record Source(ContentFile file, YamlDocument yaml) {
    JsonNode tree() {
        return yaml.tree();
    }

    /** An error at the value of this JSON pointer. */
    public Finding error(String pointer, LintRule rule, String message, String whatToDo) {
        return finding(pointer, Severity.ERROR, rule, message, whatToDo);
    }

    /** A warning at the value of this JSON pointer. */
    public Finding warning(String pointer, LintRule rule, String message, String whatToDo) {
        return finding(pointer, Severity.WARNING, rule, message, whatToDo);
    }

    private Finding finding(String pointer, Severity severity, LintRule rule, String message, String whatToDo) {
        return new Finding(file.origin(), yaml.line(pointer), severity, rule, message, whatToDo);
    }

    /** The part of the path between slashes, from 0. */
    String segment(int index) {
        return file.path().split("/")[index];
    }

    static @Nullable String optional(JsonNode node, String field) {
        return node.has(field) ? node.get(field).asString() : null;
    }

    static List<String> strings(JsonNode array) {
        return items(array).stream().map(JsonNode::asString).toList();
    }

    static List<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false).toList();
    }
}
