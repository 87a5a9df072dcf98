package org.waymark.engine.place;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Every job's weeks, and how good they are.
 *
 * @param placed by rank; null if not placed
 * @param homeless jobs that found no place themselves; others may only have lost what they need
 * @param unplaced how many have no place
 * @param outOfBlend minutes by which the offer's rules of the blend are broken
 * @param finish last week in use, -1 if none
 * @param penalty in minutes, for travel, uneven weeks and learning out of order
 */
record Schedule(
        @Nullable Placed[] placed, List<Job> homeless, int unplaced, double outOfBlend, int finish, double penalty) {
    /** Whether every job has a place and the rules of the blend are kept. */
    boolean isWhole() {
        return unplaced == 0 && outOfBlend <= 0;
    }

    /** Nothing unplaced, then the blend, then an early finish, then little penalty. */
    boolean isBetterThan(Schedule other) {
        if (unplaced != other.unplaced) {
            return unplaced < other.unplaced;
        }
        if (outOfBlend != other.outOfBlend) {
            return outOfBlend < other.outOfBlend;
        }
        return finish != other.finish ? finish < other.finish : penalty < other.penalty;
    }
}
