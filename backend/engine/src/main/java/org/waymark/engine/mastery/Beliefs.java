package org.waymark.engine.mastery;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.StatementId;

/** What is believed of one person, statement by statement. */
public final class Beliefs {
    private final SortedMap<StatementId, Belief> beliefs = new TreeMap<>();
    private final Map<StatementId, double[]> chances = new HashMap<>();

    Beliefs() {}

    /** By statement. */
    public List<Belief> all() {
        return List.copyOf(beliefs.values());
    }

    /** @throws IllegalArgumentException if nothing was asked about the statement */
    public Belief of(StatementId statement) {
        return checked(beliefs, statement);
    }

    /** The chance of each point of the scale. */
    double[] chances(StatementId statement) {
        return checked(chances, statement);
    }

    void put(StatementId statement, double[] chance, Known known) {
        chances.put(statement, chance);
        beliefs.put(
                statement,
                new Belief(
                        statement,
                        Scale.mean(chance),
                        Scale.sd(chance),
                        levels().mapToObj(level -> Scale.from(level, chance)).toList(),
                        levels().mapToObj(known::shown).toList()));
    }

    private static IntStream levels() {
        return IntStream.rangeClosed(Level.LOWEST, Level.HIGHEST);
    }

    private static <T> T checked(Map<StatementId, T> all, StatementId statement) {
        var one = all.get(statement);
        if (one == null) {
            throw new IllegalArgumentException("no belief about statement " + statement);
        }
        return one;
    }
}
