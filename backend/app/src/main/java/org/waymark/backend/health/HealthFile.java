package org.waymark.backend.health;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.FileFormat;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.health.CohortHealth;
import org.waymark.contract.health.CohortHealth.Cohort;
import org.waymark.contract.health.SessionHealth;

/** What the page shows, as tables. Hours are decimal. */
final class HealthFile {

    private static final String OWN = "The provider";

    private static final List<String> COHORTS = List.of(
            "Qualification",
            "Cohort",
            "Offer",
            "Run by",
            "Proposed",
            "Not started",
            "On course",
            "Behind",
            "Complete",
            "Paused",
            "Stopped",
            "People to look at",
            "Seats to come",
            "Seats taken",
            "Sessions held",
            "Marks",
            "Marks that count",
            "Not marked",
            "Live time asked for, %",
            "People below that",
            "Sessions cancelled");

    private static final List<String> SESSIONS = List.of(
            "Topic",
            "Qualification",
            "Cohort",
            "Run by",
            "Kind",
            "Start",
            "Minutes",
            "Place",
            "Seats",
            "Taken",
            "Held for somebody",
            "Marks",
            "Marks that count",
            "Not marked",
            "Cancelled because");

    private static final List<String> PEOPLE = List.of("Name", "School", "Qualification", "Why to look at them");

    private HealthFile() {}

    static byte[] cohorts(FileFormat format, CohortHealth health) {
        List<String> columns = new ArrayList<>(COHORTS);
        for (ActivityKind kind : ActivityKind.values()) {
            columns.add(word(kind) + ": hours planned");
            columns.add(word(kind) + ": due by now");
            columns.add(word(kind) + ": done");
        }
        return TableFile.of(
                format, columns, health.cohorts().stream().map(HealthFile::line).toList());
    }

    private static List<String> line(Cohort cohort) {
        CohortHealth.People people = cohort.people();
        CohortHealth.Attendance attendance = cohort.attendance();
        List<String> line = new ArrayList<>(List.of(
                cohort.qualification(),
                cohort.cohort(),
                cohort.title(),
                Objects.requireNonNullElse(cohort.runBy(), OWN)));
        Stream.of(
                        people.proposed(),
                        people.notStarted(),
                        people.onCourse(),
                        people.behind(),
                        people.complete(),
                        people.paused(),
                        people.stopped(),
                        cohort.fallingBehind(),
                        cohort.seatsToCome(),
                        cohort.seatsTaken(),
                        attendance.sessions(),
                        attendance.marks(),
                        attendance.counted(),
                        attendance.unmarked(),
                        cohort.livePercent(),
                        cohort.belowLivePercent(),
                        cohort.sessionsCancelled())
                .map(String::valueOf)
                .forEach(line::add);
        cohort.hours()
                .forEach(hours -> Stream.of(hours.planned(), hours.due(), hours.done())
                        .map(HealthFile::hours)
                        .forEach(line::add));
        return line;
    }

    static byte[] sessions(FileFormat format, List<SessionHealth> sessions) {
        return TableFile.of(
                format, SESSIONS, sessions.stream().map(HealthFile::line).toList());
    }

    private static List<String> line(SessionHealth session) {
        return List.of(
                session.topic(),
                session.qualification(),
                session.cohort(),
                Objects.requireNonNullElse(session.runBy(), OWN),
                word(session.kind()),
                session.start().toString().replace('T', ' '),
                String.valueOf(session.minutes()),
                session.place(),
                String.valueOf(session.seats()),
                String.valueOf(session.taken()),
                String.valueOf(session.held()),
                String.valueOf(session.marks()),
                String.valueOf(session.counted()),
                String.valueOf(session.unmarked()),
                Objects.requireNonNullElse(session.cancelled(), ""));
    }

    static byte[] people(FileFormat format, List<PersonAtRisk> people) {
        return TableFile.of(
                format,
                PEOPLE,
                people.stream()
                        .map(person -> List.of(
                                person.name(),
                                person.school(),
                                person.qualification(),
                                person.reasons().stream().map(Because::sentence).collect(Collectors.joining(" "))))
                        .toList());
    }

    static String word(ActivityKind kind) {
        return switch (kind) {
            case SELF_STUDY -> "Self-study";
            case LIVE_ONLINE -> "Live online";
            case IN_PERSON -> "In person";
            case COACHING -> "Coaching";
            case WORKPLACE_TASK -> "Workplace task";
        };
    }

    private static String hours(int minutes) {
        return String.format(Locale.UK, "%.1f", minutes / 60.0);
    }
}
