package org.waymark.engine.bulk;

/**
 * What is charged for seats and schools' days, and what that proves.
 *
 * @param bound no assignment costs less: what all pay at these prices, each choosing alone, less what is for sale
 */
record Prices(double[] seats, double[] days, double bound) {
    /** Summed in the order of chunks, so that it does not depend on the number of threads. */
    static Prices of(Market market, Chunks chunks, double[] seats, double[] days) {
        double bound = 0;
        for (double part : chunks.run(market.people(), (from, to) -> paid(market, seats, days, from, to))) {
            bound += part;
        }
        return new Prices(seats, days, bound - worth(seats, market.seats()) - worth(days, market.spared()));
    }

    private static double paid(Market market, double[] seats, double[] days, int from, int to) {
        var cheapest = new Cheapest();
        double paid = 0;
        for (int person = from; person < to; person++) {
            cheapest.of(market.seekers().get(person), seats, days, market.leftOut());
            paid += Math.min(cheapest.bound(), market.leftOut());
        }
        return paid;
    }

    private static double worth(double[] prices, int[] sold) {
        double worth = 0;
        for (int i = 0; i < prices.length; i++) {
            worth += prices[i] * sold[i];
        }
        return worth;
    }
}
