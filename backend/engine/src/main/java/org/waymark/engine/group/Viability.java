package org.waymark.engine.group;

import java.util.OptionalInt;

/**
 * What a group costs and brings in, in pence.
 *
 * @param fixedCost of running it, however many come
 * @param costPerPerson besides
 * @param price paid for each person, by a scholarship or otherwise
 */
public record Viability(long fixedCost, long costPerPerson, long price) {
    public static final long MOST = 100_000_000;

    public Viability {
        if (fixedCost < 0
                || costPerPerson < 0
                || price < 0
                || Math.max(fixedCost, Math.max(costPerPerson, price)) > MOST) {
            throw new IllegalArgumentException("costs and prices are 0 to " + MOST + " pence");
        }
    }

    /** The fewest people who pay for the group; empty where no number does. */
    public OptionalInt leastSize() {
        long each = price - costPerPerson;
        if (fixedCost == 0 && each >= 0) {
            return OptionalInt.of(1);
        }
        return each <= 0 ? OptionalInt.empty() : OptionalInt.of(Math.toIntExact(Math.ceilDiv(fixedCost, each)));
    }

    /** What is left over, or negative: what somebody else pays. */
    public long margin(int people) {
        return (price - costPerPerson) * people - fixedCost;
    }

    /** What each person's place costs beyond what is paid for it; 0 where the group pays for itself or has nobody. */
    public long hiddenSubsidyEach(int people) {
        return people == 0 ? 0 : Math.max(0, Math.ceilDiv(-margin(people), people));
    }
}
