package org.waymark.backend.assignment.progress;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.backend.assignment.progress.SharedTable.Group;
import org.waymark.backend.assignment.progress.SharedTable.Row;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.ParticipantStates;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.participant.ParticipantRow.State;

/** A trust's progress as a table: of people for its own use, or of groups for others. */
final class ProgressFile {

    static final List<String> OWN_COLUMNS = List.of(
            "Name",
            "Job",
            "School",
            "Qualification",
            "State",
            "Steps done",
            "Steps",
            "Hours done",
            "Hours planned by now",
            "Hours planned",
            "Time in sessions attended, per cent",
            "Sessions attended",
            "Sessions missed",
            "Next step due",
            "Finish",
            "Why to look at them");

    static final List<String> SHARED_COLUMNS =
            List.of("Table", "Name", "People", "Not started", "On course", "Behind", "Complete");

    /** Those of the columns. Who has paused or stopped is nobody's business outside. */
    private static final List<State> SHARED_STATES =
            List.of(State.NOT_STARTED, State.ON_COURSE, State.BEHIND, State.COMPLETE);

    static final String HIDDEN = "not shown";

    private ProgressFile() {}

    /** @param reasons of a participant */
    static byte[] own(
            FileFormat format,
            List<Participant> people,
            Function<Participant, List<Because>> reasons,
            LocalDate today) {
        return TableFile.of(
                format,
                OWN_COLUMNS,
                people.stream()
                        .map(participant -> line(participant, reasons.apply(participant), today))
                        .toList());
    }

    private static List<String> line(Participant participant, List<Because> reasons, LocalDate today) {
        Participant.Summary summary = participant.summary();
        boolean enrolled = participant.standing() == Standing.ENROLLED;
        boolean isAway = !Figures.isInTraining(participant, today);
        AttendanceRecord attendance = summary.attendance();
        return List.of(
                participant.person().name(),
                participant.person().jobTitle(),
                participant.person().schoolName(),
                participant.enrolment().qualification(),
                enrolled ? word(ParticipantStates.of(participant.training(), summary, today)) : "Proposed",
                String.valueOf(summary.stepsDone()),
                String.valueOf(summary.stepsTotal()),
                Risks.hours(summary.minutesDone()),
                Risks.hours(Risks.minutesDue(summary, today)),
                Risks.hours(summary.minutesPlanned()),
                share(attendance),
                String.valueOf(attendance.attended()),
                String.valueOf(attendance.missed()),
                summary.nextDue() == null || isAway ? "" : summary.nextDue().toString(),
                participant.training().atRest() ? "" : summary.finish().toString(),
                reasons.stream().map(Because::sentence).collect(Collectors.joining(" ")));
    }

    /** Rounded down, as everywhere; empty for whoever is not marked yet. */
    private static String share(AttendanceRecord attendance) {
        return attendance.markedMinutes() == 0
                ? ""
                : String.valueOf(attendance.attendedMinutes() * 100 / attendance.markedMinutes());
    }

    private static String word(State state) {
        return switch (state) {
            case NOT_STARTED -> "Not started";
            case ON_COURSE -> "On course";
            case BEHIND -> "Behind";
            case COMPLETE -> "Complete";
            case PAUSED -> "Paused";
            case STOPPED -> "Stopped";
        };
    }

    /** By school and by qualification, never both at once: what one table hides the other must not tell. */
    static byte[] toShare(FileFormat format, List<Participant> people, LocalDate today, int smallest) {
        SharedTable schools = table(
                people,
                participant -> participant.person().schoolName() + "\n"
                        + participant.person().schoolId(),
                today,
                smallest,
                "Other schools together");
        SharedTable qualifications = table(
                people,
                participant -> participant.enrolment().qualification(),
                today,
                smallest,
                "Other qualifications together");
        boolean totals = schools.total() != null && qualifications.total() != null;
        List<List<String>> lines = new ArrayList<>();
        schools.rows().forEach(row -> lines.add(line("By school", row, totals)));
        qualifications.rows().forEach(row -> lines.add(line("By qualification", row, totals)));
        if (totals) {
            lines.add(line("All", new Row("The trust", schools.people(), schools.total()), true));
        }
        return TableFile.of(format, SHARED_COLUMNS, lines);
    }

    private static SharedTable table(
            List<Participant> people,
            Function<Participant, String> group,
            LocalDate today,
            int smallest,
            String others) {
        Map<String, int[]> counts = new TreeMap<>();
        people.stream()
                .filter(participant ->
                        participant.standing() == Standing.ENROLLED && Figures.isInTraining(participant, today))
                .forEach(participant -> counts.computeIfAbsent(
                                group.apply(participant), name -> new int[SHARED_STATES.size()])[
                        ParticipantStates.of(participant.training(), participant.summary(), today)
                                .ordinal()]++);
        List<Group> groups = counts.entrySet().stream()
                .map(entry -> new Group(
                        entry.getKey(), IntStream.of(entry.getValue()).boxed().toList()))
                .toList();
        return SharedTable.of(groups, smallest, others);
    }

    /** @param states whether they may be shown at all: the sums of one table would tell those of the other */
    private static List<String> line(String table, Row row, boolean states) {
        List<String> line = new ArrayList<>(
                List.of(table, row.name().lines().findFirst().orElse(""), String.valueOf(row.people())));
        for (State state : SHARED_STATES) {
            line.add(
                    states && row.states() != null ? String.valueOf(row.states().get(state.ordinal())) : HIDDEN);
        }
        return line;
    }
}
