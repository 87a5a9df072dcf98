package org.waymark.engine.offer;

import org.waymark.engine.learner.Learner;

/**
 * A provider's rules for the blend.
 *
 * @param maxSelfStudyShare 0 to 1 of all planned minutes, recordings included
 * @param minInPersonShare 0 to 1 of all planned minutes
 * @param minLiveShare 0 to 1 of all planned minutes, in sessions in person or online
 * @param maxMinutesPerWeek nobody is given more than this a week, 1 to 3,600
 * @param recordedCatchUp whether a recording, studied for the same minutes, may stand in for a session that the person
 *     cannot attend
 * @param primerMinutes of study before an anchor session for those who skip its topic, 0 to 600; with 0 they do not come
 */
public record BlendRules(
        double maxSelfStudyShare,
        double minInPersonShare,
        double minLiveShare,
        int maxMinutesPerWeek,
        boolean recordedCatchUp,
        int primerMinutes) {
    private static final int USUAL_PRIMER = 30;
    private static final int LONGEST_PRIMER = 600;

    public BlendRules {
        if (!isShare(maxSelfStudyShare) || !isShare(minInPersonShare) || !isShare(minLiveShare)) {
            throw new IllegalArgumentException("a share is from 0 to 1");
        }
        Learner.checkMinutesPerWeek(maxMinutesPerWeek);
        if (primerMinutes < 0 || primerMinutes > LONGEST_PRIMER) {
            throw new IllegalArgumentException(
                    "a primer takes 0 to " + LONGEST_PRIMER + " minutes, not " + primerMinutes);
        }
    }

    /** With the usual primer of half an hour, and no least of live time. */
    public BlendRules(
            double maxSelfStudyShare, double minInPersonShare, int maxMinutesPerWeek, boolean recordedCatchUp) {
        this(maxSelfStudyShare, minInPersonShare, 0, maxMinutesPerWeek, recordedCatchUp, USUAL_PRIMER);
    }

    /** No limits of its own, and no recordings. */
    public static BlendRules none() {
        return new BlendRules(1, 0, Learner.MOST_MINUTES_PER_WEEK, false);
    }

    public BlendRules withMaxSelfStudyShare(double share) {
        return new BlendRules(share, minInPersonShare, minLiveShare, maxMinutesPerWeek, recordedCatchUp, primerMinutes);
    }

    public BlendRules withMinInPersonShare(double share) {
        return new BlendRules(
                maxSelfStudyShare, share, minLiveShare, maxMinutesPerWeek, recordedCatchUp, primerMinutes);
    }

    public BlendRules withMinLiveShare(double share) {
        return new BlendRules(
                maxSelfStudyShare, minInPersonShare, share, maxMinutesPerWeek, recordedCatchUp, primerMinutes);
    }

    public BlendRules withMaxMinutesPerWeek(int minutes) {
        return new BlendRules(
                maxSelfStudyShare, minInPersonShare, minLiveShare, minutes, recordedCatchUp, primerMinutes);
    }

    public BlendRules withRecordedCatchUp(boolean allowed) {
        return new BlendRules(
                maxSelfStudyShare, minInPersonShare, minLiveShare, maxMinutesPerWeek, allowed, primerMinutes);
    }

    public BlendRules withPrimerMinutes(int minutes) {
        return new BlendRules(
                maxSelfStudyShare, minInPersonShare, minLiveShare, maxMinutesPerWeek, recordedCatchUp, minutes);
    }

    private static boolean isShare(double value) {
        return value >= 0 && value <= 1;
    }
}
