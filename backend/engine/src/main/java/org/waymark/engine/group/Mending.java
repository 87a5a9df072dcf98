package org.waymark.engine.group;

import java.util.stream.IntStream;

/** Lets groups run that are wanted, seats everybody, and fills or closes what is too small. */
final class Mending {
    private final Allocation allocation;
    private final Situation situation;
    private final Chains chains;
    private final Pulling pulling;

    Mending(Allocation allocation) {
        this.allocation = allocation;
        situation = allocation.situation();
        chains = new Chains(allocation);
        pulling = new Pulling(allocation);
    }

    /** @param wanted by group */
    void build(boolean[] wanted) {
        for (int group = 0; group < wanted.length; group++) {
            if (wanted[group] && situation.least()[group] <= situation.free()[group]) {
                allocation.setRunning(group, true);
            }
        }
        for (int person = 0; person < situation.size(); person++) {
            chains.insert(person);
        }
        mendAll();
        allocation.settle();
    }

    private void mendAll() {
        int small = smallest();
        while (small >= 0) {
            fillOrClose(small);
            small = smallest();
        }
    }

    /** The group that lacks the largest part of its least size; -1 if none is too small. */
    private int smallest() {
        int smallest = -1;
        double least = 1;
        for (int group = 0; group < situation.groups().size(); group++) {
            double full = allocation.isTooSmall(group)
                    ? allocation.size(group) / (double) situation.least()[group]
                    : 1;
            if (full < least) {
                least = full;
                smallest = group;
            }
        }
        return smallest;
    }

    private void fillOrClose(int group) {
        int mark = allocation.mark();
        long filled = pulling.into(group, false) ? allocation.cost() : Long.MAX_VALUE;
        allocation.takeBack(mark);
        close(group);
        if (filled < allocation.cost()) {
            allocation.takeBack(mark);
            pulling.into(group, false);
        }
    }

    /** Its people are given other places, where there are any. */
    void close(int group) {
        var people = allocation.members(group);
        allocation.setRunning(group, false);
        for (int person : people) {
            allocation.move(person, Situation.NOWHERE);
        }
        IntStream.of(people).forEach(chains::insert);
    }

    /** Seats whoever has no place. */
    void seat(int[] people) {
        for (int person : people) {
            if (allocation.place(person) < 0) {
                chains.insert(person);
            }
        }
    }

    /** Lets a group run with those who gain by it; false if there are too few. */
    boolean open(int group) {
        allocation.setRunning(group, true);
        return pulling.into(group, false);
    }

    /** Likewise, though others become too small by it: they are filled or closed in turn. */
    boolean openAtOthersCost(int group) {
        allocation.setRunning(group, true);
        if (!pulling.into(group, true)) {
            return false;
        }
        mendAll();
        return true;
    }

    /** Closes one group for another: whoever loses their place there comes first here. */
    boolean exchange(int closed, int opened) {
        var people = allocation.members(closed);
        allocation.setRunning(closed, false);
        for (int person : people) {
            allocation.move(person, Situation.NOWHERE);
        }
        if (!open(opened)) {
            return false;
        }
        seat(people);
        return true;
    }
}
