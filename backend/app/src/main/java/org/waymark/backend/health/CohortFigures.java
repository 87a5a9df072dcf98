package org.waymark.backend.health;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.CohortHealth.Hours;
import org.waymark.contract.health.CohortHealth.People;
import org.waymark.contract.health.SessionHealth;
import org.waymark.contract.participant.ParticipantRow.State;

/**
 * Counts one cohort.
 *
 * @param behind ids of those with a reason to be looked at
 */
record CohortFigures(
        Programme programme, Part part, Map<String, ModuleMinutes> modules, Set<String> behind, LocalDate today) {

    /**
     * @param all of its people that are looked at
     * @param held its sessions that have begun
     * @param toCome its sessions that have not
     */
    Cohort of(Offer offer, List<Participant> all, List<SessionHealth> held, List<SessionHealth> toCome) {
        List<Participant> training = all.stream().filter(this::isInTraining).toList();
        Map<String, AttendanceRecord> attendance = attendance(offer);
        int livePercent = offer.teaching().attendance().livePercent();
        return new Cohort(
                offer.id(),
                offer.qualification(),
                offer.title(),
                offer.cohort(),
                programme.runBy(offer),
                people(all),
                (int) all.stream().filter(one -> behind.contains(one.id())).count(),
                toCome.stream().mapToInt(SessionHealth::seats).sum(),
                toCome.stream().mapToInt(SessionHealth::taken).sum(),
                Sums.attendance(offer.id(), offer.cohort(), held),
                livePercent,
                (int) training.stream()
                        .filter(one -> attendance
                                .getOrDefault(one.id(), AttendanceRecord.NONE)
                                .isBelow(livePercent))
                        .count(),
                hours(offer, training, attendance),
                (int) offer.sessions().stream()
                        .filter(part::holds)
                        .filter(session -> !session.isHeld())
                        .count());
    }

    private boolean isInTraining(Participant participant) {
        return participant.standing() == Standing.ENROLLED
                && !participant.training().isPausedOn(today)
                && !participant.training().isOver();
    }

    private People people(List<Participant> all) {
        int[] in = new int[State.values().length];
        int proposed = 0;
        for (Participant one : all) {
            if (one.standing() == Standing.ENROLLED) {
                in[ParticipantStates.of(one.training(), one.summary(), today).ordinal()]++;
            } else {
                proposed++;
            }
        }
        return new People(
                proposed,
                in[State.NOT_STARTED.ordinal()],
                in[State.ON_COURSE.ordinal()],
                in[State.BEHIND.ordinal()],
                in[State.COMPLETE.ordinal()],
                in[State.PAUSED.ordinal()],
                in[State.STOPPED.ordinal()]);
    }

    /** By person, as registers say now. */
    private Map<String, AttendanceRecord> attendance(Offer offer) {
        Map<String, List<Attended>> found = new HashMap<>();
        offer.held()
                .forEach(session -> programme
                        .marks(offer, session)
                        .forEach(entry -> found.computeIfAbsent(entry.participantId(), first -> new ArrayList<>())
                                .add(entry.said(offer, session))));
        return found.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, one -> new AttendanceRecord(one.getValue())));
    }

    private List<Hours> hours(Offer offer, List<Participant> training, Map<String, AttendanceRecord> attendance) {
        HoursCount count = new HoursCount(modules, offer.teaching().coaching().timed(), today);
        Map<String, Offer.Session> sessions =
                offer.sessions().stream().collect(Collectors.toMap(Offer.Session::id, session -> session));
        training.forEach(
                one -> count.add(one, sessions, counted(attendance.getOrDefault(one.id(), AttendanceRecord.NONE))));
        return count.hours();
    }

    private static Set<String> counted(AttendanceRecord attendance) {
        return attendance.sessions().stream()
                .filter(Attended::counts)
                .map(Attended::sessionId)
                .collect(Collectors.toSet());
    }
}
