package org.waymark.engine.group;

import java.util.Arrays;

/**
 * The best that one group could do if each person paid a price for their place: whether it runs, and with whom. People of
 * a phase are alike but for what they bring in, so the best of each phase come first; only how many of each is searched
 * for, with the phases that have enough peers filled up together. Exact. Works in place, for one thread.
 */
final class Shares {
    /** So many units are a penny, so that all sums are whole and do not depend on their order. */
    static final long UNIT = 64;

    static final long NEVER = Long.MAX_VALUE / 1_000_000;
    static final byte MAY = 0;
    static final byte MUST_RUN = 1;
    static final byte MUST_NOT = 2;

    private static final int PERSON_BITS = 24;
    private static final long PERSON_MASK = (1L << PERSON_BITS) - 1;
    private static final int PHASES = Situation.PHASES;

    private final Situation situation;
    private final long[][] brought = new long[PHASES][16];
    private final int[] length = new int[PHASES];
    private long[] rest = new long[16];
    private long[] restSum = new long[17];
    private int restLength;
    private int group;

    private long best;
    private int bestFilled;
    private int bestRest;
    private final int[] bestFew = new int[PHASES];

    Shares(Situation situation) {
        this.situation = situation;
    }

    /**
     * @param price of each person, in units
     * @param rule {@link #MUST_RUN}, {@link #MUST_NOT} or {@link #MAY}; of no account for a group that runs anyway
     * @param chosen room for all seekers of the group; filled with the people who would be in it
     * @param result how many are chosen, or -1 if the group does not run, and what it comes to, in units; {@link #NEVER}
     *     if it must run and cannot
     */
    void solve(int group, long[] price, byte rule, int[] chosen, long[] result) {
        this.group = group;
        best = situation.always()[group] || rule == MUST_RUN ? NEVER : 0;
        bestFilled = -1;
        if (rule != MUST_NOT) {
            sort(price);
            for (int filled = 0; filled < 1 << PHASES; filled++) {
                tryFilled(filled);
            }
        }
        result[0] = bestFilled < 0 ? -1 : choose(chosen);
        result[1] = best;
    }

    private void sort(long[] price) {
        var who = situation.seekers()[group];
        var cost = situation.seekerCost()[group];
        Arrays.fill(length, 0);
        for (int i = 0; i < who.length; i++) {
            int phase = situation.phase()[who[i]];
            if (length[phase] == brought[phase].length) {
                brought[phase] = Arrays.copyOf(brought[phase], 2 * length[phase]);
            }
            brought[phase][length[phase]++] = (cost[i] * UNIT - price[who[i]]) << PERSON_BITS | i;
        }
        int free = situation.free()[group];
        for (int phase = 0; phase < PHASES; phase++) {
            Arrays.sort(brought[phase], 0, length[phase]);
            length[phase] = Math.min(length[phase], free);
        }
    }

    /** People of a phase who have to join so that everybody of it has enough peers. */
    private int needed(int phase) {
        return Math.max(0, situation.request().peers() + 1 - situation.stays()[group][phase]);
    }

    /** @param filled one bit for each phase whose people have enough peers */
    private void tryFilled(int filled) {
        int joined = 0;
        long sum = situation.opening()[group] * UNIT;
        for (int phase = 0; phase < PHASES; phase++) {
            int stays = situation.stays()[group][phase];
            if ((filled & 1 << phase) != 0) {
                int needed = needed(phase);
                if (needed > length[phase]) {
                    return;
                }
                sum += firstOf(phase, needed) - situation.aloneCost(stays) * UNIT;
                joined += needed;
            } else if (stays > situation.request().peers()) {
                return;
            }
        }
        if (joined <= situation.free()[group]) {
            merge(filled);
            tryFew(filled, 0, joined, sum, new int[PHASES]);
        }
    }

    private long firstOf(int phase, int number) {
        long sum = 0;
        for (int i = 0; i < number; i++) {
            sum += brought[phase][i] >> PERSON_BITS;
        }
        return sum;
    }

    /** What the filled phases could add, the best first. */
    private void merge(int filled) {
        int total = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            total += (filled & 1 << phase) == 0 ? 0 : length[phase] - needed(phase);
        }
        if (rest.length < total) {
            rest = new long[2 * total];
            restSum = new long[2 * total + 1];
        }
        restLength = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            if ((filled & 1 << phase) != 0) {
                int more = length[phase] - needed(phase);
                System.arraycopy(brought[phase], needed(phase), rest, restLength, more);
                restLength += more;
            }
        }
        Arrays.sort(rest, 0, restLength);
        for (int i = 0; i < restLength; i++) {
            restSum[i + 1] = restSum[i] + (rest[i] >> PERSON_BITS);
        }
    }

    /** Every number of people of the phases that are not filled; there are few. */
    private void tryFew(int filled, int phase, int joined, long sum, int[] few) {
        if (joined > situation.free()[group]) {
            return;
        }
        if (phase == PHASES) {
            tryRest(filled, joined, sum, few);
        } else if ((filled & 1 << phase) != 0) {
            tryFew(filled, phase + 1, joined, sum, few);
        } else {
            int stays = situation.stays()[group][phase];
            int most = Math.min(length[phase], situation.request().peers() - stays);
            long with = sum;
            for (int number = 0; number <= most; number++) {
                with += number == 0 ? 0 : brought[phase][number - 1] >> PERSON_BITS;
                few[phase] = number;
                long alone = situation.aloneCost(stays + number) - situation.aloneCost(stays);
                tryFew(filled, phase + 1, joined + number, with + alone * UNIT, few);
            }
            few[phase] = 0;
        }
    }

    private void tryRest(int filled, int joined, long sum, int[] few) {
        int fewest = Math.max(0, situation.least()[group] - joined);
        int most = Math.min(restLength, situation.free()[group] - joined);
        if (fewest > most) {
            return;
        }
        int number = Math.clamp(worthwhile(), fewest, most);
        if (sum + restSum[number] < best) {
            best = sum + restSum[number];
            bestFilled = filled;
            bestRest = number;
            System.arraycopy(few, 0, bestFew, 0, PHASES);
        }
    }

    /** How many of the rest bring in more than they cost. */
    private int worthwhile() {
        int from = 0;
        int to = restLength;
        while (from < to) {
            int middle = (from + to) / 2;
            if (rest[middle] < 0) {
                from = middle + 1;
            } else {
                to = middle;
            }
        }
        return from;
    }

    private int choose(int[] chosen) {
        merge(bestFilled);
        int count = 0;
        for (int phase = 0; phase < PHASES; phase++) {
            int number = (bestFilled & 1 << phase) == 0 ? bestFew[phase] : needed(phase);
            for (int i = 0; i < number; i++) {
                chosen[count++] = person(brought[phase][i]);
            }
        }
        for (int i = 0; i < bestRest; i++) {
            chosen[count++] = person(rest[i]);
        }
        return count;
    }

    private int person(long key) {
        return situation.seekers()[group][(int) (key & PERSON_MASK)];
    }
}
