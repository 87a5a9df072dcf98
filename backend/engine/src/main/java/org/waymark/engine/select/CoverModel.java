package org.waymark.engine.select;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Set multicover with choices, as arrays: columns are modules, rows are what must be covered.
 *
 * <p>Pick columns of least cost so that every row has its need, no topic has two columns, and every topic that a picked
 * column needs has one.
 */
final class CoverModel {
    /** Per column, 0 or more. */
    final int[] cost;
    /** Topic per column; the columns of a topic stand side by side. */
    final int[] topicOf;
    /** Rows per column, ascending. */
    final int[][] rowsOf;
    /** Per row, 1 or more. */
    final int[] need;
    /** Topics per column that must be picked too. */
    final int[][] needsOf;

    /** Columns per topic. */
    final int[][] columnsOf;
    /** Columns per row, ascending. */
    final int[][] coverOf;
    /** Columns per topic that need it. */
    final int[][] dependantsOf;
    /** Columns that need topics. */
    final int[] withNeeds;
    /** Entries: a measure of the work of one pass over the model. */
    final int size;

    CoverModel(int[] cost, int[] topicOf, int[][] rowsOf, int[] need, int[][] needsOf) {
        this.cost = cost;
        this.topicOf = topicOf;
        this.rowsOf = rowsOf;
        this.need = need;
        this.needsOf = needsOf;
        int topics = topicOf.length == 0 ? 0 : topicOf[topicOf.length - 1] + 1;
        var own = new int[topicOf.length][];
        Arrays.setAll(own, j -> new int[] {topicOf[j]});
        columnsOf = transposed(own, topics);
        coverOf = transposed(rowsOf, need.length);
        dependantsOf = transposed(needsOf, topics);
        withNeeds = IntStream.range(0, needsOf.length)
                .filter(j -> needsOf[j].length > 0)
                .toArray();
        size = columns() + rows() + entries(rowsOf) + 2 * entries(needsOf);
    }

    int columns() {
        return cost.length;
    }

    int rows() {
        return need.length;
    }

    int topics() {
        return columnsOf.length;
    }

    long costOf(boolean[] picked) {
        long sum = 0;
        for (int j = 0; j < picked.length; j++) {
            sum += picked[j] ? cost[j] : 0;
        }
        return sum;
    }

    /** Only these columns and rows; needs of topics without a column are left out. */
    CoverModel only(int[] columns, int[] rows, int[] needs) {
        var rowIndex = inverse(rows, rows());
        var topicIndex = new int[topics()];
        Arrays.fill(topicIndex, -1);
        int topics = 0;
        for (int j : columns) {
            if (topicIndex[topicOf[j]] < 0) {
                topicIndex[topicOf[j]] = topics++;
            }
        }
        return new CoverModel(
                Arrays.stream(columns).map(j -> cost[j]).toArray(),
                Arrays.stream(columns).map(j -> topicIndex[topicOf[j]]).toArray(),
                renumbered(rowsOf, columns, rowIndex),
                needs,
                renumbered(needsOf, columns, topicIndex));
    }

    /** With a row more for each of these topics, which must have a column. */
    CoverModel requiring(int[] topics) {
        if (topics.length == 0) {
            return this;
        }
        var rows = rowsOf.clone();
        for (int i = 0; i < topics.length; i++) {
            for (int j : columnsOf[topics[i]]) {
                rows[j] = Arrays.copyOf(rows[j], rows[j].length + 1);
                rows[j][rows[j].length - 1] = rows() + i;
            }
        }
        var needs = Arrays.copyOf(need, rows() + topics.length);
        Arrays.fill(needs, rows(), needs.length, 1);
        return new CoverModel(cost, topicOf, rows, needs, needsOf);
    }

    private static int entries(int[][] lists) {
        int entries = 0;
        for (var list : lists) {
            entries += list.length;
        }
        return entries;
    }

    private static int[] inverse(int[] values, int width) {
        var index = new int[width];
        Arrays.fill(index, -1);
        for (int i = 0; i < values.length; i++) {
            index[values[i]] = i;
        }
        return index;
    }

    private static int[][] renumbered(int[][] lists, int[] kept, int[] index) {
        var result = new int[kept.length][];
        for (int i = 0; i < kept.length; i++) {
            result[i] = new int[lists[kept[i]].length];
            int length = 0;
            for (int value : lists[kept[i]]) {
                if (index[value] >= 0) {
                    result[i][length++] = index[value];
                }
            }
            result[i] = Arrays.copyOf(result[i], length);
        }
        return result;
    }

    private static int[][] transposed(int[][] lists, int width) {
        var counts = new int[width];
        for (var list : lists) {
            for (int value : list) {
                counts[value]++;
            }
        }
        var result = new int[width][];
        Arrays.setAll(result, value -> new int[counts[value]]);
        Arrays.fill(counts, 0);
        for (int from = 0; from < lists.length; from++) {
            for (int value : lists[from]) {
                result[value][counts[value]++] = from;
            }
        }
        return result;
    }
}
