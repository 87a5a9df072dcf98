package org.waymark.engine.group;

/**
 * What is to be avoided besides what groups cost, in pence.
 *
 * @param withoutPlace of one person; more than any group costs, so that nobody loses a place to save money
 * @param travelMinute of each minute one way that somebody travels further than today
 * @param online of somebody who meets online instead of in person
 * @param moved of somebody who changes groups
 * @param alone of somebody who finds too few others of their phase in the group
 */
public record GroupPrices(long withoutPlace, long travelMinute, long online, long moved, long alone) {
    private static final long MOST = 1_000_000_000;

    public GroupPrices {
        if (withoutPlace < 1 || withoutPlace > MOST) {
            throw new IllegalArgumentException("having no place costs 1 to " + MOST + " pence");
        }
        if (Math.min(Math.min(travelMinute, online), Math.min(moved, alone)) < 0
                || Math.max(Math.max(travelMinute, online), Math.max(moved, alone)) > MOST / 1_000) {
            throw new IllegalArgumentException("prices are 0 to " + MOST / 1_000 + " pence");
        }
    }

    /** A journey of an hour more, each way on six days, weighs as much as three leaders' change of group. */
    public static GroupPrices standard() {
        return new GroupPrices(10_000_000, 500, 20_000, 10_000, 5_000);
    }
}
