package org.waymark.engine.select;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Builds a whole choice: again and again the column with the best score, with its prerequisites; then drops what is not
 * needed. The score weighs what a column costs beyond the prices of the rows it would still cover against how many
 * those are (Caprara, Fischetti and Toth 1999); without prices that is Chvátal's rule of 1979.
 */
final class Greedy {
    private final CoverModel model;
    private final Fixing fixing;
    private final double[] rowPrice;
    private final boolean[] picked;
    private final boolean[] topicPicked;
    /** Exposures missing per row; negative where there are more than enough. */
    private final int[] missing;
    /** Rows per column that miss something. */
    private final int[] gain;
    /** Cost per column, less the prices of those rows. */
    private final double[] price;

    private int rowsMissing;

    private Greedy(CoverModel model, Fixing fixing, double[] rowPrice) {
        this.model = model;
        this.fixing = fixing;
        this.rowPrice = rowPrice;
        picked = new boolean[model.columns()];
        topicPicked = new boolean[model.topics()];
        missing = model.need.clone();
        rowsMissing = model.rows();
        gain = new int[model.columns()];
        price = new double[model.columns()];
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
    static boolean @Nullable [] choose(CoverModel model, Fixing fixing, double[] rowPrice) {
        var greedy = new Greedy(model, fixing, rowPrice);
        for (int j = 0; j < model.columns(); j++) {
            if (fixing.isIn(j) && !greedy.pickWithNeeds(j)) {
                return null;
            }
        }
        while (greedy.rowsMissing > 0) {
            int best = greedy.bestColumn();
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
                double whole = priceWithNeeds(j, 0);
                double score = whole > 0 ? whole / gain[j] : whole * gain[j];
                if (score < bestScore) {
                    bestScore = score;
                    best = j;
                }
            }
        }
        return best;
    }

    private double priceWithNeeds(int column, int depth) {
        double sum = price[column];
        for (int topic : model.needsOf[column]) {
            if (!topicPicked[topic] && depth < model.topics()) {
                int variant = cheapestVariant(topic);
                sum += variant < 0 ? 0 : priceWithNeeds(variant, depth + 1);
            }
        }
        return sum;
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
        if (picked[column]) {
            return true;
        }
        if (topicPicked[model.topicOf[column]]) {
            return false;
        }
        pick(column);
        for (int topic : model.needsOf[column]) {
            if (!topicPicked[topic]) {
                int variant = cheapestVariant(topic);
                if (variant < 0 || !pickWithNeeds(variant)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void pick(int column) {
        picked[column] = true;
        topicPicked[model.topicOf[column]] = true;
        for (int row : model.rowsOf[column]) {
            if (--missing[row] == 0) {
                rowsMissing--;
                for (int j : model.coverOf[row]) {
                    gain[j]--;
                    price[j] += rowPrice[row];
                }
            }
        }
    }

    /** Dearest first; again where dropping one frees what it needed. */
    private void dropRedundant() {
        var dearest = IntStream.range(0, picked.length)
                .filter(j -> picked[j] && !fixing.isIn(j))
                .boxed()
                .sorted(Comparator.comparing(j -> -model.cost[j]))
                .mapToInt(Integer::intValue)
                .toArray();
        boolean dropped = true;
        while (dropped) {
            dropped = false;
            for (int j : dearest) {
                if (picked[j] && isRedundant(j)) {
                    drop(j);
                    dropped |= model.needsOf[j].length > 0;
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
        return Arrays.stream(model.dependantsOf[model.topicOf[column]]).noneMatch(j -> picked[j]);
    }
}
