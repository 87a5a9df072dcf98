package org.waymark.engine.select;

import java.util.ArrayDeque;
import java.util.Arrays;

/** Which columns a branch of the search has put in or ruled out, with what follows from that. */
final class Fixing {
    static final byte FREE = 0;
    static final byte IN = 1;
    static final byte OUT = 2;

    private final CoverModel model;
    private final byte[] state;
    /** Columns not ruled out, per topic. */
    private final int[] open;

    private boolean possible = true;

    Fixing(CoverModel model) {
        this.model = model;
        state = new byte[model.columns()];
        open = new int[model.topics()];
        Arrays.setAll(open, topic -> model.columnsOf()[topic].length);
        tighten();
    }

    private Fixing(Fixing other) {
        model = other.model;
        state = other.state.clone();
        open = other.open.clone();
        possible = other.possible;
    }

    Fixing copy() {
        return new Fixing(this);
    }

    boolean isPossible() {
        return possible;
    }

    boolean isFree(int column) {
        return state[column] == FREE;
    }

    boolean isIn(int column) {
        return state[column] == IN;
    }

    boolean isOut(int column) {
        return state[column] == OUT;
    }

    /** Puts the column in, and draws the consequences. */
    void in(int column) {
        putIn(column);
        tighten();
    }

    /** Rules the column out, and draws the consequences. */
    void out(int column) {
        putOut(column);
        tighten();
    }

    /** Rules the column out; call {@link #tighten()} after the last of several. */
    void putOut(int column) {
        var queue = new ArrayDeque<Integer>();
        queue.add(column);
        while (possible && !queue.isEmpty()) {
            int j = queue.poll();
            if (state[j] == OUT) {
                continue;
            }
            if (state[j] == IN) {
                possible = false;
                return;
            }
            state[j] = OUT;
            int topic = model.topicOf()[j];
            if (--open[topic] == 0) {
                dependants(topic, queue);
            }
        }
    }

    private void dependants(int topic, ArrayDeque<Integer> queue) {
        for (int k = 0; k < model.columns(); k++) {
            if (state[k] != OUT && contains(model.needsOf()[k], topic)) {
                queue.add(k);
            }
        }
    }

    private void putIn(int column) {
        if (!possible || state[column] == IN) {
            return;
        }
        if (state[column] == OUT) {
            possible = false;
            return;
        }
        state[column] = IN;
        for (int other : model.columnsOf()[model.topicOf()[column]]) {
            if (other != column) {
                putOut(other);
            }
        }
    }

    /** Puts in what must be: the last variants of needed topics, and the only columns left for a row. */
    void tighten() {
        boolean changed = true;
        while (possible && changed) {
            changed = false;
            for (int j = 0; j < state.length; j++) {
                if (state[j] == IN) {
                    for (int topic : model.needsOf()[j]) {
                        changed |= putInIfLast(topic);
                    }
                }
            }
            for (int row = 0; possible && row < model.rows(); row++) {
                changed |= tighten(row);
            }
        }
    }

    private boolean tighten(int row) {
        int reachable = 0;
        int topicBefore = -1;
        for (int j : model.coverOf()[row]) {
            if (state[j] != OUT && model.topicOf()[j] != topicBefore) {
                topicBefore = model.topicOf()[j];
                reachable++;
            }
        }
        if (reachable < model.need()[row]) {
            possible = false;
            return false;
        }
        boolean changed = false;
        if (reachable == model.need()[row]) {
            for (int j : model.coverOf()[row]) {
                if (state[j] == FREE) {
                    changed |= putInIfLast(model.topicOf()[j]);
                }
            }
        }
        return changed;
    }

    private boolean putInIfLast(int topic) {
        if (open[topic] != 1) {
            possible &= open[topic] > 0;
            return false;
        }
        for (int j : model.columnsOf()[topic]) {
            if (state[j] == FREE) {
                putIn(j);
                return true;
            }
        }
        return false;
    }

    private static boolean contains(int[] values, int value) {
        for (int v : values) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }
}
