package org.waymark.engine.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Catalogue;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Statement;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * A catalogue as text: a line a module, {@code topic | for | teaches | takes | needs}.
 *
 * <p>For: {@code all}, {@code primary}, {@code secondary} or {@code ap}. Teaches: {@code s1:3 s2:4}. Takes minutes:
 * {@code study 60 online 60 person 60 coach 45 task 30}. Needs: topics.
 */
final class CatalogueTable {
    private CatalogueTable() {}

    static Catalogue read(String table, Set<String> moreStatements, Set<String> disadvantage) {
        var modules = table.strip().lines().map(CatalogueTable::module).toList();
        var statements = new TreeSet<>(moreStatements);
        modules.forEach(module -> module.covers()
                .forEach(cover -> statements.add(cover.statement().value())));
        return new Catalogue(
                statements.stream()
                        .map(id -> statement(id, disadvantage.contains(id)))
                        .toList(),
                modules);
    }

    private static Statement statement(String id, boolean disadvantage) {
        return new Statement(new StatementId(id), "area", id.split("\\.")[0], disadvantage);
    }

    private static Module module(String line) {
        var cells = Arrays.stream(line.split("\\|", -1)).map(String::strip).toList();
        var topic = cells.get(0);
        var variant = variant(cells.get(1));
        var id = cells.get(1).equals("all") ? topic : topic + "/" + cells.get(1);
        return new Module(
                new ModuleId(id),
                new TopicId(topic),
                variant,
                topic,
                covers(cells.get(2)),
                activities(cells.get(3)),
                words(cells.size() > 4 ? cells.get(4) : "").map(TopicId::new).collect(Collectors.toSet()));
    }

    private static Variant variant(String word) {
        return switch (word) {
            case "all" -> Variant.universal();
            case "primary" -> Variant.of(Phase.PRIMARY);
            case "secondary" -> Variant.of(Phase.SECONDARY);
            case "ap" -> Variant.of(Phase.AP_SEND);
            default -> throw new IllegalArgumentException(word);
        };
    }

    private static List<Cover> covers(String cell) {
        return words(cell)
                .map(word -> word.split(":"))
                .map(pair -> new Cover(new StatementId(pair[0]), Integer.parseInt(pair[1])))
                .toList();
    }

    private static List<Activity> activities(String cell) {
        var words = words(cell).toList();
        var activities = new ArrayList<Activity>();
        for (int i = 0; i < words.size(); i += 2) {
            activities.add(new Activity(kind(words.get(i)), Integer.parseInt(words.get(i + 1))));
        }
        return activities;
    }

    static ActivityKind kind(String word) {
        return switch (word) {
            case "study" -> ActivityKind.SELF_STUDY;
            case "online" -> ActivityKind.LIVE_ONLINE;
            case "person" -> ActivityKind.IN_PERSON;
            case "coach" -> ActivityKind.COACHING;
            case "task" -> ActivityKind.WORKPLACE_TASK;
            default -> throw new IllegalArgumentException(word);
        };
    }

    static Stream<String> words(String cell) {
        return Arrays.stream(cell.strip().split("\\s+")).filter(word -> !word.isEmpty());
    }
}
