package org.waymark.engine.bulk;

/**
 * What is to be avoided, in minutes of a person's time.
 *
 * @param leftOut of one person who gets no pathway
 * @param delayWeek of a session a week later than the first that the person could attend
 * @param travelMinute of each minute on the way, there and back
 */
public record BulkPrices(int leftOut, int delayWeek, int travelMinute) {
    private static final int MOST = 1_000_000;

    public BulkPrices {
        if (leftOut < 1 || leftOut > MOST || delayWeek < 0 || delayWeek > MOST || travelMinute < 0) {
            throw new IllegalArgumentException("prices are 0 to " + MOST + ", and being left out costs something");
        }
    }

    public static BulkPrices standard() {
        return new BulkPrices(3_000, 3, 1);
    }
}
