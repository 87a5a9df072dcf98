package org.waymark.engine.group;

import java.util.Arrays;
import org.waymark.engine.bulk.Chunks;

/**
 * What a place is worth to each person: the multipliers of a Lagrangian relaxation in which everybody may be in any number
 * of groups, and groups compete for those who pay. Subgradient steps, each leaning on the one before (Camerini, Fratta and
 * Maffioli 1975), towards the best plan known (Polyak 1969). Whole numbers throughout, so each bound is exact.
 */
final class Dual {
    private static final double LEANING = 0.7;
    private static final double LONGEST = 0.36;
    private static final double SHORTEST = 0.000_03;
    private static final double SHORTER = 0.8;
    private static final int PATIENCE = 12;
    private static final double REMEMBERED = 0.96;

    private final Situation situation;
    private final Chunks chunks;
    private final Progress progress;
    private final long highest;
    private final double[] direction;
    private final int[][] chosen;
    private final long[][] result;
    private final int[] wanted;
    private long[] price = new long[0];
    private double[] openness = new double[0];

    Dual(Situation situation, Chunks chunks, Progress progress) {
        this.situation = situation;
        this.chunks = chunks;
        this.progress = progress;
        highest = situation.withoutPlace() * Shares.UNIT;
        direction = new double[situation.size()];
        wanted = new int[situation.size()];
        int groups = situation.groups().size();
        chosen = new int[groups][];
        result = new long[groups][2];
        for (int group = 0; group < groups; group++) {
            chosen[group] = new int[situation.seekers()[group].length];
        }
    }

    /** Nothing climbed yet, every group free to run or not. */
    Relaxed start() {
        int groups = situation.groups().size();
        var rules = new byte[groups];
        for (int group = 0; group < groups; group++) {
            boolean cannot = situation.least()[group] > situation.free()[group];
            rules[group] = situation.always()[group] ? Shares.MUST_RUN : cannot ? Shares.MUST_NOT : Shares.MAY;
        }
        var prices = new long[situation.size()];
        for (int person = 0; person < prices.length; person++) {
            prices[person] = fairShare(person);
        }
        return new Relaxed(rules, -Shares.NEVER, prices, new double[groups]);
    }

    /** The least that a place costs if all in a full group pay the same: no group gains by these prices. */
    private long fairShare(int person) {
        long least = situation.withoutPlace();
        for (int i = 0; i < situation.reach()[person].length; i++) {
            int group = situation.reach()[person][i];
            int places = Math.min(situation.free()[group], situation.seekers()[group].length);
            if (places > 0) {
                least = Math.min(least, situation.cost()[person][i] + situation.opening()[group] / places);
            }
        }
        return least * Shares.UNIT;
    }

    /**
     * Climbs on from where another climb ended, perhaps under other rules.
     *
     * @param cost of the best plan known, pence; climbing ends once the bound is there
     */
    Relaxed climb(Relaxed from, int steps, long cost, double stride) {
        price = from.prices().clone();
        openness = from.openness().clone();
        Arrays.fill(direction, 0);
        var best = price.clone();
        long bound = -Shares.NEVER;
        double length = LONGEST * stride;
        int waited = 0;
        for (int step = 0; step < steps && !progress.isCancelled() && length > SHORTEST; step++) {
            long reached = evaluate(from.rules());
            if (reached > bound) {
                bound = reached;
                best = price.clone();
                waited = 0;
            } else if (++waited == PATIENCE) {
                waited = 0;
                length *= SHORTER;
                price = best.clone();
                Arrays.fill(direction, 0);
                continue;
            }
            if (bound > (cost - 1) * Shares.UNIT) {
                break;
            }
            go(length * Math.max(cost * Shares.UNIT - reached, Shares.UNIT));
        }
        return new Relaxed(from.rules(), bound, best, openness);
    }

    private long evaluate(byte[] rules) {
        chunks.run(chosen.length, (from, to) -> {
            var shares = new Shares(situation);
            for (int group = from; group < to; group++) {
                shares.solve(group, price, rules[group], chosen[group], result[group]);
            }
            return to;
        });
        long reached = 0;
        for (long paid : price) {
            reached += paid;
        }
        Arrays.fill(wanted, 0);
        for (int group = 0; group < chosen.length; group++) {
            if (result[group][1] == Shares.NEVER) {
                return Shares.NEVER;
            }
            reached += result[group][1];
            boolean runs = result[group][0] >= 0;
            openness[group] = REMEMBERED * openness[group] + (runs ? 1 - REMEMBERED : 0);
            for (int i = 0; i < result[group][0]; i++) {
                wanted[chosen[group][i]]++;
            }
        }
        return reached;
    }

    private void go(double distance) {
        double length = 0;
        for (int person = 0; person < price.length; person++) {
            double excess = price[person] == highest && wanted[person] == 0 ? 0 : 1 - wanted[person];
            direction[person] = excess + LEANING * direction[person];
            length += direction[person] * direction[person];
        }
        for (int person = 0; person < price.length && length > 0; person++) {
            price[person] =
                    Math.clamp(price[person] + Math.round(distance * direction[person] / length), -highest, highest);
        }
    }
}
