package org.waymark.backend.delivery;

import java.util.stream.IntStream;

/**
 * How much each kind of work weighs in somebody's engagement, in per cent that add up to 100, and how much engagement is
 * asked. Both are the provider's own: there is no national rule.
 *
 * @param percent of engagement that somebody must reach to be assessed; 0 where nothing is asked
 * @see <a href="../../../../../../../../../docs/decisions/0068-attendance-and-engagement.md">decision 0068</a>
 */
public record Engagement(int percent, int live, int selfStudy, int coaching, int practice) {

    /** Every kind weighs alike, and nothing is asked: so of an offer whose provider has said nothing. */
    public static final Engagement ALIKE = new Engagement(0, 25, 25, 25, 25);

    private static final int ALL = 100;

    /** Less than any share of minutes can differ from a whole per cent by. */
    private static final double ROUNDING = 1e-9;

    public Engagement {
        if (!IntStream.of(percent, live, selfStudy, coaching, practice).allMatch(share -> share >= 0 && share <= ALL)) {
            throw new IllegalArgumentException("a share is 0 to 100 per cent");
        }
        if (live + selfStudy + coaching + practice != ALL) {
            throw new IllegalArgumentException("the weights add up to 100 per cent");
        }
    }

    /**
     * What somebody has done of what was due, in minutes; due up to any day, or in all.
     *
     * @param attended of live time, without what was caught up
     * @param caughtUp of live time, with recordings
     */
    public record Hours(int attended, int caughtUp, int live, Part selfStudy, Part coaching, Part practice) {}

    /** Minutes. More than is due counts as what is due. */
    public record Part(int done, int due) {

        public static final Part NONE = new Part(0, 0);

        private double share() {
            return due == 0 ? 1 : Math.min(done, due) / (double) due;
        }
    }

    /**
     * In per cent, rounded down, so that nobody is told they have reached what they have not.
     *
     * @param live of the time that was due, as the attendance rule counts it; 100 where none was due, as below
     * @param percent of all, weighed
     * @param enough whether that is what the offer asks for, in all three
     */
    public record Engaged(int live, int selfStudy, int percent, boolean enough) {}

    /** A kind of which nothing is due is left out, and the others weigh more for it. */
    public Engaged engaged(Teaching.Attendance attendance, Hours hours) {
        Part together = new Part(hours.attended() + (attendance.catchUpCounts() ? hours.caughtUp() : 0), hours.live());
        int lived = down(together.share());
        int studied = down(hours.selfStudy().share());
        int all = down(weighed(together, hours));
        boolean enough =
                lived >= attendance.livePercent() && studied >= attendance.selfStudyPercent() && all >= percent;
        return new Engaged(lived, studied, all, enough);
    }

    private double weighed(Part together, Hours hours) {
        Part[] parts = {together, hours.selfStudy(), hours.coaching(), hours.practice()};
        int[] weights = {live, selfStudy, coaching, practice};
        double done = 0;
        int due = 0;
        for (int i = 0; i < parts.length; i++) {
            if (parts[i].due() > 0) {
                done += weights[i] * parts[i].share();
                due += weights[i];
            }
        }
        return due == 0 ? 1 : done / due;
    }

    private static int down(double share) {
        return (int) Math.floor(share * ALL + ROUNDING);
    }
}
