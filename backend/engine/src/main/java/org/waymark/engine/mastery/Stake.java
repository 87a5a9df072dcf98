package org.waymark.engine.mastery;

import java.util.Map;
import java.util.TreeMap;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.StatementId;

/**
 * What could be saved: a module that need not be taken once all it teaches is known.
 *
 * @param levels at which each of its statements must be known, one statement or more
 * @param minutes that the module takes, 0 or more
 */
public record Stake(Map<StatementId, Integer> levels, int minutes) {
    public Stake {
        levels = Map.copyOf(levels);
        levels.values().forEach(Level::checked);
        if (levels.isEmpty() || minutes < 0) {
            throw new IllegalArgumentException("a stake has statements, and minutes that are not below 0");
        }
    }

    /** By statement, so that what is decided does not depend on the order of a map. */
    TreeMap<StatementId, Integer> sorted() {
        return new TreeMap<>(levels);
    }
}
