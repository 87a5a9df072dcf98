package org.waymark.engine.bulk;

/**
 * The cheapest choice that keeps the order of sessions, by a dynamic programme over each tree of needs. Works in place,
 * for one thread.
 */
final class OrderedChoice {
    private double[][] value = new double[0][];
    private double[][] best = new double[0][];
    private int[][] bestAt = new int[0][];

    /**
     * Fills in the choice of one tree's needs.
     *
     * @param price of each option; those from {@link Cheapest#NEVER} are not to be had
     * @return what they cost together; from {@link Cheapest#NEVER} if nothing is left
     */
    double choose(Seeker seeker, int[] tree, double[][] price, int[] choice) {
        int root = tree[tree.length - 1];
        if (tree.length == 1) {
            return price[root][choice[root] = least(price[root], price[root].length)];
        }
        var forest = seeker.forest();
        load(tree, price, seeker.needs());
        for (int i = 0; i < tree.length - 1; i++) {
            hand(forest, tree[i], price);
        }
        choice[root] = least(value[root], price[root].length);
        for (int i = tree.length - 2; i >= 0; i--) {
            int need = tree[i];
            choice[need] = bestAt[need][forest.reach()[need][choice[forest.parent()[need]]]];
        }
        return value[root][choice[root]];
    }

    private static int least(double[] values, int count) {
        int least = 0;
        for (int option = 1; option < count; option++) {
            if (values[option] < values[least]) {
                least = option;
            }
        }
        return least;
    }

    private void load(int[] tree, double[][] price, int needs) {
        if (value.length < needs) {
            value = new double[needs][0];
            best = new double[needs][0];
            bestAt = new int[needs][0];
        }
        for (int need : tree) {
            int options = price[need].length;
            if (value[need].length < options) {
                value[need] = new double[options];
                best[need] = new double[options + 1];
                bestAt[need] = new int[options + 1];
            }
            System.arraycopy(price[need], 0, value[need], 0, options);
        }
    }

    /** Adds to each option of the parent what the need costs at least beside it. */
    private void hand(Forest forest, int need, double[][] price) {
        run(need, price[need].length, forest.isLater()[need]);
        var above = value[forest.parent()[need]];
        var reach = forest.reach()[need];
        for (int option = 0; option < reach.length; option++) {
            above[option] += best[need][reach[option]];
        }
    }

    /** The least from each option on if the need comes later, else before each option. */
    private void run(int need, int options, boolean later) {
        int at = later ? options : 0;
        int step = later ? -1 : 1;
        best[need][at] = Cheapest.NEVER;
        bestAt[need][at] = 0;
        for (int i = 0; i < options; i++) {
            int option = later ? options - 1 - i : i;
            boolean better = value[need][option] < best[need][at];
            best[need][at + step] = better ? value[need][option] : best[need][at];
            bestAt[need][at + step] = better ? option : bestAt[need][at];
            at += step;
        }
    }
}
