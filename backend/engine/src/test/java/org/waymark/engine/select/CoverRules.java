package org.waymark.engine.select;

import java.util.Arrays;

/** The rules of a covering model, read off its arrays, and the least cost by trying every choice. */
final class CoverRules {
    private final CoverModel model;

    CoverRules(CoverModel model) {
        this.model = model;
    }

    boolean areKeptBy(boolean[] picked) {
        var topics = new int[model.topics()];
        var left = model.need.clone();
        for (int j = 0; j < picked.length; j++) {
            if (picked[j]) {
                topics[model.topicOf[j]]++;
                for (int row : model.rowsOf[j]) {
                    left[row]--;
                }
            }
        }
        for (int j = 0; j < picked.length; j++) {
            for (int topic : model.needsOf[j]) {
                if (picked[j] && topics[topic] == 0) {
                    return false;
                }
            }
        }
        return Arrays.stream(topics).allMatch(count -> count <= 1)
                && Arrays.stream(left).allMatch(missing -> missing <= 0);
    }

    /** {@link Long#MAX_VALUE} if no choice keeps the rules. */
    long leastCost() {
        long least = Long.MAX_VALUE;
        var picked = new boolean[model.columns()];
        for (int choice = 0; choice < 1 << model.columns(); choice++) {
            for (int j = 0; j < picked.length; j++) {
                picked[j] = (choice >> j & 1) == 1;
            }
            if (model.costOf(picked) < least && areKeptBy(picked)) {
                least = model.costOf(picked);
            }
        }
        return least;
    }
}
