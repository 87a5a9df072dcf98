package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * A session that a person could attend instead.
 *
 * @param othersOut how many others of the school whom the caller may see are out that day already
 * @param overLimit whether the school's limit would be passed; false for a provider, who is not told
 * @param finish of the pathway then
 * @param movedSteps how many other steps get other dates
 * @param asks whether nothing moves before the person says yes, since it is less than four weeks away or would move other
 *     such sessions
 * @param askedUntil local time in England until which a seat is held for their answer; null where they are not asked
 */
public record SessionMove(
        String sessionId,
        LocalDateTime start,
        int minutes,
        String place,
        int seatsLeft,
        int othersOut,
        boolean overLimit,
        LocalDate finish,
        int movedSteps,
        boolean asks,
        @Nullable LocalDateTime askedUntil) {}
