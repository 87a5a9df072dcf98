package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The days to come on which somebody's pathway takes them out of school, each with what their school says to it.
 *
 * @param certain false while the pathway is only proposed
 * @param days in order
 */
public record ReleaseAgreement(
        String participantId, String name, String school, String qualification, boolean certain, List<DayOut> days) {

    public ReleaseAgreement {
        days = List.copyOf(days);
    }

    /**
     * @param words why the school cannot spare them, empty unless it cannot
     * @param answeredBy who said so for the school, or null while nobody has
     */
    public record DayOut(
            LocalDate on,
            Answer answer,
            String words,
            @Nullable String answeredBy,
            List<OutFor> sessions) {

        public DayOut {
            sessions = List.copyOf(sessions);
        }
    }

    public record OutFor(String sessionId, String topic, String place, LocalTime start, int minutes) {}

    public enum Answer {
        OPEN,
        AGREED,
        REFUSED
    }

    public boolean has(Answer answer) {
        return days.stream().anyMatch(day -> day.answer() == answer);
    }
}
