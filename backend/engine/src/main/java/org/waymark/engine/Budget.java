package org.waymark.engine;

/**
 * How much to search: counted, not timed, so that the same request always has the same outcome. With 0 the answer is
 * still whole and keeps every rule; it is only less sure to be the best.
 *
 * @param nodes of branch and bound in selection; fewer where the catalogue is very large
 * @param passes of search in placement: the first few begin a schedule anew, and each repairs the best one often
 */
public record Budget(int nodes, int passes) {
    private static final int MOST = 10_000_000;

    public Budget {
        if (nodes < 0 || nodes > MOST || passes < 0 || passes > MOST) {
            throw new IllegalArgumentException("a budget is 0 to " + MOST);
        }
    }

    /** For one person who waits, or many at once: about a fiftieth of a second. */
    public static Budget standard() {
        return new Budget(2_000, 24);
    }

    /** Where the best counts more than a fifth of a second. */
    public static Budget thorough() {
        return new Budget(20_000, 200);
    }
}
