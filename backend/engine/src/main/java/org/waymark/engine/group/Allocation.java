package org.waymark.engine.group;

import java.util.Arrays;

/** Which groups run, and who is where. Mutable; keeps count, can be taken back, and refuses nothing. */
final class Allocation {
    private static final int RUNS = -2;

    private final Situation situation;
    private final int[] place;
    private final int[] position;
    private final int[][] members;
    private final int[] size;
    private final int[][] phases;
    private final boolean[] runs;
    private long cost;
    private int left;

    /** What was done last: person, or {@link #RUNS}; then where they were, or the group. */
    private int[] done = new int[64];

    private int doneLength;

    /** Nobody has a place; only groups run that run anyway. */
    Allocation(Situation situation) {
        this.situation = situation;
        int groups = situation.groups().size();
        place = new int[situation.size()];
        Arrays.fill(place, Situation.NOWHERE);
        position = new int[place.length];
        members = new int[groups][];
        size = new int[groups];
        phases = new int[groups][];
        runs = situation.always().clone();
        for (int group = 0; group < groups; group++) {
            members[group] = new int[Math.min(situation.free()[group], situation.seekers()[group].length)];
            phases[group] = situation.stays()[group].clone();
        }
        left = place.length;
        cost = left * situation.withoutPlace();
    }

    Situation situation() {
        return situation;
    }

    /** Pence. */
    long cost() {
        return cost;
    }

    /** People without a place. */
    int left() {
        return left;
    }

    int place(int person) {
        return place[person];
    }

    boolean runs(int group) {
        return runs[group];
    }

    /** People in question. */
    int size(int group) {
        return size[group];
    }

    /** Of one phase, with those who stay. */
    int ofPhase(int group, int phase) {
        return phases[group][phase];
    }

    int member(int group, int index) {
        return members[group][index];
    }

    int[] members(int group) {
        return Arrays.copyOf(members[group], size[group]);
    }

    boolean hasRoom(int group) {
        return runs[group] && size[group] < situation.free()[group];
    }

    boolean canSpare(int group) {
        return size[group] > situation.least()[group];
    }

    boolean isTooSmall(int group) {
        return runs[group] && size[group] < situation.least()[group];
    }

    /** Pence that a person's place costs now. */
    long paid(int person) {
        return place[person] < 0 ? situation.withoutPlace() : situation.costOf(person, place[person]);
    }

    /** By how much the whole would cost more with a person elsewhere, their peers here and there looked at. */
    long change(int person, int to) {
        int phase = situation.phase()[person];
        int from = place[person];
        long change = situation.costOf(person, to) - paid(person) + alone(to, phase, 1);
        return from < 0 ? change : change + alone(from, phase, -1);
    }

    /** By how much more it would cost if so many more of a phase were there. */
    long alone(int group, int phase, int more) {
        int now = phases[group][phase];
        return situation.aloneCost(now + more) - situation.aloneCost(now);
    }

    void setRunning(int group, boolean running) {
        if (runs[group] != running) {
            note(RUNS, group);
            runs[group] = running;
            cost += running ? situation.opening()[group] : -situation.opening()[group];
        }
    }

    void move(int person, int to) {
        if (place[person] != to) {
            note(person, place[person]);
            put(person, to);
        }
    }

    private void put(int person, int to) {
        int phase = situation.phase()[person];
        int from = place[person];
        cost -= paid(person);
        if (from >= 0) {
            cost += alone(from, phase, -1);
            phases[from][phase]--;
            int last = members[from][--size[from]];
            members[from][position[person]] = last;
            position[last] = position[person];
        }
        if (to >= 0) {
            cost += alone(to, phase, 1);
            phases[to][phase]++;
            position[person] = size[to];
            members[to][size[to]++] = person;
        }
        left += (to < 0 ? 1 : 0) - (from < 0 ? 1 : 0);
        place[person] = to;
        cost += paid(person);
    }

    private void note(int what, int before) {
        if (doneLength == done.length) {
            done = Arrays.copyOf(done, 2 * done.length);
        }
        done[doneLength++] = what;
        done[doneLength++] = before;
    }

    /** Where {@link #takeBack} can go back to. */
    int mark() {
        return doneLength;
    }

    void takeBack(int mark) {
        while (doneLength > mark) {
            int before = done[--doneLength];
            int what = done[--doneLength];
            if (what == RUNS) {
                runs[before] = !runs[before];
                cost += runs[before] ? situation.opening()[before] : -situation.opening()[before];
            } else {
                put(what, before);
            }
        }
    }

    /** From here on nothing is taken back. */
    void settle() {
        doneLength = 0;
    }
}
