package org.waymark.engine.mastery;

import org.waymark.engine.id.StatementId;

/**
 * Which skipped statements are checked once more with new items, so that what is believed is compared with what is so. By
 * lot, and the same for the same person however often it is drawn.
 *
 * @param share of the skipped statements, 0 to 1
 */
public record Audit(double share) {
    private static final long MIX = 0x9E3779B97F4A7C15L;

    public Audit {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("a share is from 0 to 1, not " + share);
        }
    }

    /** One in twenty. */
    public static Audit standard() {
        return new Audit(0.05);
    }

    /** @param seed the person's own */
    public boolean isDrawn(long seed, StatementId statement) {
        long hash = mixed(seed ^ mixed(statement.value().hashCode()));
        return (hash >>> 11) * 0x1p-53 < share;
    }

    /** Spreads near numbers far apart (the finaliser of SplitMix64; Steele, Lea and Flood 2014). */
    private static long mixed(long number) {
        long z = number + MIX;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
