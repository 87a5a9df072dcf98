package org.waymark.engine.select;

import java.util.Arrays;

/**
 * What each row pays the columns that cover it, and each column the topics it needs; with the reduced costs that follow,
 * kept up to date change by change, since most prices rest in most steps.
 */
final class Prices {
    private final CoverModel model;
    /** Per row, 0 or more. */
    final double[] row;
    /** Per column and topic that it needs, 0 or more. */
    private final double[][] need;
    /** Per column: its cost, less what it is paid, plus what it pays. */
    final double[] reduced;

    /** Nothing is paid. */
    private Prices(CoverModel model) {
        this.model = model;
        row = new double[model.rows()];
        need = new double[model.columns()][];
        Arrays.setAll(need, j -> new double[model.needsOf[j].length]);
        reduced = Arrays.stream(model.cost).asDoubleStream().toArray();
    }

    /** Every row pays what its cheapest column would share out evenly. */
    static Prices sharedEvenly(CoverModel model) {
        var prices = new Prices(model);
        for (int i = 0; i < model.rows(); i++) {
            prices.payRow(i, prices.cheapest(i));
        }
        return prices;
    }

    Prices(Prices other) {
        model = other.model;
        row = other.row.clone();
        need = other.need.clone();
        Arrays.setAll(need, j -> need[j].length == 0 ? need[j] : need[j].clone());
        reduced = other.reduced.clone();
    }

    /** The prices of the whole, in the units of the rest. */
    Prices(Reduction reduction, Prices whole) {
        this(reduction.rest);
        for (int i = 0; i < row.length; i++) {
            int before = reduction.wholeRow(i);
            payRow(i, before < whole.row.length ? whole.row[before] / reduction.unit() : 0);
        }
        for (int j : model.withNeeds) {
            for (int k = 0; k < need[j].length; k++) {
                payNeed(j, k, whole.need[reduction.wholeColumn(j)][reduction.wholeNeed(j, k)] / reduction.unit());
            }
        }
    }

    void copyFrom(Prices other) {
        System.arraycopy(other.row, 0, row, 0, row.length);
        System.arraycopy(other.reduced, 0, reduced, 0, reduced.length);
        for (int j : model.withNeeds) {
            System.arraycopy(other.need[j], 0, need[j], 0, need[j].length);
        }
    }

    void payRow(int i, double more) {
        double paid = Math.max(-row[i], more);
        if (paid != 0) {
            row[i] += paid;
            for (int j : model.coverOf[i]) {
                reduced[j] -= paid;
            }
        }
    }

    /** @param k the place of the topic among those that the column needs */
    void payNeed(int column, int k, double more) {
        double paid = Math.max(-need[column][k], more);
        if (paid != 0) {
            need[column][k] += paid;
            reduced[column] += paid;
            for (int variant : model.columnsOf[model.needsOf[column][k]]) {
                reduced[variant] -= paid;
            }
        }
    }

    double ofNeed(int column, int k) {
        return need[column][k];
    }

    private double cheapest(int i) {
        double least = Double.MAX_VALUE;
        for (int j : model.coverOf[i]) {
            least = Math.min(least, model.cost[j] / (double) model.rowsOf[j].length);
        }
        return least;
    }
}
