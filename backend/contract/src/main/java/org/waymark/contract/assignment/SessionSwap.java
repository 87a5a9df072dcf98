package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Somebody who could exchange sessions of the same topic with a person, and what it would do to both.
 *
 * @param sessionId of the partner, which the person would get
 * @param start local time in England
 * @param person what it does to the person who asks
 * @param partner what it does to the other
 */
public record SessionSwap(
        String partnerId,
        String partnerName,
        String partnerSchool,
        String sessionId,
        LocalDateTime start,
        String place,
        Effect person,
        Effect partner) {

    /**
     * @param othersOut how many others of the school are out on the new day, without the two who swap
     * @param overLimit whether the school's limit would be passed that day
     * @param finish of the pathway then
     * @param movedSteps how many other steps get other dates
     */
    public record Effect(int othersOut, boolean overLimit, LocalDate finish, int movedSteps) {}
}
