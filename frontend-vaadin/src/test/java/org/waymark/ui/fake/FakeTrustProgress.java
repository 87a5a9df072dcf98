package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.FileFormat;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Because;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.assignment.TrustProgress.Counts;
import org.waymark.contract.assignment.TrustProgress.OfQualification;
import org.waymark.contract.assignment.TrustProgress.OfSchool;
import org.waymark.contract.assignment.TrustProgress.Week;
import org.waymark.contract.assignment.TrustProgressApi;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import reactor.core.publisher.Mono;

/** Counts the invented people; the second page of those at risk has one person. */
public class FakeTrustProgress implements TrustProgressApi {

    private static final LocalDate FIRST_WEEK = LocalDate.of(2026, 9, 7);
    private static final int WEEKS = 40;

    private final FakeWorld world;

    FakeTrustProgress(FakeWorld world) {
        this.world = world;
    }

    private List<FakePerson> people(String schoolId, String qualification) {
        return FakePerson.ALL.stream()
                .filter(person -> person.offer() != null)
                .filter(person -> schoolId == null || person.school().id().equals(schoolId))
                .filter(person ->
                        qualification == null || person.offer().qualification().equals(qualification))
                .toList();
    }

    @Override
    public Mono<TrustProgress> progress(String schoolId, String qualification) {
        List<FakePerson> people = people(schoolId, qualification);
        Map<String, List<FakePerson>> byQualification = people.stream()
                .collect(Collectors.groupingBy(
                        person -> person.offer().qualification(), TreeMap::new, Collectors.toList()));
        return Mono.just(new TrustProgress(
                FakeYear.TODAY,
                counts(people),
                schoolId == null ? 2 : 0,
                0,
                (int) people.stream().filter(FakeTrustProgress::isBehind).count(),
                byQualification.entrySet().stream()
                        .map(entry -> new OfQualification(entry.getKey(), counts(entry.getValue())))
                        .toList(),
                IntStream.range(0, people.isEmpty() ? 0 : WEEKS)
                        .mapToObj(i -> new Week(
                                FIRST_WEEK.plusWeeks(i), people.size() * 120, i > 10 ? 0 : people.size() * (90 + i)))
                        .toList()));
    }

    private Counts counts(List<FakePerson> people) {
        List<ParticipantRow> rows =
                people.stream().map(person -> person.row(world)).toList();
        int planned = rows.stream().mapToInt(ParticipantRow::minutesPlanned).sum();
        return new Counts(
                rows.size(),
                in(State.NOT_STARTED, rows),
                in(State.ON_COURSE, rows),
                in(State.BEHIND, rows),
                in(State.COMPLETE, rows),
                rows.stream().mapToInt(ParticipantRow::minutesDone).sum(),
                planned / 3,
                planned);
    }

    private static int in(State state, List<ParticipantRow> rows) {
        return (int) rows.stream().filter(row -> row.state() == state).count();
    }

    private static boolean isBehind(FakePerson person) {
        return person.state() == State.BEHIND;
    }

    @Override
    public Mono<Page<OfSchool>> schools(String schoolId, String qualification, String cursor) {
        record Row(FakeSchool school, String qualification) {}
        return Mono.just(Page.whole(people(schoolId, qualification).stream()
                .collect(Collectors.groupingBy(
                        person -> new Row(person.school(), person.offer().qualification())))
                .entrySet()
                .stream()
                .map(entry -> new OfSchool(
                        entry.getKey().school().id(),
                        entry.getKey().school().title(),
                        entry.getKey().qualification(),
                        counts(entry.getValue())))
                .sorted(Comparator.comparing((OfSchool row) -> -row.counts().behind())
                        .thenComparing(OfSchool::school)
                        .thenComparing(OfSchool::qualification))
                .toList()));
    }

    @Override
    public Mono<Page<PersonAtRisk>> peopleAtRisk(String schoolId, String qualification, Reason reason, String cursor) {
        List<PersonAtRisk> found = people(schoolId, qualification).stream()
                .filter(FakeTrustProgress::isBehind)
                .map(FakeTrustProgress::atRisk)
                .filter(person ->
                        person.reasons().stream().anyMatch(because -> reason == null || because.reason() == reason))
                .collect(Collectors.toCollection(ArrayList::new));
        if (found.size() < 2) return Mono.just(Page.whole(found));
        PersonAtRisk last = found.removeLast();
        return Mono.just(cursor == null ? new Page<>(found, "1") : Page.whole(List.of(last)));
    }

    private static PersonAtRisk atRisk(FakePerson person) {
        List<Because> reasons = new ArrayList<>();
        reasons.add(new Because(Reason.STEP_OVERDUE, "A step was due on 9 November."));
        if (person.stepsDone() == 0)
            reasons.add(new Because(Reason.BEHIND_PLANNED_HOURS, "0 hours done of the 14.5 planned by now."));
        return new PersonAtRisk(
                person.id(),
                person.name(),
                person.school().title(),
                person.offer().qualification(),
                reasons);
    }

    @Override
    public Mono<ResponseEntity<byte[]>> file(FileFormat format, Audience audience) {
        return Mono.just(ResponseEntity.ok("Name\r\n".getBytes(StandardCharsets.UTF_8)));
    }
}
