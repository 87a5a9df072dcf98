package org.waymark.engine.select;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.demand.DemandLine;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;

/** The lines of demand, numbered, and which of them each module teaches: asked often, so looked up once. */
final class Lines {
    private static final int[] NONE = {};

    private final List<DemandLine> lines;
    /** The numbers of a statement's lines stand side by side, by level. */
    private final Map<StatementId, int[]> numbers = new HashMap<>();

    private final Map<ModuleId, int[]> taught = new HashMap<>();

    Lines(Demand demand) {
        lines = demand.lines();
        for (int line = 0; line < lines.size(); line++) {
            var statement = lines.get(line).statement();
            var before = numbers.getOrDefault(statement, NONE);
            var with = Arrays.copyOf(before, before.length + 1);
            with[before.length] = line;
            numbers.put(statement, with);
        }
    }

    int count() {
        return lines.size();
    }

    DemandLine get(int line) {
        return lines.get(line);
    }

    /** Ascending. */
    int[] taughtBy(Module module) {
        return taught.computeIfAbsent(module.id(), id -> find(module));
    }

    boolean teaches(Module module, int line) {
        return Arrays.binarySearch(taughtBy(module), line) >= 0;
    }

    private int[] find(Module module) {
        var found = new int[lines.size()];
        int count = 0;
        for (var cover : module.covers()) {
            for (int line : numbers.getOrDefault(cover.statement(), NONE)) {
                if (lines.get(line).level() <= cover.level()) {
                    found[count++] = line;
                }
            }
        }
        Arrays.sort(found, 0, count);
        return Arrays.copyOf(found, count);
    }
}
