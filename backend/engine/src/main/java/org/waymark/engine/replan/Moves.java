package org.waymark.engine.replan;

import java.util.Comparator;

/**
 * How much of a pathway changes. A move is a topic that comes or goes or changes its variant, or whose first week, last
 * week, sessions or coaching weeks change; minutes that shift between weeks in between are none. Fewer of the first
 * count before fewer of the next.
 *
 * @param firm topics already begun, or with a session within the notice period, that move
 * @param booked topics whose booked session, later than that, moves
 * @param sessions topics whose planned session moves
 * @param steps all topics that move, those included
 */
public record Moves(int firm, int booked, int sessions, int steps) implements Comparable<Moves> {
    /** Prices that keep the order of what counts first, for pathways of fewer than a hundred steps. */
    static final long STEP = 1;

    static final long SESSION = 100;
    static final long BOOKED = 10_000;
    static final long FIRM = 1_000_000;

    private static final Comparator<Moves> ORDER = Comparator.comparingInt(Moves::firm)
            .thenComparingInt(Moves::booked)
            .thenComparingInt(Moves::sessions)
            .thenComparingInt(Moves::steps);

    @Override
    public int compareTo(Moves other) {
        return ORDER.compare(this, other);
    }
}
