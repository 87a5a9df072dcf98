package org.waymark.engine.group;

import java.util.Arrays;

/**
 * Gives a person a place at the least cost, if need be by a chain: they take someone's place, who takes another's, until a
 * group has room (shortest augmenting paths over groups). What a chain does to peers is not looked at.
 */
final class Chains {
    private static final int LONGEST = 6;
    private static final long NEVER = Long.MAX_VALUE;

    private final Allocation allocation;
    private final Situation situation;
    private final long[] dearness;
    private final int[] through;
    private final int[] before;
    private final int[] links;
    private final boolean[] waiting;
    private final int[] touched;
    private final int[] queue;
    private int touchedLength;
    private int head;
    private int tail;
    private long least;
    private int end;

    Chains(Allocation allocation) {
        this.allocation = allocation;
        situation = allocation.situation();
        int groups = situation.groups().size();
        dearness = new long[groups];
        Arrays.fill(dearness, NEVER);
        through = new int[groups];
        before = new int[groups];
        links = new int[groups];
        waiting = new boolean[groups];
        touched = new int[groups];
        queue = new int[groups + 1];
    }

    /** Does nothing where there is no place, or only one dearer than having none. */
    void insert(int person) {
        search(person);
        if (end >= 0) {
            int group = end;
            while (group >= 0) {
                int from = before[group];
                allocation.move(through[group], group);
                group = from;
            }
        }
        for (int i = 0; i < touchedLength; i++) {
            dearness[touched[i]] = NEVER;
            waiting[touched[i]] = false;
        }
    }

    private void search(int person) {
        touchedLength = 0;
        head = 0;
        tail = 0;
        end = -1;
        least = situation.withoutPlace();
        leave(person, 0, -1);
        while (head != tail) {
            int group = queue[head];
            head = (head + 1) % queue.length;
            waiting[group] = false;
            if (dearness[group] < least && links[group] < LONGEST) {
                for (int i = 0; i < allocation.size(group); i++) {
                    int member = allocation.member(group, i);
                    leave(member, dearness[group] - situation.costOf(member, group), group);
                }
            }
        }
    }

    /** @param sofar pence of the chain until this person leaves the group they come from, -1 for none */
    private void leave(int person, long sofar, int from) {
        var reach = situation.reach()[person];
        var cost = situation.cost()[person];
        for (int i = 0; i < reach.length; i++) {
            int to = reach[i];
            long dear = sofar + cost[i];
            if (dear < least && dear < dearness[to] && allocation.runs(to) && !isOnTheWay(to, from)) {
                if (allocation.hasRoom(to)) {
                    least = dear;
                    end = to;
                    link(person, to, from, dear);
                } else if (allocation.size(to) > 0) {
                    link(person, to, from, dear);
                    enqueue(to);
                }
            }
        }
    }

    private boolean isOnTheWay(int group, int from) {
        for (int on = from; on >= 0; on = before[on]) {
            if (on == group) {
                return true;
            }
        }
        return false;
    }

    private void link(int person, int to, int from, long dear) {
        if (dearness[to] == NEVER) {
            touched[touchedLength++] = to;
        }
        dearness[to] = dear;
        through[to] = person;
        before[to] = from;
        links[to] = from < 0 ? 1 : links[from] + 1;
    }

    private void enqueue(int group) {
        if (!waiting[group]) {
            waiting[group] = true;
            queue[tail] = group;
            tail = (tail + 1) % queue.length;
        }
    }
}
