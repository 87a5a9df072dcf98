package org.waymark.contract.delivery;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an offer would come to for typical participants, who are invented. */
public record OfferPreview(List<Typical> people) {

    public OfferPreview {
        people = List.copyOf(people);
    }

    /**
     * @param outcome null for whoever could not finish
     * @param obstacles why not, one sentence each; empty for whoever can
     * @param finishWithOnline when they would finish if every session in person had an online equivalent; null where that
     *     does not help or nothing is missing
     * @param blendNeeded shares with which they could finish; null where shares are not what stands in their way, or not all
     */
    public record Typical(
            String key,
            String name,
            String about,
            @Nullable Outcome outcome,
            List<String> obstacles,
            @Nullable LocalDate finishWithOnline,
            @Nullable BlendNeeded blendNeeded) {

        public Typical {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * Shares in per cent, each null where the offer's own does not stand in the way.
     *
     * @param mostSelfStudy to be allowed
     * @param leastInPerson to be asked for at most
     * @param leastLive as that
     */
    public record BlendNeeded(
            @Nullable Integer mostSelfStudy,
            @Nullable Integer leastInPerson,
            @Nullable Integer leastLive) {}

    /**
     * @param minutesPerWeek on average, over the weeks in which something is planned
     * @param daysOut of school
     * @param livePercent in sessions, in person or online
     * @param attendedPercent of the live time that counts as attended by the offer's rule
     * @param engagedPercent of engagement, as the offer weighs it, if they do all else
     * @param attendanceKept whether both, and their self-study, are enough
     */
    public record Outcome(
            LocalDate finish,
            int minutes,
            int minutesPerWeek,
            int daysOut,
            int selfStudyPercent,
            int inPersonPercent,
            int livePercent,
            int attendedPercent,
            int engagedPercent,
            boolean attendanceKept) {}
}
