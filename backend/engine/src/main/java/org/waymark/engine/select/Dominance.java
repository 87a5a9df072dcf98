package org.waymark.engine.select;

import java.util.stream.IntStream;

/**
 * Rows and columns that an optimum can do without: the rules of set covering (Beasley 1987), with the conditions under
 * which they hold for several exposures, one variant a topic, and prerequisites.
 */
final class Dominance {
    private Dominance() {}

    /** Rows that are not met whenever another row is. */
    static int[] rows(CoverModel model) {
        var implied = new boolean[model.rows()];
        var shared = new int[model.rows()];
        for (int row = 0; row < model.rows(); row++) {
            if (!implied[row]) {
                countShared(model, row, shared, 1);
                markImplied(model, row, shared, implied);
                countShared(model, row, shared, -1);
            }
        }
        return IntStream.range(0, implied.length).filter(row -> !implied[row]).toArray();
    }

    /** Adds, per row, how many columns it has in common with this one. */
    private static void countShared(CoverModel model, int row, int[] shared, int sign) {
        for (int j : model.coverOf[row]) {
            for (int other : model.rowsOf[j]) {
                shared[other] += sign;
            }
        }
    }

    private static void markImplied(CoverModel model, int row, int[] shared, boolean[] implied) {
        if (model.coverOf[row].length > 0) {
            for (int other : model.rowsOf[model.coverOf[row][0]]) {
                implied[other] |= other != row
                        && shared[other] == model.coverOf[row].length
                        && model.need[other] <= model.need[row];
            }
        }
    }

    /** Columns that are of use, and that no other beats; of equals the first. */
    static int[] columns(CoverModel model) {
        var dropped = new boolean[model.columns()];
        for (int j = model.columns() - 1; j >= 0; j--) {
            dropped[j] = isUseless(model, j) || isBeatenByVariant(model, j, dropped) || isBeaten(model, j, dropped);
        }
        return IntStream.range(0, dropped.length).filter(j -> !dropped[j]).toArray();
    }

    private static boolean isUseless(CoverModel model, int column) {
        return model.rowsOf[column].length == 0 && !isNeeded(model, column);
    }

    private static boolean isNeeded(CoverModel model, int column) {
        return model.dependantsOf[model.topicOf[column]].length > 0;
    }

    private static boolean isBeatenByVariant(CoverModel model, int column, boolean[] dropped) {
        for (int other : model.columnsOf[model.topicOf[column]]) {
            if (other != column && !dropped[other] && beats(model, other, column)) {
                return true;
            }
        }
        return false;
    }

    /**
     * Whether a column of another topic could always stand in. It must be free to, as the only one of its topic; and
     * where it is in as well, one exposure must be enough and nothing may need the topic.
     */
    private static boolean isBeaten(CoverModel model, int column, boolean[] dropped) {
        int rarest = -1;
        for (int row : model.rowsOf[column]) {
            if (model.need[row] > 1) {
                return false;
            }
            rarest = rarest < 0 || model.coverOf[row].length < model.coverOf[rarest].length ? row : rarest;
        }
        if (rarest < 0 || isNeeded(model, column)) {
            return false;
        }
        for (int other : model.coverOf[rarest]) {
            if (other != column
                    && !dropped[other]
                    && model.columnsOf[model.topicOf[other]].length == 1
                    && beats(model, other, column)) {
                return true;
            }
        }
        return false;
    }

    private static boolean beats(CoverModel model, int one, int other) {
        return model.cost[one] <= model.cost[other]
                && containsAll(model.rowsOf[one], model.rowsOf[other])
                && containsAll(model.needsOf[other], model.needsOf[one]);
    }

    /** Both ascending. */
    private static boolean containsAll(int[] all, int[] some) {
        int at = 0;
        for (int value : some) {
            while (at < all.length && all[at] < value) {
                at++;
            }
            if (at == all.length || all[at] != value) {
                return false;
            }
        }
        return true;
    }
}
