package org.waymark.ui.author;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.contract.catalogue.ModuleRow;
import org.waymark.contract.catalogue.StatementGraph.Node;
import org.waymark.contract.catalogue.StatementGraph.Taught;

/** Where statements, topics and variants stand in the drawing, top to bottom, in the drawing's units. */
record GraphLayout(List<Box> statements, Map<String, Topic> topics, double height) {

    static final double LINE = 19;
    private static final double PADDING = 12;
    private static final double GAP = 14;
    private static final double VARIANT = 27;
    private static final int LETTERS = 62;
    private static final int MOST_LINES = 3;

    /** A statement with its text in lines. */
    record Box(Node node, List<String> lines, double y, double height) {

        double middle() {
            return y + height / 2;
        }
    }

    record Topic(String id, String title, List<ModuleRow> variants, double y, double height) {

        double middle() {
            return y + height / 2;
        }

        double bottom() {
            return y + height;
        }

        Topic at(double newY) {
            return new Topic(id, title, variants, newY, height);
        }

        double variantY(int number) {
            return middle() + (number - (variants.size() - 1) / 2.0) * VARIANT;
        }
    }

    /** One of those that teach a statement of this layout. */
    Topic topic(String id) {
        return Objects.requireNonNull(topics.get(id));
    }

    static GraphLayout of(List<Node> nodes) {
        List<Box> boxes = new ArrayList<>();
        double y = 0;
        for (Node node : nodes) {
            List<String> lines = lines(node.text());
            double height = 2 * PADDING + (lines.size() + 1) * LINE - 4;
            boxes.add(new Box(node, lines, y, height));
            y += height + GAP;
        }
        List<Topic> topics = apart(topics(boxes), y);
        double height = Math.max(y, topics.isEmpty() ? 0 : topics.getLast().bottom() + GAP);
        Map<String, Topic> byId = new LinkedHashMap<>();
        topics.forEach(topic -> byId.put(topic.id(), topic));
        return new GraphLayout(boxes, byId, height);
    }

    /** Each topic at the middle of the statements it teaches, in that order, so that few lines cross. */
    private static List<Topic> topics(List<Box> boxes) {
        Map<String, Taught> taught = new LinkedHashMap<>();
        Map<String, List<Double>> middles = new LinkedHashMap<>();
        for (Box box : boxes)
            for (Taught by : box.node().taughtBy()) {
                taught.putIfAbsent(by.topicId(), by);
                middles.computeIfAbsent(by.topicId(), id -> new ArrayList<>()).add(box.middle());
            }
        return taught.values().stream()
                .map(by -> topic(by, average(middles.getOrDefault(by.topicId(), List.of()))))
                .sorted(Comparator.comparingDouble(Topic::middle))
                .toList();
    }

    private static Topic topic(Taught by, double middle) {
        double height = Math.max(46, by.modules().size() * VARIANT + 6);
        return new Topic(by.topicId(), by.title(), by.modules(), middle - height / 2, height);
    }

    /** Pushed down until none overlaps, then up again where the last hang over the bottom. */
    private static List<Topic> apart(List<Topic> wanted, double bottom) {
        List<Topic> placed = new ArrayList<>();
        double free = 0;
        for (Topic topic : wanted) {
            placed.add(topic.at(Math.max(free, topic.y())));
            free = placed.getLast().bottom() + GAP;
        }
        double used = wanted.stream().mapToDouble(topic -> topic.height() + GAP).sum();
        double limit = Math.max(bottom, used);
        for (int i = placed.size() - 1; i >= 0; i--) {
            Topic topic = placed.get(i);
            placed.set(i, topic.at(Math.min(topic.y(), limit - GAP - topic.height())));
            limit = placed.get(i).y();
        }
        return placed;
    }

    private static double average(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    private static List<String> lines(String text) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            if (line.length() + word.length() >= LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.isEmpty() ? "" : " ").append(word);
        }
        lines.add(line.toString());
        if (lines.size() <= MOST_LINES) return lines;
        return List.of(lines.get(0), lines.get(1), lines.get(2) + " …");
    }
}
