package org.waymark.engine.mastery;

import java.util.List;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.StatementId;

/**
 * What is believed of one person and statement.
 *
 * @param mean in logits: level 1 begins at 0, each further level one higher
 * @param sd how unsure, in logits
 * @param chances that the person is at level 1, 2, 3, 4 or above: each from 0 to 1, none above the one before
 * @param shown items at level 1, 2, 3, 4 or above that the person answered right, not too long ago
 */
public record Belief(StatementId statement, double mean, double sd, List<Double> chances, List<Integer> shown) {
    public Belief {
        chances = List.copyOf(chances);
        shown = List.copyOf(shown);
        if (chances.size() != Level.HIGHEST || shown.size() != Level.HIGHEST) {
            throw new IllegalArgumentException("a belief speaks of " + Level.HIGHEST + " levels");
        }
    }

    /** How likely the person is at a level or above. */
    public double chance(int level) {
        return chances.get(Level.checked(level) - 1);
    }

    /** How many items the person answered right, at a level or above. */
    public int shown(int level) {
        return shown.get(Level.checked(level) - 1);
    }
}
