package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What holds for everybody in an assignment of many.
 *
 * @param title what the trust lead calls it
 * @param offerId for those whose row names no other; null until one is chosen
 * @param startFrom nobody starts earlier; null for as soon as the offer allows
 * @param finishBy for everybody; null where the offer's end is enough
 * @param releasedADay how many leaders one school can spare on one day
 * @param schoolLimits other numbers for some schools
 * @param budgetPounds most that places and cover may cost; null for no limit
 * @param coverPoundsADay what a day out of school costs the trust, for the sum; null where it is not to be counted
 * @param respondBy until when seats are held for people to accept
 * @param protectedMinutesPerWeek what schools keep free for study within the working week of a term, besides the minutes
 *     of people's own; null for none
 * @param togetherWithinKm how far from one another schools may be whose people are kept together; null for not, but for
 *     those whom the file puts in one group
 * @param countsOnFunding whether places that would be eligible for funding cost the trust nothing in the sum and the
 *     budget; null for no, since a place is funded only if the provider has one left
 */
public record AssignmentSettings(
        @NotBlank(message = "Give it a name") @Size(max = 100, message = "Use at most 100 characters for the name")
        String title,

        @Nullable @Size(max = 64) String offerId,
        @Nullable LocalDate startFrom,
        @Nullable LocalDate finishBy,

        @Min(value = 30, message = "Give at least half an hour a week")
        @Max(value = 1200, message = "More than 20 hours a week beside a job is not a plan: give 20 or fewer")
        int minutesPerWeek,

        @Min(value = 0, message = "Give 0 or more people a day")
        @Max(value = 100, message = "Give at most 100 people a day")
        int releasedADay,

        @Size(max = 2000) List<@Valid SchoolLimit> schoolLimits,

        @Nullable
        @Min(value = 0, message = "A budget is 0 or more pounds")
        @Max(value = 100_000_000, message = "A budget is at most 100 million pounds")
        Integer budgetPounds,

        @Nullable
        @Min(value = 0, message = "Cover costs 0 or more pounds a day")
        @Max(value = 10_000, message = "Cover costs at most 10,000 pounds a day")
        Integer coverPoundsADay,

        @Nullable LocalDate respondBy,

        @Nullable
        @Min(value = 0, message = "Schools protect 0 or more hours a week")
        @Max(value = 600, message = "Schools protect at most 10 hours a week")
        Integer protectedMinutesPerWeek,

        @Nullable Boolean countsOnFunding,

        @Nullable
        @Min(value = 0, message = "Give 0 or more kilometres")
        @Max(value = 100, message = "Give at most 100 kilometres")
        Integer togetherWithinKm) {

    public AssignmentSettings {
        schoolLimits = List.copyOf(schoolLimits);
    }

    /** Counts on no funding, and keeps only those together whom the file groups. */
    public AssignmentSettings(
            String title,
            @Nullable String offerId,
            @Nullable LocalDate startFrom,
            @Nullable LocalDate finishBy,
            int minutesPerWeek,
            int releasedADay,
            List<SchoolLimit> schoolLimits,
            @Nullable Integer budgetPounds,
            @Nullable Integer coverPoundsADay,
            @Nullable LocalDate respondBy,
            @Nullable Integer protectedMinutesPerWeek) {
        this(
                title,
                offerId,
                startFrom,
                finishBy,
                minutesPerWeek,
                releasedADay,
                schoolLimits,
                budgetPounds,
                coverPoundsADay,
                respondBy,
                protectedMinutesPerWeek,
                null,
                null);
    }

    /** How many people a school can spare on one day. */
    public int spared(String schoolId) {
        return schoolLimits.stream()
                .filter(limit -> limit.schoolId().equals(schoolId))
                .reduce((one, other) -> other)
                .map(SchoolLimit::releasedADay)
                .orElse(releasedADay);
    }

    public boolean fundingCounts() {
        return Boolean.TRUE.equals(countsOnFunding);
    }

    /** With another time a week, finish and limits of schools; all else as it is. */
    public AssignmentSettings with(int minutes, @Nullable LocalDate finish, List<SchoolLimit> limits) {
        return new AssignmentSettings(
                title,
                offerId,
                startFrom,
                finish,
                minutes,
                releasedADay,
                limits,
                budgetPounds,
                coverPoundsADay,
                respondBy,
                protectedMinutesPerWeek,
                countsOnFunding,
                togetherWithinKm);
    }

    public record SchoolLimit(
            @NotBlank @Size(max = 64) String schoolId,

            @Min(value = 0, message = "Give 0 or more people a day")
            @Max(value = 100, message = "Give at most 100 people a day")
            int releasedADay) {}
}
