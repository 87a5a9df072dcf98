package org.waymark.backend.catalogue.content;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.Check;
import org.waymark.backend.catalogue.Check.Option;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Lesson;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.TaskStep;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.catalogue.Worded;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import tools.jackson.databind.JsonNode;

/** Reads a topic from its module.yaml, its check.yaml, its steps.yaml where it has one, and the lesson of each variant. */
final class TopicReader {
    private static final int MINUTES = 60;

    private final Function<String, Optional<Source>> sources;
    private final Function<String, String> cited;
    private final Consumer<Finding> findings;

    /**
     * @param sources readable files by path
     * @param cited from the id of an evidence card to the words that cite it
     */
    TopicReader(
            Function<String, Optional<Source>> sources, Function<String, String> cited, Consumer<Finding> findings) {
        this.sources = sources;
        this.cited = cited;
        this.findings = findings;
    }

    static String lessonPath(String topic, String variant) {
        return "modules/" + topic + "/" + variant + ".md";
    }

    static String stepsPath(TopicId topic) {
        return "modules/" + topic + "/steps.yaml";
    }

    Topic read(Source source) {
        var tree = source.tree();
        var covers = covers(source);
        var prerequisites = Source.strings(tree.get("prerequisites")).stream()
                .map(TopicId::new)
                .collect(Collectors.toUnmodifiableSet());
        var topic = new Topic(
                new TopicId(tree.get("topic").asString()),
                tree.get("title").asString(),
                tree.get("summary").asString(),
                prerequisites,
                covers,
                List.of());
        return new Topic(topic.id(), topic.title(), topic.summary(), prerequisites, covers, modules(source, topic));
    }

    private List<Cover> covers(Source source) {
        var covers = new ArrayList<Cover>();
        var seen = new HashSet<StatementId>();
        for (var node : Source.items(source.tree().get("covers"))) {
            var statement = new StatementId(node.get("statement").asString());
            if (seen.add(statement)) {
                covers.add(new Cover(statement, node.get("level").asInt()));
            } else {
                findings.accept(source.error(
                        "/covers", LintRule.DUPLICATE_ID, "covers " + statement + " twice", "Keep one of them."));
            }
        }
        return covers;
    }

    private List<TaughtModule> modules(Source source, Topic topic) {
        var checks = sources.apply("modules/" + topic.id() + "/check.yaml");
        var steps = sources.apply(stepsPath(topic.id()));
        return source.tree()
                .get("variants")
                .propertyStream()
                .flatMap(variant -> sources
                        .apply(lessonPath(topic.id().value(), variant.getKey()))
                        .map(lesson -> module(
                                topic,
                                source,
                                variant.getKey(),
                                lesson,
                                items(checks, "checks", variant.getKey()),
                                items(steps, "steps", variant.getKey())))
                        .stream())
                .toList();
    }

    private TaughtModule module(
            Topic topic, Source source, String word, Source lessonSource, List<JsonNode> checks, List<JsonNode> steps) {
        var node = source.tree().get("variants").get(word);
        return new TaughtModule(
                engineModule(topic, word, node),
                lesson(lessonSource),
                checks.stream().map(TopicReader::check).toList(),
                steps.stream().map(TopicReader::step).toList(),
                hash(source.tree(), node, lessonSource.file(), checks, steps));
    }

    /** Those of one variant. */
    private static List<JsonNode> items(Optional<Source> source, String list, String word) {
        return source.map(file -> file.tree().get(list).path(word))
                .map(Source::items)
                .orElse(List.of());
    }

    private static Module engineModule(Topic topic, String word, JsonNode node) {
        var variant = Variants.parse(word);
        var activities = node.get("hours")
                .propertyStream()
                .map(hours -> new Activity(Worded.parse(ActivityKind.class, hours.getKey()), (int)
                        Math.round(hours.getValue().asDouble() * MINUTES)))
                .toList();
        return new Module(
                Variants.moduleId(topic.id(), variant),
                topic.id(),
                variant,
                node.get("title").asString(),
                topic.covers(),
                activities,
                topic.prerequisites());
    }

    private Lesson lesson(Source source) {
        return LessonReader.read(source, cited, findings);
    }

    static Check check(JsonNode node) {
        return new Check(
                node.get("id").asString(),
                new StatementId(node.get("statement").asString()),
                Worded.parse(Check.Kind.class, node.get("kind").asString()),
                node.get("prompt").asString(),
                Source.items(node.get("options")).stream()
                        .map(option -> new Option(
                                option.get("text").asString(),
                                option.get("correct").asBoolean(),
                                option.get("why").asString()))
                        .toList());
    }

    private static TaskStep step(JsonNode node) {
        return new TaskStep(
                node.get("id").asString(),
                Worded.parse(TaskStep.Phase.class, node.get("phase").asString()),
                node.get("do").asString());
    }

    /**
     * Of what this variant says, so that a change to a sibling leaves it as it is. One without steps has the hash that it
     * had before there were any.
     */
    private static String hash(
            JsonNode topic, JsonNode variant, ContentFile lesson, List<JsonNode> checks, List<JsonNode> steps) {
        var said = new StringBuilder();
        for (var field : List.of("topic", "title", "summary", "prerequisites", "covers")) {
            said.append(topic.get(field)).append('\n');
        }
        return ContentFile.hash(said.append(variant)
                .append('\n')
                .append(checks)
                .append('\n')
                .append(lesson.text())
                .append(steps.isEmpty() ? "" : steps)
                .toString());
    }
}
