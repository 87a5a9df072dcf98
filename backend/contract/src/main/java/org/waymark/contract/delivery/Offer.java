package org.waymark.contract.delivery;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * @param maxSelfStudyPercent the most of a pathway's time that may be self-study
 * @param assessmentOpens first day of the assessment window, or null where the offer has none
 */
public record Offer(
        String id,
        String qualification,
        String title,
        String cohort,
        String provider,
        LocalDate starts,
        LocalDate ends,
        int maxSelfStudyPercent,
        @Nullable LocalDate assessmentOpens,
        @Nullable LocalDate assessmentCloses,
        int participants,
        int sessions,
        OfferStatus status,
        OfferCoaching coaching) {}
