package org.waymark.backend.participant.store;

import java.time.LocalDate;
import org.waymark.backend.participant.Participant.Milestone;

/** A milestone as one line: module, first day, last day, minutes, and the day it was finished, if it was. */
final class MilestoneLine {

    private static final String SEPARATOR = " ";

    private MilestoneLine() {}

    static String of(Milestone m) {
        String planned = String.join(
                SEPARATOR, m.moduleId(), m.starts().toString(), m.ends().toString(), String.valueOf(m.minutes()));
        return m.done() == null ? planned : planned + SEPARATOR + m.done();
    }

    static Milestone read(String line) {
        String[] parts = line.split(SEPARATOR);
        return new Milestone(
                parts[0].intern(),
                LocalDate.parse(parts[1]),
                LocalDate.parse(parts[2]),
                Integer.parseInt(parts[3]),
                parts.length > 4 ? LocalDate.parse(parts[4]) : null);
    }
}
