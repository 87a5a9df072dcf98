package org.waymark.backend.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.Pathways.Been;
import org.waymark.backend.pathway.PlannedPathway;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.attendance.Mark;

/**
 * How an invented person took part in sessions until today, by a rule: the same person has the same marks on the same day.
 * Whoever is on course missed nothing for good, so that they stay on course. Whoever is behind missed their last session
 * and some before.
 *
 * @param first the pathway that they had when the cohort began
 * @param done what they did on it
 */
record FictionalAttendance(FictionalPerson person, Offer offer, PlannedPathway first, Learning done, LocalDate today) {

    /** Registers of the days before are still to be taken. */
    private static final int DAYS_UNTIL_TAKEN = 2;

    /** Sessions that are over of steps that they have still to finish. */
    List<Been> been() {
        return person.isBehind()
                ? List.of()
                : first.steps().stream()
                        .filter(step -> !isDone(step))
                        .flatMap(step -> over(sessionIds(step)).map(session -> new Been(session.id(), step.moduleId())))
                        .toList();
    }

    /**
     * All sessions that they had a seat in and that are over, by date.
     *
     * @param now the pathway that holds
     */
    List<Offer.Session> sessions(PlannedPathway now) {
        return over(Stream.concat(finished(), now.sessionIds().stream()))
                .distinct()
                .sorted(Comparator.comparing(Offer.Session::start))
                .toList();
    }

    private Stream<String> finished() {
        return first.steps().stream().filter(this::isDone).flatMap(FictionalAttendance::sessionIds);
    }

    AttendanceRecord marks(PlannedPathway now) {
        Set<String> finished = finished().collect(Collectors.toSet());
        List<Offer.Session> taken = sessions(now).stream().filter(this::isTaken).toList();
        List<Attended> marks = new ArrayList<>();
        for (Offer.Session session : taken) {
            boolean last = session.equals(taken.getLast());
            marks.add(marked(session, mark(session, finished.contains(session.id()), last)));
        }
        return new AttendanceRecord(marks);
    }

    private Mark mark(Offer.Session session, boolean finished, boolean last) {
        int turn = Math.floorMod((person.id() + session.id()).hashCode(), 10);
        if (person.isBehind() && !finished && (last || turn < 3)) {
            return Mark.ABSENT;
        }
        return switch (turn) {
            case 3 -> Mark.LATE;
            case 4 -> Mark.LEFT_EARLY;
            case 5 -> Mark.CAUGHT_UP;
            default -> Mark.PRESENT;
        };
    }

    private Attended marked(Offer.Session session, Mark mark) {
        return new Attended(
                offer.id(),
                session.id(),
                session.topicId(),
                session.start().toLocalDate(),
                session.minutes(),
                mark,
                offer.teaching().attendance().counts(mark));
    }

    private boolean isTaken(Offer.Session session) {
        return !session.start().toLocalDate().isAfter(today.minusDays(DAYS_UNTIL_TAKEN));
    }

    private boolean isDone(PlannedStep step) {
        return done.find(step.moduleId()).isPresent();
    }

    private Stream<Offer.Session> over(Stream<String> sessionIds) {
        Predicate<Offer.Session> isOver =
                session -> session.start().toLocalDate().isBefore(today);
        return sessionIds.flatMap(id -> offer.findSession(id).stream()).filter(isOver);
    }

    private static Stream<String> sessionIds(PlannedStep step) {
        return step.parts().stream().flatMap(part -> Stream.ofNullable(part.sessionId()));
    }
}
