package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * An offer's rules for the blend, for what is known already, for attendance and for engagement.
 *
 * @param maxSelfStudyPercent the most of a pathway's time that may be self-study, recordings included
 * @param minInPersonPercent the least of a pathway's time that must be in person
 * @param minLivePercent the least of a pathway's time that must be in sessions, in person or online
 * @param maxMinutesPerWeek nobody is given more a week
 * @param recordedCatchUp whether a recording may stand in for a session that somebody cannot attend
 * @param primerMinutes of study before an anchor session, for those who skip its topic
 * @param shortenedToPercent of its self-study that a known module keeps, where they are shortened
 * @param livePercent of the live time that somebody must attend; 0 where nothing is asked
 * @param selfStudyPercent of the self-study that somebody must do; 0 where nothing is asked
 * @param catchUpCounts whether a recording counts as having attended
 */
public record OfferRules(
        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int maxSelfStudyPercent,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int minInPersonPercent,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int minLivePercent,

        @Min(value = 30, message = "Allow half an hour to 60 hours a week")
        @Max(value = 3600, message = "Allow half an hour to 60 hours a week")
        int maxMinutesPerWeek,

        boolean recordedCatchUp,

        @Min(value = 0, message = "A primer takes 0 to 600 minutes")
        @Max(value = 600, message = "A primer takes 0 to 600 minutes")
        int primerMinutes,

        @NotNull(message = "Say what happens to what is known")
        KnownPolicy known,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int shortenedToPercent,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int livePercent,

        @Min(value = 0, message = "A share is 0 to 100 per cent")
        @Max(value = 100, message = "A share is 0 to 100 per cent")
        int selfStudyPercent,

        boolean catchUpCounts,

        @Valid @NotNull(message = "Say how much each kind of work weighs")
        OfferEngagement engagement) {}
