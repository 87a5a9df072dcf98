package org.waymark.engine.group;

import java.util.Arrays;

/** Brings into a group those who gain most by it. */
final class Pulling {
    private static final int PERSON_BITS = 24;

    private final Allocation allocation;
    private final Situation situation;
    private long[] gains = new long[64];

    Pulling(Allocation allocation) {
        this.allocation = allocation;
        situation = allocation.situation();
    }

    /**
     * All who gain, and others until there are enough.
     *
     * @param fromAny else only from groups that can spare them
     * @return whether there are enough
     */
    boolean into(int group, boolean fromAny) {
        int count = sort(group);
        for (int i = 0; i < count && allocation.hasRoom(group); i++) {
            int person = situation.seekers()[group][(int) (gains[i] & (1L << PERSON_BITS) - 1)];
            boolean gains = this.gains[i] < 0;
            if (!gains && !allocation.isTooSmall(group)) {
                return true;
            }
            int from = allocation.place(person);
            if (from < 0 || fromAny || allocation.canSpare(from)) {
                allocation.move(person, group);
            }
        }
        return !allocation.isTooSmall(group);
    }

    private int sort(int group) {
        var seekers = situation.seekers()[group];
        if (gains.length < seekers.length) {
            gains = new long[2 * seekers.length];
        }
        int count = 0;
        for (int i = 0; i < seekers.length; i++) {
            if (allocation.place(seekers[i]) != group) {
                long dearer = situation.seekerCost()[group][i] - allocation.paid(seekers[i]);
                gains[count++] = dearer << PERSON_BITS | i;
            }
        }
        Arrays.sort(gains, 0, count);
        return count;
    }
}
