package org.waymark.engine.place;

import org.jspecify.annotations.Nullable;
import org.waymark.engine.Weights;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * What a schedule costs a person beyond its minutes: the way to sessions and back, weeks that are fuller or emptier
 * than their share, topics begun before the one that is better learnt just before, weeks for which a topic stays open,
 * and study and tasks in many pieces.
 */
final class Penalty {
    /** Minutes for each topic that begins before the one that is better learnt just before it. */
    static final int OUT_OF_ORDER = 5;
    /** Minutes for each week from the first activity of a topic to its last. */
    static final int OPEN_WEEK = 2;
    /** Minutes for each piece of study or task beyond the first of a topic. */
    static final int PIECE = 5;

    private static final double PER_CENT = 100;

    private final Weights weights;
    private final int[] room;
    private final int ordered;

    /** @param ordered how many of the jobs have a place in the order of learning: the first ones */
    Penalty(Weights weights, int[] room, int ordered) {
        this.ordered = ordered;
        this.weights = weights;
        this.room = room;
    }

    double of(@Nullable Placed[] placed, int finish) {
        var load = new int[Math.max(0, finish + 1)];
        double sum = 0;
        for (var one : placed) {
            if (one != null && !one.slots().isEmpty()) {
                for (var slot : one.slots()) {
                    load[slot.week()] += slot.minutes();
                }
                sum += ofAlone(one);
            }
        }
        return sum + unevenness(load) * perUnevenMinute() + ofOrder(placed);
    }

    /** What a job costs wherever the others are: travel, the weeks for which it is open, and its pieces. */
    double ofAlone(Placed placed) {
        double sum = (double) OPEN_WEEK * (placed.end() - placed.start());
        int studies = 0;
        int tasks = 0;
        for (var slot : placed.slots()) {
            sum += ofTravel(slot);
            studies += slot.kind() == ActivityKind.SELF_STUDY ? 1 : 0;
            tasks += slot.kind() == ActivityKind.WORKPLACE_TASK ? 1 : 0;
        }
        return sum + (double) PIECE * (Math.max(0, studies - 1) + Math.max(0, tasks - 1));
    }

    /** There and back. */
    double ofTravel(Slot slot) {
        return slot.session() == null ? 0 : 2.0 * slot.session().travelMinutes() * weights.travelMinute();
    }

    boolean isOrdered(int rank) {
        return rank < ordered;
    }

    double ofOrder(@Nullable Placed[] placed) {
        return (double) inversions(placed) * OUT_OF_ORDER;
    }

    double perUnevenMinute() {
        return weights.unevenness() / PER_CENT;
    }

    /** Each week's share of the whole, given its room. */
    double[] shares(long minutes, int weeks) {
        double total = 0;
        for (int week = 0; week < weeks; week++) {
            total += room[week];
        }
        var shares = new double[weeks];
        for (int week = 0; week < weeks && total > 0; week++) {
            shares[week] = minutes * room[week] / total;
        }
        return shares;
    }

    /** Minutes by which weeks differ from their share. */
    private double unevenness(int[] load) {
        long minutes = 0;
        for (int week : load) {
            minutes += week;
        }
        var shares = shares(minutes, load.length);
        double sum = 0;
        for (int week = 0; week < load.length; week++) {
            sum += Math.abs(load[week] - shares[week]);
        }
        return sum;
    }

    private int inversions(@Nullable Placed[] placed) {
        int inversions = 0;
        int last = -1;
        for (int rank = 0; rank < ordered; rank++) {
            var one = placed[rank];
            if (one != null && !one.slots().isEmpty()) {
                inversions += one.start() < last ? 1 : 0;
                last = one.start();
            }
        }
        return inversions;
    }
}
