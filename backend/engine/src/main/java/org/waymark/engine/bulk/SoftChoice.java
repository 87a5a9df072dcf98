package org.waymark.engine.bulk;

import java.util.Arrays;

/**
 * How one person would spread over their sessions if near-equal choices were taken by many like them: the choice of
 * {@link OrderedChoice} with a soft minimum instead of the least (sums over products, forth and back along each tree).
 * Two sessions on one day are not looked at. Works in place, for one thread.
 */
final class SoftChoice {
    private final double[] seats;
    private final double[] days;
    private double warmth = 1;
    private Seeker seeker = Seeker.impossible();
    private double[][] value = new double[0][];
    private double[][] best = new double[0][];
    private double[][] share = new double[0][];
    private double[] arriving = new double[0];

    /**
     * @param seats prices, read at each choice
     * @param days likewise
     */
    SoftChoice(double[] seats, double[] days) {
        this.seats = seats;
        this.days = days;
    }

    /**
     * Fills in the shares.
     *
     * @param warmth the difference in price at which a choice is taken e times less often
     * @return the soft minimum of the price, which is no more than the least
     */
    double choose(Seeker person, double warmth) {
        seeker = person;
        this.warmth = warmth;
        makeRoom();
        double price = 0;
        for (var tree : seeker.forest().trees()) {
            price += up(tree);
            down(tree);
        }
        return price;
    }

    double[] share(int need) {
        return share[need];
    }

    private void makeRoom() {
        if (value.length < seeker.needs()) {
            value = new double[seeker.needs()][0];
            best = new double[seeker.needs()][0];
            share = new double[seeker.needs()][0];
        }
        for (int need = 0; need < seeker.needs(); need++) {
            int options = seeker.session()[need].length;
            if (value[need].length < options) {
                value[need] = new double[options];
                best[need] = new double[options + 1];
                share[need] = new double[options];
            }
            if (arriving.length <= options) {
                arriving = new double[options + 1];
            }
        }
    }

    private double up(int[] tree) {
        var forest = seeker.forest();
        for (int need : tree) {
            price(need);
        }
        for (int i = 0; i < tree.length - 1; i++) {
            int need = tree[i];
            run(need, forest.isLater()[need]);
            var above = value[forest.parent()[need]];
            var reach = forest.reach()[need];
            for (int option = 0; option < reach.length; option++) {
                above[option] += best[need][reach[option]];
            }
        }
        return spreadRoot(tree[tree.length - 1]);
    }

    private void price(int need) {
        var session = seeker.session()[need];
        var slot = seeker.slot()[need];
        var cost = seeker.cost()[need];
        var row = value[need];
        for (int option = 0; option < session.length; option++) {
            double here = cost[option] + seats[session[option]];
            row[option] = slot[option] < 0 ? here : here + days[slot[option]];
        }
    }

    /** The soft minimum from each option on if the need comes later than its parent, else before each option. */
    private void run(int need, boolean later) {
        int options = seeker.session()[need].length;
        var row = value[need];
        var runs = best[need];
        if (later) {
            runs[options] = Cheapest.NEVER;
            for (int option = options - 1; option >= 0; option--) {
                runs[option] = softMinimum(row[option], runs[option + 1]);
            }
        } else {
            runs[0] = Cheapest.NEVER;
            for (int option = 0; option < options; option++) {
                runs[option + 1] = softMinimum(row[option], runs[option]);
            }
        }
    }

    private double softMinimum(double one, double other) {
        double apart = Math.abs(one - other) / warmth;
        double least = Math.min(one, other);
        return apart > Fading.FURTHEST ? least : least - warmth * Math.log1p(Fading.at(apart));
    }

    private double spreadRoot(int root) {
        int options = seeker.session()[root].length;
        var row = value[root];
        var shares = share[root];
        double least = row[0];
        for (int option = 1; option < options; option++) {
            least = Math.min(least, row[option]);
        }
        double sum = 0;
        for (int option = 0; option < options; option++) {
            shares[option] = Fading.at((row[option] - least) / warmth);
            sum += shares[option];
        }
        for (int option = 0; option < options; option++) {
            shares[option] /= sum;
        }
        return least - warmth * Math.log(sum);
    }

    /** From the root outwards: what arrives at an option is taken there, or passed on to the next that is allowed. */
    private void down(int[] tree) {
        var forest = seeker.forest();
        for (int i = tree.length - 2; i >= 0; i--) {
            int need = tree[i];
            int options = seeker.session()[need].length;
            var above = share[forest.parent()[need]];
            var reach = forest.reach()[need];
            Arrays.fill(arriving, 0, options + 1, 0);
            for (int option = 0; option < reach.length; option++) {
                arriving[reach[option]] += above[option];
            }
            boolean later = forest.isLater()[need];
            double here = 0;
            for (int step = 0; step < options; step++) {
                int option = later ? step : options - 1 - step;
                int run = later ? option : option + 1;
                here += arriving[run];
                double taken = here == 0 ? 0 : here * Fading.at((value[need][option] - best[need][run]) / warmth);
                share[need][option] = taken;
                here -= taken;
            }
        }
    }
}
