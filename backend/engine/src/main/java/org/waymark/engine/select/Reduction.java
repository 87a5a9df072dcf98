package org.waymark.engine.select;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * What is left of a model once some columns are in or out: no rows that are met or implied, no columns that others
 * beat, and costs without their common divisor.
 */
final class Reduction {
    private final CoverModel whole;
    private final Fixing fixing;
    /** Cost of what is in. */
    private final long base;

    private int unit = 1;
    /** Per column of the rest, its number in the whole. */
    private int[] columns;
    /** Per row of the rest, its number in the whole; beyond that, topics that became required. */
    private int[] rows;

    final CoverModel rest;

    /** @param fixing of this model, possible */
    Reduction(CoverModel whole, Fixing fixing) {
        this.whole = whole;
        this.fixing = fixing;
        base = IntStream.range(0, whole.columns())
                .filter(fixing::isIn)
                .mapToLong(j -> whole.cost[j])
                .sum();
        columns = IntStream.range(0, whole.columns()).filter(fixing::isFree).toArray();
        var all = whole.requiring(undecided());
        var missing = missing(all);
        rows = IntStream.range(0, all.rows()).filter(row -> missing[row] > 0).toArray();
        rest = inUnits(withoutDominated(all.only(
                columns, rows, Arrays.stream(rows).map(row -> missing[row]).toArray())));
    }

    /** What a choice of the rest costs with what is in. */
    long wholeCost(long restCost) {
        return base + unit * restCost;
    }

    /** The least cost of the rest that makes the whole cost this or more. */
    long restCost(long wholeCost) {
        if (wholeCost == BranchAndBound.UNKNOWN) {
            return wholeCost;
        }
        return Math.ceilDiv(wholeCost - base, unit);
    }

    /** The choice of the whole that a choice of the rest stands for. */
    boolean[] whole(boolean[] picked) {
        var all = new boolean[whole.columns()];
        for (int j = 0; j < all.length; j++) {
            all[j] = fixing.isIn(j);
        }
        for (int k = 0; k < columns.length; k++) {
            all[columns[k]] = picked[k];
        }
        return all;
    }

    int wholeColumn(int column) {
        return columns[column];
    }

    int wholeRow(int row) {
        return rows[row];
    }

    /** Where a topic that a column of the rest needs stands among those that it needs in the whole. */
    int wholeNeed(int column, int k) {
        int variant = columns[rest.columnsOf[rest.needsOf[column][k]][0]];
        return Arrays.binarySearch(whole.needsOf[columns[column]], whole.topicOf[variant]);
    }

    int unit() {
        return unit;
    }

    /** Topics that must have a column, with several left to choose from. */
    private int[] undecided() {
        return IntStream.range(0, whole.topics())
                .filter(fixing::isRequired)
                .filter(topic -> Arrays.stream(whole.columnsOf[topic]).noneMatch(fixing::isIn))
                .toArray();
    }

    private int[] missing(CoverModel all) {
        var missing = all.need.clone();
        for (int j = 0; j < all.columns(); j++) {
            if (fixing.isIn(j)) {
                for (int row : all.rowsOf[j]) {
                    missing[row]--;
                }
            }
        }
        return missing;
    }

    private CoverModel withoutDominated(CoverModel open) {
        var keptRows = Dominance.rows(open);
        var lean = keptRows.length == open.rows() ? open : sub(open, everything(open.columns()), keptRows);
        var keptColumns = Dominance.columns(lean);
        return keptColumns.length == lean.columns() ? lean : sub(lean, keptColumns, everything(lean.rows()));
    }

    private CoverModel sub(CoverModel model, int[] keptColumns, int[] keptRows) {
        columns = Arrays.stream(keptColumns).map(j -> columns[j]).toArray();
        rows = Arrays.stream(keptRows).map(row -> rows[row]).toArray();
        return model.only(
                keptColumns,
                keptRows,
                Arrays.stream(keptRows).map(row -> model.need[row]).toArray());
    }

    private CoverModel inUnits(CoverModel model) {
        unit = Math.max(1, Arrays.stream(model.cost).reduce(0, Reduction::divisor));
        return unit == 1
                ? model
                : new CoverModel(
                        Arrays.stream(model.cost).map(cost -> cost / unit).toArray(),
                        model.topicOf,
                        model.rowsOf,
                        model.need,
                        model.needsOf);
    }

    private static int divisor(int one, int other) {
        return other == 0 ? one : divisor(other, one % other);
    }

    private static int[] everything(int count) {
        return IntStream.range(0, count).toArray();
    }
}
