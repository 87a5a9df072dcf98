package org.waymark.engine.select;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a whole choice: again and again the column with the best score, with its prerequisites; then drops what is not
 * needed. The score weighs what a column costs beyond the prices of the rows it would still cover against how many
 * those are (Caprara, Fischetti and Toth 1999); without prices that is Chvátal's rule of 1979.
 */
final class Greedy {
    /** Prerequisites that count in a score: all of them in real content, and a limit where chains are endless. */
    private static final int LOOK_AHEAD = 16;

    private final CoverModel model;
    private final Fixing fixing;
    private final double[] rowPrice;
    private final Effort effort;
    private final boolean[] picked;
    private final boolean[] topicPicked;
    /** Exposures missing per row; negative where there are more than enough. */
    private final int[] missing;
    /** Rows per column that miss something. */
    private final int[] gain;
    /** Cost per column, less the prices of those rows. */
    private final double[] price;

    private final double[] score;
    /** Whether the score is older than the last change to the column, or to a topic that it needs. */
    private final boolean[] stale;
    /** What a column needs that is not picked, as far as it is looked at. */
    private final int[] needed = new int[LOOK_AHEAD];

    private int ahead;
    private int rowsMissing;

    private Greedy(CoverModel model, Fixing fixing, double[] rowPrice, Effort effort) {
        this.model = model;
        this.fixing = fixing;
        this.rowPrice = rowPrice;
        this.effort = effort;
        picked = new boolean[model.columns()];
        topicPicked = new boolean[model.topics()];
        missing = model.need.clone();
        rowsMissing = model.rows();
        gain = new int[model.columns()];
        price = new double[model.columns()];
        score = new double[model.columns()];
        stale = new boolean[model.columns()];
        Arrays.fill(stale, true);
        for (int j = 0; j < gain.length; j++) {
            gain[j] = model.rowsOf[j].length;
            price[j] = model.cost[j];
            for (int row : model.rowsOf[j]) {
                price[j] -= rowPrice[row];
            }
        }
    }

    /**
     * @param rowPrice what covering a row is worth
     * @return columns picked, or null if the branch left no way
     */
    static boolean @Nullable [] choose(CoverModel model, Fixing fixing, double[] rowPrice, Effort effort) {
        var greedy = new Greedy(model, fixing, rowPrice, effort);
        for (int j = 0; j < model.columns(); j++) {
            if (fixing.isIn(j) && !greedy.pickWithNeeds(j)) {
                return null;
            }
        }
        while (greedy.rowsMissing > 0) {
            int best = greedy.bestColumn();
            effort.visit(model.columns());
            if (best < 0 || !greedy.pickWithNeeds(best)) {
                return null;
            }
        }
        greedy.dropRedundant();
        return greedy.picked;
    }

    private int bestColumn() {
        int best = -1;
        double bestScore = Double.MAX_VALUE;
        for (int j = 0; j < gain.length; j++) {
            if (gain[j] > 0 && !topicPicked[model.topicOf[j]] && !fixing.isOut(j)) {
                if (stale[j]) {
                    stale[j] = false;
                    score[j] = score(j);
                }
                if (score[j] < bestScore) {
                    bestScore = score[j];
                    best = j;
                }
            }
        }
        return best;
    }

    private double score(int column) {
        double whole = price[column];
        ahead = 0;
        lookAhead(column);
        for (int i = 0; i < ahead; i++) {
            whole += price[needed[i]];
            lookAhead(needed[i]);
        }
        effort.visit((long) ahead * ahead);
        return whole > 0 ? whole / gain[column] : whole * gain[column];
    }

    private void lookAhead(int column) {
        for (int topic : model.needsOf[column]) {
            int variant = topicPicked[topic] || ahead == LOOK_AHEAD ? -1 : cheapestVariant(topic);
            boolean seen = variant < 0;
            for (int i = 0; !seen && i < ahead; i++) {
                seen = needed[i] == variant;
            }
            if (!seen) {
                needed[ahead++] = variant;
            }
        }
    }

    private int cheapestVariant(int topic) {
        int best = -1;
        for (int j : model.columnsOf[topic]) {
            if (fixing.isIn(j)) {
                return j;
            }
            if (!fixing.isOut(j) && (best < 0 || price[j] < price[best])) {
                best = j;
            }
        }
        return best;
    }

    /** False if another variant of the topic is in, or no variant is left of a topic that it needs. */
    private boolean pickWithNeeds(int column) {
        if (picked[column] || topicPicked[model.topicOf[column]]) {
            return picked[column];
        }
        pick(column);
        var last = new ArrayDeque<>(List.of(column));
        while (!last.isEmpty()) {
            for (int topic : model.needsOf[last.poll()]) {
                if (!topicPicked[topic]) {
                    int variant = cheapestVariant(topic);
                    if (variant < 0) {
                        return false;
                    }
                    pick(variant);
                    last.add(variant);
                }
            }
        }
        return true;
    }

    private void pick(int column) {
        int topic = model.topicOf[column];
        picked[column] = true;
        topicPicked[topic] = true;
        for (int dependant : model.dependantsOf[topic]) {
            stale[dependant] = true;
        }
        for (int row : model.rowsOf[column]) {
            if (--missing[row] == 0) {
                rowsMissing--;
                for (int j : model.coverOf[row]) {
                    gain[j]--;
                    price[j] += rowPrice[row];
                    stale[j] = true;
                }
            }
        }
    }

    /** Dearest first; and after each what it alone needed. */
    private void dropRedundant() {
        var dearest = IntStream.range(0, picked.length)
                .filter(j -> picked[j])
                .boxed()
                .sorted(Comparator.comparing(j -> -model.cost[j]))
                .toList();
        var queue = new ArrayDeque<>(dearest);
        while (!queue.isEmpty()) {
            int j = queue.poll();
            if (picked[j] && !fixing.isIn(j) && isRedundant(j)) {
                drop(j);
                for (int topic : model.needsOf[j]) {
                    for (int variant : model.columnsOf[topic]) {
                        queue.addFirst(variant);
                    }
                }
            }
        }
    }

    private void drop(int column) {
        picked[column] = false;
        topicPicked[model.topicOf[column]] = false;
        for (int row : model.rowsOf[column]) {
            missing[row]++;
        }
    }

    private boolean isRedundant(int column) {
        for (int row : model.rowsOf[column]) {
            if (missing[row] >= 0) {
                return false;
            }
        }
        for (int dependant : model.dependantsOf[model.topicOf[column]]) {
            if (picked[dependant]) {
                return false;
            }
        }
        return true;
    }
}
