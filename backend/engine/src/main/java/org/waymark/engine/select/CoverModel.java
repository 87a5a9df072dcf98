package org.waymark.engine.select;

/**
 * Set multicover with choices, as arrays: columns are modules, rows are what must be covered.
 *
 * <p>Pick columns of least cost so that every row has its need, no topic has two columns, and every topic that a picked
 * column needs has one.
 *
 * @param cost per column, above 0
 * @param topicOf topic per column
 * @param columnsOf columns per topic
 * @param rowsOf rows per column
 * @param coverOf columns per row
 * @param need per row, 1 or more
 * @param needsOf topics per column that must be picked too
 */
record CoverModel(
        int[] cost, int[] topicOf, int[][] columnsOf, int[][] rowsOf, int[][] coverOf, int[] need, int[][] needsOf) {

    int columns() {
        return cost.length;
    }

    int rows() {
        return need.length;
    }

    int topics() {
        return columnsOf.length;
    }

    /** A measure of the work of one pass over the model. */
    int size() {
        int size = columns();
        for (var rows : rowsOf) {
            size += rows.length;
        }
        return size;
    }

    long costOf(boolean[] picked) {
        long sum = 0;
        for (int j = 0; j < picked.length; j++) {
            sum += picked[j] ? cost[j] : 0;
        }
        return sum;
    }
}
