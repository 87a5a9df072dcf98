package org.waymark.engine.select;

import org.jspecify.annotations.Nullable;

/** Builds a whole choice: what gives most for its price, with its prerequisites, then drops what is not needed. */
final class Greedy {
    private final CoverModel model;
    private final Fixing fixing;
    private final double[] price;
    private final boolean[] picked;
    private final boolean[] topicPicked;
    private final int[] missing;

    private Greedy(CoverModel model, Fixing fixing, double[] price) {
        this.model = model;
        this.fixing = fixing;
        this.price = price;
        picked = new boolean[model.columns()];
        topicPicked = new boolean[model.topics()];
        missing = model.need().clone();
    }

    /**
     * @param price per column, 0 or more, by which to choose; costs or reduced costs
     * @return columns picked, or null if the branch left no way
     */
    static boolean @Nullable [] choose(CoverModel model, Fixing fixing, double[] price) {
        var greedy = new Greedy(model, fixing, price);
        for (int j = 0; j < model.columns(); j++) {
            if (fixing.isIn(j) && !greedy.pickClosure(j)) {
                return null;
            }
        }
        while (greedy.isAnythingMissing()) {
            int best = greedy.bestColumn();
            if (best < 0 || !greedy.pickClosure(best)) {
                return null;
            }
        }
        greedy.dropRedundant();
        return greedy.picked;
    }

    private boolean isAnythingMissing() {
        for (int m : missing) {
            if (m > 0) {
                return true;
            }
        }
        return false;
    }

    private int bestColumn() {
        int best = -1;
        double bestScore = Double.MAX_VALUE;
        for (int j = 0; j < model.columns(); j++) {
            int gain = canPick(j) ? gain(j) : 0;
            if (gain > 0) {
                double score = closurePrice(j, 0) / gain;
                if (score < bestScore) {
                    bestScore = score;
                    best = j;
                }
            }
        }
        return best;
    }

    private boolean canPick(int column) {
        return !fixing.isOut(column) && !topicPicked[model.topicOf()[column]];
    }

    private int gain(int column) {
        int gain = 0;
        for (int row : model.rowsOf()[column]) {
            gain += missing[row] > 0 ? 1 : 0;
        }
        return gain;
    }

    private double closurePrice(int column, int depth) {
        double sum = price[column];
        for (int topic : model.needsOf()[column]) {
            if (!topicPicked[topic] && depth < model.topics()) {
                int variant = cheapestVariant(topic);
                sum += variant < 0 ? 0 : closurePrice(variant, depth + 1);
            }
        }
        return sum;
    }

    private int cheapestVariant(int topic) {
        int best = -1;
        for (int j : model.columnsOf()[topic]) {
            if (fixing.isIn(j)) {
                return j;
            }
            if (!fixing.isOut(j) && (best < 0 || price[j] < price[best])) {
                best = j;
            }
        }
        return best;
    }

    private boolean pickClosure(int column) {
        if (picked[column]) {
            return true;
        }
        if (topicPicked[model.topicOf()[column]]) {
            return false;
        }
        picked[column] = true;
        topicPicked[model.topicOf()[column]] = true;
        for (int row : model.rowsOf()[column]) {
            missing[row]--;
        }
        for (int topic : model.needsOf()[column]) {
            if (!topicPicked[topic]) {
                int variant = cheapestVariant(topic);
                if (variant < 0 || !pickClosure(variant)) {
                    return false;
                }
            }
        }
        return true;
    }

    private void dropRedundant() {
        while (true) {
            int worst = -1;
            for (int j = 0; j < picked.length; j++) {
                if (picked[j] && isRedundant(j) && (worst < 0 || model.cost()[j] > model.cost()[worst])) {
                    worst = j;
                }
            }
            if (worst < 0) {
                return;
            }
            picked[worst] = false;
            topicPicked[model.topicOf()[worst]] = false;
            for (int row : model.rowsOf()[worst]) {
                missing[row]++;
            }
        }
    }

    private boolean isRedundant(int column) {
        if (fixing.isIn(column)) {
            return false;
        }
        for (int row : model.rowsOf()[column]) {
            if (missing[row] >= 0) {
                return false;
            }
        }
        int topic = model.topicOf()[column];
        for (int j = 0; j < picked.length; j++) {
            if (picked[j]) {
                for (int needed : model.needsOf()[j]) {
                    if (needed == topic) {
                        return false;
                    }
                }
            }
        }
        return true;
    }
}
