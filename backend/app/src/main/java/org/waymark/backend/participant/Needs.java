package org.waymark.backend.participant;

import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.participant.AccessNeed;

/**
 * What somebody needs to take part, as they said it once; never why.
 *
 * @param version 0 before anything was said
 * @param mostTravelMinutes one way, or null where they set no limit of their own
 */
public record Needs(
        String personId,
        long version,
        Set<AccessNeed> access,
        boolean noCar,
        @Nullable Integer mostTravelMinutes) {

    /** The longest one-way journey that is asked of anybody who has not said otherwise. */
    private static final int USUAL_MOST_MINUTES = 75;

    /** Bus and train, with the walk and the wait, against the drive: an estimate. */
    private static final int TIMES_THE_DRIVE = 2;

    public Needs {
        access = Set.copyOf(access);
    }

    public static Needs none(String personId) {
        return new Needs(personId, 0, Set.of(), false, null);
    }

    public boolean has(AccessNeed need) {
        return access.contains(need);
    }

    /** What whoever runs a session has to arrange; in the order in which they are told. */
    public Set<AccessNeed> adjustments() {
        Set<AccessNeed> inOrder = EnumSet.noneOf(AccessNeed.class);
        inOrder.addAll(access);
        return inOrder;
    }

    public int mostMinutes() {
        return mostTravelMinutes == null ? USUAL_MOST_MINUTES : mostTravelMinutes;
    }

    /** How long a journey takes them that somebody with a car drives in so many minutes. */
    public int minutes(int drive) {
        return noCar ? drive * TIMES_THE_DRIVE : drive;
    }
}
