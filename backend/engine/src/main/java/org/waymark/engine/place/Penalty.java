package org.waymark.engine.place;

import org.jspecify.annotations.Nullable;
import org.waymark.engine.Weights;

/** What a schedule costs a person beyond its minutes. */
final class Penalty {
    private static final double PER_CENT = 100;
    /** Minutes for each topic that begins before one that is better learnt first. */
    private static final int OUT_OF_ORDER = 5;

    private final Weights weights;
    private final int[] room;

    Penalty(Weights weights, int[] room) {
        this.weights = weights;
        this.room = room;
    }

    double of(@Nullable Placed[] placed, int finish) {
        var load = new int[Math.max(0, finish + 1)];
        double travel = 0;
        for (var one : placed) {
            if (one != null) {
                for (var slot : one.slots()) {
                    load[slot.week()] += slot.minutes();
                    travel += slot.session() == null ? 0 : 2.0 * slot.session().travelMinutes();
                }
            }
        }
        return travel * weights.travelMinute()
                + unevenness(load) * weights.unevenness() / PER_CENT
                + (double) inversions(placed) * OUT_OF_ORDER;
    }

    /** Minutes by which weeks differ from their share of the whole, given their room. */
    private double unevenness(int[] load) {
        double minutes = 0;
        double total = 0;
        for (int week = 0; week < load.length; week++) {
            minutes += load[week];
            total += room[week];
        }
        double sum = 0;
        for (int week = 0; week < load.length && total > 0; week++) {
            sum += Math.abs(load[week] - minutes * room[week] / total);
        }
        return sum;
    }

    private static int inversions(@Nullable Placed[] placed) {
        int inversions = 0;
        int latest = -1;
        for (var one : placed) {
            int start = one == null ? latest : one.start();
            inversions += start >= 0 && start < latest ? 1 : 0;
            latest = Math.max(latest, start);
        }
        return inversions;
    }
}
