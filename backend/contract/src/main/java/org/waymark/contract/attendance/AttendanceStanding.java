package org.waymark.contract.attendance;

import org.jspecify.annotations.Nullable;

/**
 * Whether somebody is on course for the attendance that their offer asks for. In minutes of sessions.
 *
 * @param marked of the sessions that they are marked in, without those that they have made up for
 * @param attended of these, what counts
 * @param toCome of the sessions that are planned still
 * @param askedPercent of the time in sessions; 0 where the offer asks for none
 * @param whatToDo null where nothing is to be done
 */
public record AttendanceStanding(
        State state,
        int marked,
        int attended,
        int toCome,
        int askedPercent,
        String sentence,
        @Nullable String whatToDo) {

    public enum State {
        /** No register names them. */
        NOT_BEGUN,
        /** The offer asks for no share. */
        NOTHING_ASKED,
        ON_COURSE,
        /** The sessions to come are enough to reach it. */
        BELOW,
        /** They are not. */
        OUT_OF_REACH
    }
}
