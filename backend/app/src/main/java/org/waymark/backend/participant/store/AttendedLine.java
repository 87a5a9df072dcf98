package org.waymark.backend.participant.store;

import java.time.LocalDate;
import org.waymark.backend.participant.Attended;
import org.waymark.contract.attendance.Mark;

/** What a register says as one line: offer, session, topic, day, minutes, mark, and whether it counts. */
final class AttendedLine {

    private static final String SEPARATOR = " ";

    private AttendedLine() {}

    static String of(Attended a) {
        return String.join(
                SEPARATOR,
                a.offerId(),
                a.sessionId(),
                a.topicId(),
                a.on().toString(),
                String.valueOf(a.minutes()),
                a.mark().name(),
                String.valueOf(a.counts()));
    }

    static Attended read(String line) {
        String[] parts = line.split(SEPARATOR);
        return new Attended(
                parts[0].intern(),
                parts[1].intern(),
                parts[2].intern(),
                LocalDate.parse(parts[3]),
                Integer.parseInt(parts[4]),
                Mark.valueOf(parts[5]),
                Boolean.parseBoolean(parts[6]));
    }
}
