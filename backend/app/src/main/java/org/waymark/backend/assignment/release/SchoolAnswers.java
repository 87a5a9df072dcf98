package org.waymark.backend.assignment.release;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.waymark.backend.participant.Participant;

/**
 * What a school says to the days on which one participant is out. A day is answered, not a session: another session on
 * the same day takes nobody out once more.
 *
 * @param version 0 before anything was said
 * @param schoolId of the school that says it; another school, after a move, is asked afresh
 */
public record SchoolAnswers(String participantId, long version, String schoolId, List<OfDay> days) {

    public SchoolAnswers {
        days = List.copyOf(days);
    }

    /** @param words for the person and the trust, empty where the day is agreed */
    public record OfDay(LocalDate on, boolean agreed, String words, String by, Instant at) {}

    public static SchoolAnswers none(Participant participant) {
        return new SchoolAnswers(participant.id(), 0, participant.person().schoolId(), List.of());
    }

    /** As they count where the participant works now. */
    SchoolAnswers asOf(Participant participant) {
        String school = participant.person().schoolId();
        return school.equals(schoolId) ? this : new SchoolAnswers(participantId, version, school, List.of());
    }

    Optional<OfDay> find(LocalDate day) {
        return days.stream().filter(answer -> answer.on().equals(day)).findFirst();
    }

    SchoolAnswers with(OfDay answer) {
        return replaced(Stream.concat(others(answer.on()), Stream.of(answer)));
    }

    SchoolAnswers without(LocalDate day) {
        return replaced(others(day));
    }

    private Stream<OfDay> others(LocalDate day) {
        return days.stream().filter(answer -> !answer.on().equals(day));
    }

    private SchoolAnswers replaced(Stream<OfDay> all) {
        return new SchoolAnswers(participantId, version, schoolId, all.toList());
    }
}
