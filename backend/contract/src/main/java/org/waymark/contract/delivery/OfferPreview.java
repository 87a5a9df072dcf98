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
     * @param selfStudyNeeded a share of self-study, in per cent, with which they could finish; null where the share is not
     *     what stands in their way, or not all
     */
    public record Typical(
            String key,
            String name,
            String about,
            @Nullable Outcome outcome,
            List<String> obstacles,
            @Nullable LocalDate finishWithOnline,
            @Nullable Integer selfStudyNeeded) {

        public Typical {
            obstacles = List.copyOf(obstacles);
        }
    }

    /**
     * @param minutesPerWeek on average, over the weeks in which something is planned
     * @param daysOut of school
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
            int attendedPercent,
            int engagedPercent,
            boolean attendanceKept) {}
}
