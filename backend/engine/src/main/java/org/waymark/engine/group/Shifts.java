package org.waymark.engine.group;

import java.util.Arrays;

/** Moves one person, or lets two change places, with everybody's peers looked at, as long as that is cheaper. */
final class Shifts {
    private static final int ROUNDS = 4;

    private final Allocation allocation;
    private final Situation situation;

    Shifts(Allocation allocation) {
        this.allocation = allocation;
        situation = allocation.situation();
    }

    void run() {
        boolean changed = true;
        for (int round = 0; round < ROUNDS && changed; round++) {
            changed = false;
            for (int person = 0; person < situation.size(); person++) {
                changed |= shift(person) || swap(person);
            }
        }
        allocation.settle();
    }

    private boolean shift(int person) {
        int from = allocation.place(person);
        if (from >= 0 && !allocation.canSpare(from)) {
            return false;
        }
        int best = from;
        long least = 0;
        for (int to : situation.reach()[person]) {
            if (to != from && allocation.hasRoom(to)) {
                long change = allocation.change(person, to);
                if (change < least) {
                    least = change;
                    best = to;
                }
            }
        }
        allocation.move(person, best);
        return best != from;
    }

    private boolean swap(int person) {
        int from = allocation.place(person);
        if (from < 0) {
            return false;
        }
        long paid = allocation.paid(person);
        var reach = situation.reach()[person];
        for (int i = 0; i < reach.length; i++) {
            int to = reach[i];
            long most = paid
                    - situation.cost()[person][i]
                    + situation.aloneCost(situation.request().peers()) * 2;
            if (to != from && allocation.runs(to) && most > 0 && swapWith(person, from, to)) {
                return true;
            }
        }
        return false;
    }

    private boolean swapWith(int person, int from, int to) {
        int mark = allocation.mark();
        long before = allocation.cost();
        for (int i = 0; i < allocation.size(to); i++) {
            int other = allocation.member(to, i);
            if (canGo(other, from)) {
                allocation.move(other, Situation.NOWHERE);
                allocation.move(person, to);
                allocation.move(other, from);
                if (allocation.cost() < before) {
                    return true;
                }
                allocation.takeBack(mark);
            }
        }
        return false;
    }

    private boolean canGo(int person, int group) {
        return Arrays.binarySearch(situation.reach()[person], group) >= 0;
    }
}
