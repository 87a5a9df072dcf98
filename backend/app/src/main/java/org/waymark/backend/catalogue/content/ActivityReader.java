package org.waymark.backend.catalogue.content;

import java.util.List;
import java.util.Objects;
import org.waymark.backend.catalogue.LessonActivity;
import org.waymark.backend.catalogue.LessonActivity.Choice;
import org.waymark.backend.catalogue.LessonActivity.Head;
import org.waymark.backend.catalogue.LessonActivity.OrderedItem;
import org.waymark.backend.catalogue.LessonActivity.Ordering;
import org.waymark.backend.catalogue.LessonActivity.Scenario;
import org.waymark.backend.catalogue.LessonActivity.Scene;
import org.waymark.backend.catalogue.LessonActivity.ShortAnswer;
import org.waymark.backend.catalogue.LessonActivity.SortedItem;
import org.waymark.backend.catalogue.LessonActivity.Sorting;
import tools.jackson.databind.JsonNode;

/** Reads the activities of one variant from a topic's activities.yaml. */
final class ActivityReader {

    private ActivityReader() {}

    static String path(String topic) {
        return "modules/" + topic + "/activities.yaml";
    }

    static LessonActivity read(JsonNode node) {
        var head = new Head(
                node.get("id").asString(),
                Objects.requireNonNullElse(Source.optional(node, "after"), ""),
                node.get("title").asString(),
                node.get("prompt").asString());
        var kind = node.get("kind").asString();
        return switch (kind) {
            case "scenario" ->
                new Scenario(
                        head,
                        choices(node),
                        Source.items(node.get("scenes")).stream()
                                .map(ActivityReader::scene)
                                .toList());
            case "sorting" ->
                new Sorting(
                        head,
                        Source.strings(node.get("groups")),
                        Source.items(node.get("items")).stream()
                                .map(ActivityReader::sorted)
                                .toList(),
                        thought(node));
            case "ordering" ->
                new Ordering(
                        head,
                        Source.items(node.get("items")).stream()
                                .map(ActivityReader::ordered)
                                .toList(),
                        thought(node));
            case "short-answer" ->
                new ShortAnswer(head, node.get("model").asString(), Source.strings(node.get("points")));
            default -> throw new IllegalArgumentException("the schema knows no activity of the kind " + kind);
        };
    }

    private static Scene scene(JsonNode node) {
        return new Scene(node.get("id").asString(), node.get("text").asString(), choices(node), thought(node));
    }

    private static List<Choice> choices(JsonNode node) {
        return Source.items(node.path("choices")).stream()
                .map(choice -> new Choice(
                        choice.get("text").asString(), choice.get("then").asString()))
                .toList();
    }

    private static SortedItem sorted(JsonNode node) {
        return new SortedItem(
                node.get("text").asString(),
                node.get("group").asString(),
                node.get("why").asString());
    }

    private static OrderedItem ordered(JsonNode node) {
        return new OrderedItem(node.get("text").asString(), node.get("why").asString());
    }

    private static String thought(JsonNode node) {
        return Objects.requireNonNullElse(Source.optional(node, "thought"), "");
    }
}
