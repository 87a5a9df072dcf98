package org.waymark.engine.replan;

/**
 * What a change must bring that nobody needs.
 *
 * @param days by which the finish must be earlier
 * @param minutes that must be saved by leaving a step out
 * @param again how many times as much it takes to move a step that moved lately
 */
public record Benefit(int days, int minutes, int again) {
    public Benefit {
        if (days < 1 || minutes < 1 || again < 1) {
            throw new IllegalArgumentException("a benefit is at least a day, a minute and once as much");
        }
    }

    /** Three weeks or an hour; three times that for what moved lately. */
    public static Benefit standard() {
        return new Benefit(21, 60, 3);
    }
}
