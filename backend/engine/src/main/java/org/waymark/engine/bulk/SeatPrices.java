package org.waymark.engine.bulk;

import org.jspecify.annotations.Nullable;
import org.waymark.engine.bulk.Progress.Stage;

/**
 * What seats and schools' days are worth: the multipliers of a Lagrangian relaxation that lets everybody choose alone
 * and charges for what is short, improved by subgradient steps (Held, Wolfe and Crowder 1974; the step after Polyak
 * 1969). At any prices, what all pay less what is for sale is a bound: no assignment costs less.
 */
final class SeatPrices {
    private static final int ROUNDS = 300;
    private static final double FIRST_STEP = 0.03;
    private static final int PATIENCE = 10;
    private static final double SMALLEST_STEP = 0.000_2;

    private static final double SMOOTH = 0.6;

    private final Market market;
    private final Chunks chunks;
    private final Progress progress;
    private double[] seats;
    private double[] days;
    private final double[] seatTurns;
    private final double[] dayTurns;
    private final int[] @Nullable [] picks;
    double[] bestSeats;
    double[] bestDays;
    double bound;

    SeatPrices(Market market, Chunks chunks, Progress progress) {
        this.market = market;
        this.chunks = chunks;
        this.progress = progress;
        seats = new double[market.seats().length];
        days = new double[market.spared().length];
        seatTurns = new double[seats.length];
        dayTurns = new double[days.length];
        picks = new int[market.people()][];
        bestSeats = seats;
        bestDays = days;
        bound = Double.NEGATIVE_INFINITY;
    }

    /** What people would pay and take. */
    private record Demand(double paid, int[] seats, int[] days) {}

    void startFrom(double[] guess) {
        seats = guess.clone();
    }

    /** @param target the cost of some assignment */
    void improve(long target) {
        double step = FIRST_STEP;
        int stalled = 0;
        for (int round = 0; round < ROUNDS && step > SMALLEST_STEP && !progress.isCancelled(); round++) {
            var demand = demand();
            double value = demand.paid() - worth();
            boolean better = value > bound + Math.abs(bound) * 1e-5;
            if (value > bound) {
                bound = value;
                bestSeats = seats.clone();
                bestDays = days.clone();
            }
            stalled = better ? 0 : stalled + 1;
            if (stalled >= PATIENCE) {
                step /= 2;
                stalled = 0;
                seats = bestSeats.clone();
                days = bestDays.clone();
                continue;
            }
            move(demand, step, Math.max(1, target * 1.002 - value));
            progress.reached(Stage.PRICING, (double) round / ROUNDS);
        }
    }

    private double worth() {
        double worth = 0;
        for (int session = 0; session < seats.length; session++) {
            worth += seats[session] * market.seats()[session];
        }
        for (int day = 0; day < days.length; day++) {
            worth += days[day] * market.spared()[day];
        }
        return worth;
    }

    /** Each price moves by its relative excess, smoothed over rounds (Camerini, Fratta and Maffioli 1975). */
    private void move(Demand demand, double step, double distance) {
        double norm = turn(seats, seatTurns, demand.seats(), market.seats())
                + turn(days, dayTurns, demand.days(), market.spared());
        if (norm > 0) {
            double length = step * distance / norm;
            go(seats, seatTurns, market.seats(), length);
            go(days, dayTurns, market.spared(), length);
        }
    }

    /** Returns the square of the direction, large constraints counted less. A price of 0 does not fall. */
    private static double turn(double[] prices, double[] turns, int[] taken, int[] sold) {
        double norm = 0;
        for (int i = 0; i < prices.length; i++) {
            turns[i] = SMOOTH * turns[i] + (1 - SMOOTH) * (taken[i] - sold[i]);
            if (prices[i] > 0 || turns[i] > 0) {
                norm += turns[i] * turns[i] / Math.max(1, sold[i]);
            }
        }
        return norm;
    }

    private static void go(double[] prices, double[] turns, int[] sold, double length) {
        for (int i = 0; i < prices.length; i++) {
            prices[i] = Math.max(0, prices[i] + length * turns[i] / Math.max(1, sold[i]));
        }
    }

    /** Counted by one thread from what all have picked, so that no sum depends on the number of threads. */
    private Demand demand() {
        double paid = 0;
        for (double part : chunks.run(market.people(), this::pick)) {
            paid += part;
        }
        var seatsTaken = new int[seats.length];
        var daysTaken = new int[days.length];
        for (int person = 0; person < picks.length; person++) {
            var choice = picks[person];
            var seeker = market.seekers().get(person);
            for (int need = 0; choice != null && need < choice.length; need++) {
                seatsTaken[seeker.session()[need][choice[need]]]++;
                int day = seeker.slot()[need][choice[need]];
                if (day >= 0) {
                    daysTaken[day]++;
                }
            }
        }
        return new Demand(paid, seatsTaken, daysTaken);
    }

    private double pick(int from, int to) {
        var cheapest = new Cheapest();
        double paid = 0;
        for (int person = from; person < to; person++) {
            var seeker = market.seekers().get(person);
            double price = cheapest.of(seeker, seats, days, market.leftOut());
            paid += Math.min(cheapest.bound(), market.leftOut());
            picks[person] = price < market.leftOut() ? cheapest.choice() : null;
        }
        return paid;
    }
}
