package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.waymark.engine.id.StatementId;

/**
 * Believes what a person knows from what they have shown and said. It knows a role and the areas of a framework, holds
 * nothing of a person, and may be shared.
 */
public final class Estimator {
    private final List<StatementId> statements;
    private final Map<StatementId, Integer> indexOf = new HashMap<>();
    private final Tree tree;
    private final int[] areaOf;
    private final Map<StatementId, String> areas;

    /**
     * @param prior of the person's role
     * @param areas of all statements that beliefs are wanted of
     */
    public Estimator(Prior prior, Map<StatementId, String> areas) {
        this.areas = Map.copyOf(areas);
        var sorted = new TreeMap<>(areas);
        var names = List.copyOf(new TreeSet<>(areas.values()));
        statements = List.copyOf(sorted.keySet());
        statements.forEach(statement -> indexOf.put(statement, indexOf.size()));
        areaOf = sorted.values().stream().mapToInt(names::indexOf).toArray();
        tree = new Tree(prior, names, areaOf);
    }

    /** @throws IllegalArgumentException if evidence is about a statement that has no area */
    public Beliefs of(Collection<? extends Evidence> evidence) {
        return of(evidence, statement -> true);
    }

    /** Of these statements alone, from all evidence; takes less time. */
    public Beliefs of(Collection<? extends Evidence> evidence, Predicate<StatementId> wanted) {
        var known = read(Counted.of(evidence));
        var beliefs = new Beliefs();
        tree.chances(known.stream().map(one -> one.log).toList(), i -> wanted.test(statements.get(i)))
                .forEach((i, chances) -> beliefs.put(statements.get(i), chances, known.get(i)));
        return beliefs;
    }

    boolean isIn(String area, StatementId statement) {
        return area.equals(areas.get(statement));
    }

    private List<Known> read(List<Evidence> counted) {
        var said = new HashMap<Integer, Integer>();
        for (var one : counted) {
            if (!(one instanceof Evidence.Answered)) {
                said.merge(areaOf[index(one.statement())], 1, Integer::sum);
            }
        }
        var known = new ArrayList<Known>();
        statements.forEach(statement -> known.add(new Known()));
        for (var one : counted) {
            int index = index(one.statement());
            known.get(index).add(one, 1.0 / said.getOrDefault(areaOf[index], 1));
        }
        return known;
    }

    private int index(StatementId statement) {
        var index = indexOf.get(statement);
        if (index == null) {
            throw new IllegalArgumentException("statement " + statement + " has no area");
        }
        return index;
    }
}
