package org.waymark.engine.bulk;

import java.util.Arrays;
import org.waymark.engine.bulk.Progress.Stage;

/**
 * What seats and schools' days are worth: the multipliers of a Lagrangian relaxation that lets everybody choose alone and
 * charges for what is short. Its dual has a kink wherever people change their mind all at once, and there subgradient
 * steps crawl. So people are thought to spread over near-equal choices ({@link SoftChoice}), less and less: that makes the
 * dual smooth (Nesterov 2005), and smooth functions are climbed with momentum (Nesterov 1983) that is dropped whenever it
 * leads down (O'Donoghue and Candès 2015). A price moves by how far demand is from what is for sale.
 */
final class SoftPrices {
    private static final double WARMEST = 0.1;
    private static final double WARM = 0.007;
    private static final double COLDEST = 0.000_15;
    private static final double COOLING = 0.92;
    private static final int ROUNDS_WARM = 2;
    private static final int ROUNDS_COOL = 5;
    private static final double STRIDE = 0.5;

    private final Market market;
    private final Chunks chunks;
    private final Progress progress;
    private final Climb seats;
    private final Climb days;
    private final double leftOut;
    private double warmth;
    private double height;
    private int climbed;

    SoftPrices(Market market, Chunks chunks, Progress progress) {
        this.market = market;
        this.chunks = chunks;
        this.progress = progress;
        seats = new Climb(market.seats());
        days = new Climb(market.spared());
        leftOut = market.leftOut();
        warmth = WARMEST * leftOut;
    }

    /** Prices of seats, or of days, and how much of them is wanted. */
    private static final class Climb {
        private final int[] sold;
        private final double[] price;
        private final double[] before;
        private final double[] wanted;

        Climb(int[] sold) {
            this.sold = sold;
            price = new double[sold.length];
            before = new double[sold.length];
            wanted = new double[sold.length];
        }

        double worth() {
            double worth = 0;
            for (int i = 0; i < sold.length; i++) {
                worth += price[i] * sold[i];
            }
            return worth;
        }

        void go(double stride, double momentum) {
            for (int i = 0; i < sold.length; i++) {
                double excess = (wanted[i] - sold[i]) / Math.max(sold[i] + 0.01, wanted[i]);
                double to = Math.max(0, price[i] + stride * excess);
                price[i] = Math.max(0, to + momentum * (to - before[i]));
                before[i] = to;
            }
        }
    }

    /** Climbs while people spread less and less. */
    Prices find() {
        while (warmth > COLDEST * leftOut && !progress.isCancelled()) {
            int rounds = warmth > WARM * leftOut ? ROUNDS_WARM : ROUNDS_COOL;
            for (int round = 0; round < rounds; round++) {
                climb();
            }
            warmth *= COOLING;
            height = Double.NEGATIVE_INFINITY;
            progress.reached(Stage.PRICING, Math.log(warmth / leftOut / WARMEST) / Math.log(COLDEST / WARMEST));
        }
        return Prices.of(market, chunks, seats.price, days.price);
    }

    private void climb() {
        double now = spread() - seats.worth() - days.worth();
        climbed = now < height ? 1 : climbed + 1;
        height = now;
        double momentum = climbed / (climbed + 3.0);
        seats.go(STRIDE * warmth, momentum);
        days.go(STRIDE * warmth, momentum);
    }

    /** Adds up what is wanted of seats and days; a school's days are wanted by its own people only. */
    private double spread() {
        Arrays.fill(seats.wanted, 0);
        Arrays.fill(days.wanted, 0);
        double paid = 0;
        for (var part : chunks.run(market.schools().length, this::wanted)) {
            paid += part[seats.wanted.length];
            for (int session = 0; session < seats.wanted.length; session++) {
                seats.wanted[session] += part[session];
            }
        }
        return paid;
    }

    private double[] wanted(int from, int to) {
        var wanted = new double[seats.wanted.length + 1];
        var choice = new SoftChoice(seats.price, days.price);
        for (int school = from; school < to; school++) {
            for (int person : market.schools()[school]) {
                var seeker = market.seekers().get(person);
                if (seeker.isPossible()) {
                    wanted[seats.wanted.length] += add(seeker, choice, wanted);
                }
            }
        }
        return wanted;
    }

    /** Returns what the person pays, or is left out for. */
    private double add(Seeker seeker, SoftChoice choice, double[] wanted) {
        double over = (choice.choose(seeker, warmth) - leftOut) / warmth;
        double seated = 1 / (1 + Math.exp(Math.clamp(over, -500, 500)));
        if (seated > 1e-9) {
            for (int need = 0; need < seeker.needs(); need++) {
                var share = choice.share(need);
                var session = seeker.session()[need];
                var slot = seeker.slot()[need];
                for (int option = 0; option < session.length; option++) {
                    double taken = seated * share[option];
                    wanted[session[option]] += taken;
                    if (slot[option] >= 0) {
                        days.wanted[slot[option]] += taken;
                    }
                }
            }
        }
        return leftOut + warmth * (over > 0 ? -Math.log1p(Math.exp(-over)) : over - Math.log1p(Math.exp(over)));
    }
}
