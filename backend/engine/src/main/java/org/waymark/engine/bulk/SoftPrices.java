package org.waymark.engine.bulk;

import org.waymark.engine.bulk.Progress.Stage;

/**
 * A first guess at what seats are worth. People are thought to spread over near-equal choices instead of all taking the
 * same one, less and less so; a seat's price rises with the logarithm of how often it is wanted (Sinkhorn 1967, for
 * entropic assignment; Cuturi 2013). Days, and the order of sessions, are left to the exact relaxation that follows.
 */
final class SoftPrices {
    private static final double WARMEST = 300;
    private static final double COLDEST = 1.5;
    private static final double COOLING = 0.92;
    private static final double STRIDE = 0.6;
    private static final int ROUNDS_AT_A_TIME = 2;

    private final Market market;
    private final Chunks chunks;
    private final Progress progress;
    private final double[] prices;
    private double warmth = WARMEST;

    SoftPrices(Market market, Chunks chunks, Progress progress) {
        this.market = market;
        this.chunks = chunks;
        this.progress = progress;
        prices = new double[market.seats().length];
    }

    double[] find() {
        for (; warmth > COLDEST && !progress.isCancelled(); warmth *= COOLING) {
            for (int round = 0; round < ROUNDS_AT_A_TIME; round++) {
                adjust();
            }
            progress.reached(Stage.PRICING, 0);
        }
        return prices;
    }

    private void adjust() {
        var wanted = new double[prices.length];
        for (var part : chunks.run(market.people(), this::wanted)) {
            for (int session = 0; session < wanted.length; session++) {
                wanted[session] += part[session];
            }
        }
        for (int session = 0; session < prices.length; session++) {
            double pressure = Math.log((wanted[session] + 0.01) / (market.seats()[session] + 0.01));
            prices[session] = Math.max(0, prices[session] + STRIDE * warmth * pressure);
        }
    }

    private double[] wanted(int from, int to) {
        var wanted = new double[prices.length];
        for (int person = from; person < to; person++) {
            var seeker = market.seekers().get(person);
            if (seeker.isPossible()) {
                add(seeker, wanted);
            }
        }
        return wanted;
    }

    private void add(Seeker seeker, double[] wanted) {
        int needs = seeker.needs();
        var shares = new double[needs][];
        double price = 0;
        for (int need = 0; need < needs; need++) {
            shares[need] = new double[seeker.session()[need].length];
            price += spread(seeker, need, shares[need]);
        }
        double seated = 1 / (1 + Math.exp(Math.clamp((price - market.leftOut()) / warmth, -500, 500)));
        for (int need = 0; need < needs; need++) {
            for (int option = 0; option < shares[need].length; option++) {
                wanted[seeker.session()[need][option]] += seated * shares[need][option];
            }
        }
    }

    /** Fills in which share of a need each option has, and returns the price of all together. */
    private double spread(Seeker seeker, int need, double[] shares) {
        double least = Double.MAX_VALUE;
        for (int option = 0; option < shares.length; option++) {
            shares[option] = seeker.cost()[need][option] + prices[seeker.session()[need][option]];
            least = Math.min(least, shares[option]);
        }
        double sum = 0;
        for (int option = 0; option < shares.length; option++) {
            shares[option] = Math.exp((least - shares[option]) / warmth);
            sum += shares[option];
        }
        for (int option = 0; option < shares.length; option++) {
            shares[option] /= sum;
        }
        return least - warmth * Math.log(sum);
    }
}
