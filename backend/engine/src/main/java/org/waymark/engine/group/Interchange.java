package org.waymark.engine.group;

import java.util.Arrays;
import java.util.function.BooleanSupplier;

/**
 * Closes, opens and exchanges groups, and shifts and swaps people, as long as that makes the whole cheaper and leaves
 * nobody more without a place. What makes it no better is taken back.
 */
final class Interchange {
    private static final int ROUNDS = 12;
    /** So many groups nearby, by how many of its people could go there, are tried in place of one. */
    private static final int NEARBY = 5;

    private final Allocation allocation;
    private final Situation situation;
    private final Mending mending;
    private final Shifts shifts;
    private final Progress progress;

    Interchange(Allocation allocation, Progress progress) {
        this.allocation = allocation;
        this.progress = progress;
        situation = allocation.situation();
        mending = new Mending(allocation);
        shifts = new Shifts(allocation);
    }

    void run() {
        shifts.run();
        for (int round = 0; round < ROUNDS && !progress.isCancelled(); round++) {
            long before = allocation.cost();
            for (int group = 0; group < situation.groups().size() && !progress.isCancelled(); group++) {
                change(group);
            }
            shifts.run();
            if (allocation.cost() == before) {
                return;
            }
        }
    }

    private void change(int group) {
        if (situation.always()[group] || situation.least()[group] > situation.free()[group]) {
            return;
        }
        if (!allocation.runs(group)) {
            if (!attempt(() -> mending.open(group))) {
                attempt(() -> mending.openAtOthersCost(group));
            }
        } else if (!attempt(() -> closed(group))) {
            for (int other : nearby(group)) {
                if (attempt(() -> mending.exchange(group, other))) {
                    return;
                }
            }
        }
    }

    private boolean closed(int group) {
        mending.close(group);
        return true;
    }

    /** Keeps what works and is better. */
    private boolean attempt(BooleanSupplier what) {
        int mark = allocation.mark();
        long cost = allocation.cost();
        int left = allocation.left();
        if (what.getAsBoolean() && allocation.cost() < cost && allocation.left() <= left) {
            allocation.settle();
            return true;
        }
        allocation.takeBack(mark);
        return false;
    }

    /** Groups that do not run, the one first to which most of a group's people could go. */
    private int[] nearby(int group) {
        var could = new int[situation.groups().size()];
        for (int i = 0; i < allocation.size(group); i++) {
            for (int other : situation.reach()[allocation.member(group, i)]) {
                could[other]++;
            }
        }
        var order = new long[could.length];
        int count = 0;
        for (int other = 0; other < could.length; other++) {
            if (could[other] > 0
                    && !allocation.runs(other)
                    && situation.least()[other] <= situation.free()[other]) {
                order[count++] = (long) -could[other] * could.length + other;
            }
        }
        Arrays.sort(order, 0, count);
        return Arrays.stream(order, 0, Math.min(count, NEARBY))
                .mapToInt(key -> (int) Math.floorMod(key, (long) could.length))
                .toArray();
    }
}
