package org.waymark.engine.mastery;

import java.util.List;

/**
 * How some people answered all items of a bank.
 *
 * @param marks one for each item, in the bank's order
 * @param people who answered so, 0 or more; need not be whole
 */
public record Pattern(List<Mark> marks, double people) {
    /** Whoever was not asked tells nothing of the item. */
    public enum Mark {
        RIGHT,
        WRONG,
        NOT_ASKED
    }

    public Pattern {
        marks = List.copyOf(marks);
        if (!(people >= 0 && people < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("a pattern is given by 0 people or more, not " + people);
        }
    }
}
