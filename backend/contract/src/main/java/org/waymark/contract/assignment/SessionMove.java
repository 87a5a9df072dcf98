package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A session that a person could attend instead.
 *
 * @param othersOut how many others of the school are out that day already
 * @param overLimit whether the school's limit would be passed
 * @param finish of the pathway then
 * @param movedSteps how many other steps get other dates
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
        int movedSteps) {}
