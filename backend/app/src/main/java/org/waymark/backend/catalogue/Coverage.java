package org.waymark.backend.catalogue;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Framework.Area;
import org.waymark.backend.catalogue.Framework.Ask;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/** Which topics teach what a framework asks, for whom. */
public final class Coverage {
    private final Content content;
    private final Map<StatementId, List<Topic>> topics = new HashMap<>();

    /** How much of an area is taught to a phase: statements asked and covered, and by how many topics in all. */
    public record Cell(int asked, int covered, int topics) {}

    public record Row(Area area, Map<Phase, Cell> cells) {
        public Row {
            cells = Map.copyOf(cells);
        }
    }

    /**
     * A statement that is not taught as often as asked.
     *
     * @param reached in how many topics it is met at its level, fewer than the exposures asked
     */
    public record Gap(Ask ask, Phase phase, int reached) {}

    public Coverage(Content content) {
        this.content = content;
        for (var topic : content.topics()) {
            topic.covers()
                    .forEach(cover -> topics.computeIfAbsent(cover.statement(), s -> new ArrayList<>())
                            .add(topic));
        }
    }

    /** One row an area, one cell a phase. */
    public List<Row> matrix(Framework framework) {
        return framework.areas().stream().map(this::row).toList();
    }

    /** By statement, then phase, in the order of the framework; empty if everything asked is taught to everyone. */
    public List<Gap> gaps(Framework framework) {
        return framework
                .asks()
                .flatMap(ask -> Stream.of(Phase.values()).map(phase -> new Gap(ask, phase, exposures(ask, phase))))
                .filter(gap -> gap.reached() < gap.ask().exposures())
                .toList();
    }

    /** Topics that teach the statement, or one it is the same as, to this phase at this level or above. */
    public Set<TopicId> topics(StatementId asked, int level, Phase phase) {
        var found = new TreeSet<TopicId>();
        taughtAs(asked).forEach(statement -> found.addAll(teaching(statement, level, phase)));
        return found;
    }

    private Row row(Area area) {
        var cells = new EnumMap<Phase, Cell>(Phase.class);
        for (var phase : Phase.values()) {
            var teaching = new TreeSet<TopicId>();
            int covered = 0;
            for (var ask : area.asks()) {
                teaching.addAll(topics(ask.statement(), ask.level(), phase));
                covered += exposures(ask, phase) > 0 ? 1 : 0;
            }
            cells.put(phase, new Cell(area.asks().size(), covered, teaching.size()));
        }
        return new Row(area, cells);
    }

    /** A statement that is the same as several is met as often as the least of them. */
    private int exposures(Ask ask, Phase phase) {
        return taughtAs(ask.statement()).stream()
                .mapToInt(statement -> teaching(statement, ask.level(), phase).size())
                .min()
                .orElse(0);
    }

    private List<StatementId> taughtAs(StatementId asked) {
        return content.find(asked).map(Statement::taughtAs).orElse(List.of(asked));
    }

    private Set<TopicId> teaching(StatementId statement, int level, Phase phase) {
        var found = new TreeSet<TopicId>();
        for (var topic : topics.getOrDefault(statement, List.of())) {
            if (reaches(topic, statement, level) && serves(topic, phase)) {
                found.add(topic.id());
            }
        }
        return found;
    }

    private static boolean reaches(Topic topic, StatementId statement, int level) {
        return topic.covers().stream().anyMatch(cover -> cover.statement().equals(statement) && cover.level() >= level);
    }

    private static boolean serves(Topic topic, Phase phase) {
        return topic.modules().stream()
                .anyMatch(taught -> Variants.serves(taught.module().variant(), phase));
    }
}
