package org.waymark.contract.delivery;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What would come of a session, or a series of them.
 *
 * @param starts local times in England
 * @param closed days of the series that were passed over, since schools are closed
 */
public record SessionCheck(List<LocalDateTime> starts, List<LocalDate> closed, List<Clash> clashes) {

    public SessionCheck {
        starts = List.copyOf(starts);
        closed = List.copyOf(closed);
        clashes = List.copyOf(clashes);
    }

    /**
     * @param stops whether the session cannot be saved; others can be put up with
     * @param sentence what clashes, and with what
     */
    public record Clash(Kind kind, boolean stops, String sentence) {}

    public enum Kind {
        ROOM,
        ROOM_TOO_SMALL,
        FACILITATOR,
        SAME_TOPIC,
        OUTSIDE_OFFER,
        BANK_HOLIDAY,
        OUTSIDE_TERM,
        CLOCKS
    }
}
