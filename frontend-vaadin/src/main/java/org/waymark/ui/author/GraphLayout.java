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
        List<Topic> topics = topics(boxes);
        double used = topics.stream().mapToDouble(topic -> topic.height() + GAP).sum();
        double shift = Math.max(0, (y - used) / 2);
        double height = Math.max(y, used);
        Map<String, Topic> placed = new LinkedHashMap<>();
        topics.forEach(topic -> placed.put(
                topic.id(), new Topic(topic.id(), topic.title(), topic.variants(), topic.y() + shift, topic.height())));
        return new GraphLayout(boxes, placed, height);
    }

    /** In the order of the middle of the statements they teach, so that few lines cross. */
    private static List<Topic> topics(List<Box> boxes) {
        Map<String, Taught> taught = new LinkedHashMap<>();
        Map<String, List<Double>> middles = new LinkedHashMap<>();
        for (Box box : boxes)
            for (Taught by : box.node().taughtBy()) {
                taught.putIfAbsent(by.topicId(), by);
                middles.computeIfAbsent(by.topicId(), id -> new ArrayList<>()).add(box.middle());
            }
        List<Taught> ordered = taught.values().stream()
                .sorted(Comparator.comparingDouble(by -> average(middles.getOrDefault(by.topicId(), List.of()))))
                .toList();
        List<Topic> topics = new ArrayList<>();
        double y = 0;
        for (Taught by : ordered) {
            double height = Math.max(46, by.modules().size() * VARIANT + 6);
            topics.add(new Topic(by.topicId(), by.title(), by.modules(), y, height));
            y += height + GAP;
        }
        return topics;
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
