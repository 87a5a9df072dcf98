package org.waymark.contract.attendance;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a file says of who was there. Nothing of it is saved: the marks are looked through and sent as others are.
 *
 * @param presentPercent of the session that somebody was there for to be present
 * @param read a person each, in the order of the file
 * @param unread rows that are nobody's who has a seat, or that nothing can be made of
 */
public record RegisterFile(Kind kind, int presentPercent, List<Read> read, List<Unread> unread) {

    public RegisterFile {
        read = List.copyOf(read);
        unread = List.copyOf(unread);
    }

    public enum Kind {
        /** One mark a person, as in the template. */
        MARKS,
        /** Minutes a person, as meeting tools write them. */
        MEETING
    }

    /** @param minutes that they were there, or null for a file of marks */
    public record Read(
            String participantId, Mark mark, @Nullable Integer minutes) {}

    /**
     * @param row as a spreadsheet counts
     * @param name as it is written in the file
     * @param todo what is wrong with it, and what to do
     */
    public record Unread(int row, String name, String todo) {}
}
