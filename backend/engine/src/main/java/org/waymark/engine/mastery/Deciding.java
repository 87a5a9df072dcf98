package org.waymark.engine.mastery;

import org.waymark.engine.catalogue.Level;

/**
 * When a belief is strong enough. Decided on the lower credible bound: that somebody is at a level with this chance is to
 * say that the bound which they lie above with this chance is at the level or higher.
 *
 * @param skipChance above a half, below 1
 * @param shortenChance above a half, at most the chance for a skip
 * @param leastItems right answers to different items that a skip rests on, 2 or more; self-report is never enough
 */
public record Deciding(double skipChance, double shortenChance, int leastItems) {
    /** One right answer may be luck. */
    private static final int FEWEST = 2;

    public Deciding {
        if (!(skipChance > 0.5 && skipChance < 1) || !(shortenChance > 0.5 && shortenChance <= skipChance)) {
            throw new IllegalArgumentException("a skip takes a chance of 0.5 to 1, and to shorten takes no more");
        }
        if (leastItems < FEWEST) {
            throw new IllegalArgumentException("a skip rests on " + FEWEST + " items or more, not " + leastItems);
        }
    }

    public static Deciding standard() {
        return new Deciding(0.95, 0.8, FEWEST);
    }

    /** @param level at which the statement is asked for, 1 to 4 */
    public Decision decide(Belief belief, int level) {
        if (isKnown(belief, level)) {
            return level < Level.HIGHEST && isKnown(belief, level + 1) ? Decision.DEEPER : Decision.SKIP;
        }
        return belief.chance(level) >= shortenChance && belief.shown(level) > 0 ? Decision.SHORTEN : Decision.KEEP;
    }

    private boolean isKnown(Belief belief, int level) {
        return isKnown(belief.chance(level), belief.shown(level));
    }

    /** @param shown items answered right */
    boolean isKnown(double chance, int shown) {
        return chance >= skipChance && shown >= leastItems;
    }

    /** How far the odds have come towards those for a skip, 0 to 1; 0 if the items are too few. */
    double reached(double chance, int shown) {
        return shown < leastItems ? 0 : Math.min(1, odds(chance) / odds(skipChance));
    }

    private static double odds(double chance) {
        return chance / (1 - chance);
    }
}
