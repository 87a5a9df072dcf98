package org.waymark.engine.select;

import java.util.Arrays;

/** Which columns a branch of the search has put in or ruled out, with all that follows from that. */
final class Fixing {
    private static final byte FREE = 0;
    private static final byte IN = 1;
    private static final byte OUT = 2;

    private final CoverModel model;
    private final byte[] state;
    /** Columns not ruled out, per topic. */
    private final int[] open;
    /** Topics that must have a column. */
    private final boolean[] required;
    /** Topics that can still cover it, per row. */
    private final int[] reach;
    /** What is still to be done: a column to put in, or the complement of one to rule out. */
    private int[] pending = new int[16];

    private int pendings;
    private boolean possible = true;

    Fixing(CoverModel model) {
        this.model = model;
        state = new byte[model.columns()];
        open = new int[model.topics()];
        required = new boolean[model.topics()];
        reach = new int[model.rows()];
        Arrays.setAll(open, topic -> model.columnsOf[topic].length);
        Arrays.setAll(reach, this::topicsThatCover);
        for (int row = 0; possible && row < reach.length; row++) {
            check(row);
        }
        settle();
    }

    private Fixing(Fixing other) {
        model = other.model;
        state = other.state.clone();
        open = other.open.clone();
        required = other.required.clone();
        reach = other.reach.clone();
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

    /** Whether the topic must have a column, which may be in already. */
    boolean isRequired(int topic) {
        return required[topic];
    }

    /** Puts the column in, and draws the consequences. */
    void in(int column) {
        push(column);
        settle();
    }

    /** Rules the column out, and draws the consequences. */
    void out(int column) {
        push(~column);
        settle();
    }

    private void push(int what) {
        if (pendings == pending.length) {
            pending = Arrays.copyOf(pending, 2 * pendings);
        }
        pending[pendings++] = what;
    }

    private void settle() {
        while (possible && pendings > 0) {
            int what = pending[--pendings];
            if (what >= 0) {
                putIn(what);
            } else {
                putOut(~what);
            }
        }
    }

    private void putIn(int column) {
        if (state[column] != FREE) {
            possible &= state[column] == IN;
            return;
        }
        state[column] = IN;
        int topic = model.topicOf[column];
        required[topic] = true;
        for (int other : model.columnsOf[topic]) {
            if (other != column && state[other] != OUT) {
                push(~other);
            }
        }
        for (int needed : model.needsOf[column]) {
            require(needed);
        }
    }

    private void putOut(int column) {
        if (state[column] != FREE) {
            possible &= state[column] == OUT;
            return;
        }
        state[column] = OUT;
        int topic = model.topicOf[column];
        open[topic]--;
        if (open[topic] == 0) {
            for (int dependant : model.dependantsOf[topic]) {
                push(~dependant);
            }
        }
        if (required[topic]) {
            require(topic);
        }
        for (int row : model.rowsOf[column]) {
            if (!canCover(topic, row)) {
                reach[row]--;
                check(row);
            }
        }
    }

    private void require(int topic) {
        required[topic] = true;
        possible &= open[topic] > 0;
        if (open[topic] == 1) {
            for (int j : model.columnsOf[topic]) {
                if (state[j] == FREE) {
                    push(j);
                }
            }
        }
    }

    /** Where all topics that can cover a row are needed for it, each must, and with a column that does. */
    private void check(int row) {
        possible &= reach[row] >= model.need[row];
        if (reach[row] == model.need[row]) {
            for (int j : model.coverOf[row]) {
                int topic = model.topicOf[j];
                if (state[j] == FREE) {
                    ruleOutWhatMisses(row, topic);
                    require(topic);
                }
            }
        }
    }

    private void ruleOutWhatMisses(int row, int topic) {
        for (int j : model.columnsOf[topic]) {
            if (state[j] == FREE && !covers(j, row)) {
                push(~j);
            }
        }
    }

    private int topicsThatCover(int row) {
        int topics = 0;
        int before = -1;
        for (int j : model.coverOf[row]) {
            topics += model.topicOf[j] == before ? 0 : 1;
            before = model.topicOf[j];
        }
        return topics;
    }

    private boolean canCover(int topic, int row) {
        if (open[topic] > 0) {
            for (int j : model.columnsOf[topic]) {
                if (state[j] != OUT && covers(j, row)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean covers(int column, int row) {
        return Arrays.binarySearch(model.rowsOf[column], row) >= 0;
    }
}
