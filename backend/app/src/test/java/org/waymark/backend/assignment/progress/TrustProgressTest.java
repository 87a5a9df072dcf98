package org.waymark.backend.assignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Attended;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantLists;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.PersonAtRisk;
import org.waymark.contract.assignment.PersonAtRisk.Reason;
import org.waymark.contract.assignment.TrustProgress;
import org.waymark.contract.attendance.Mark;

class TrustProgressTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final Scope.Trust LARKFIELD = new Scope.Trust("trust-larkfield");

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private ParticipantLists lists;

    @Test
    void counts_each_enrolled_person_once_in_one_state() {
        TrustProgress progress = progress("marcus", "");

        var all = progress.all();
        assertThat(all.people())
                .isPositive()
                .isEqualTo(all.notStarted() + all.onCourse() + all.behind() + all.complete());
        assertThat(progress.qualifications().stream()
                        .mapToInt(of -> of.counts().people())
                        .sum())
                .isEqualTo(all.people());
        assertThat(schools("").stream().mapToInt(of -> of.counts().people()).sum())
                .isEqualTo(all.people());
        assertThat(progress.asOf()).isEqualTo(TestClock.TODAY);
    }

    @Test
    void the_weeks_hold_every_planned_minute_once_and_have_no_gap() {
        TrustProgress progress = progress("marcus", "");

        assertThat(progress.weeks().stream()
                        .mapToInt(TrustProgress.Week::minutesDue)
                        .sum())
                .isEqualTo(progress.all().minutesPlanned());
        for (int i = 1; i < progress.weeks().size(); i++) {
            assertThat(progress.weeks().get(i).monday())
                    .isEqualTo(progress.weeks().get(i - 1).monday().plusWeeks(1));
        }
    }

    @Test
    void another_trusts_lead_sees_none_of_it() {
        TrustProgress theirs = progress("other-lead", "");

        assertThat(theirs.all().people()).isEqualTo(1);
        assertThat(text("other-lead", "format=CSV&audience=OWN_USE"))
                .contains("other participant")
                .doesNotContain("Larkfield");
    }

    @Test
    void whoever_is_behind_is_named_with_the_reason_and_the_day() {
        Page<PersonAtRisk> found = atRisk("?reason=STEP_OVERDUE");

        assertThat(found.items())
                .isNotEmpty()
                .allSatisfy(person -> assertThat(person.reasons()).anySatisfy(because -> {
                    assertThat(because.reason()).isEqualTo(Reason.STEP_OVERDUE);
                    assertThat(because.sentence()).startsWith("A step was due on ");
                }));
        assertThat(found.items()).hasSize(progress("marcus", "").all().behind());
        assertThat(atRisk("?schoolId=nowhere").items()).isEmpty();
    }

    @Test
    void a_change_is_in_the_very_next_answer() {
        Participant like = participants.list(LARKFIELD).block().getFirst();
        int before = progress("marcus", "").all().people();

        Participant added = participants
                .save(WAYMARK, named(like, "progress-" + UUID.randomUUID()))
                .block();
        assertThat(progress("marcus", "").all().people()).isEqualTo(before + 1);
        participants.delete(WAYMARK, added).block();
        assertThat(progress("marcus", "").all().people()).isEqualTo(before);
    }

    @Test
    void somebody_who_moves_to_another_trust_leaves_the_list_of_the_one_and_enters_the_others() {
        Participant like = participants.list(LARKFIELD).block().getFirst();
        String id = "mover-" + UUID.randomUUID();
        var other = new Scope.Trust(OtherTenant.TRUST);
        Participant mover = participants.save(WAYMARK, named(like, id)).block();
        assertThat(ids(LARKFIELD)).contains(id);
        assertThat(ids(other)).doesNotContain(id);

        Participant moved =
                participants.save(WAYMARK, at(mover, OtherTenant.TRUST)).block();

        assertThat(ids(LARKFIELD)).doesNotContain(id);
        assertThat(ids(other)).contains(id);
        participants.delete(WAYMARK, moved).block();
        assertThat(ids(other)).doesNotContain(id);
    }

    @Test
    void a_list_that_has_missed_too_many_changes_is_read_afresh() {
        Participant like = participants.list(LARKFIELD).block().getFirst();
        Participant changed = participants
                .save(WAYMARK, named(like, "often-" + UUID.randomUUID()))
                .block();
        lists.of(LARKFIELD).block();
        for (int i = 0; i < 300; i++) {
            changed = participants.save(WAYMARK, changed).block();
        }
        Participant last =
                participants.save(WAYMARK, at(changed, OtherTenant.TRUST)).block();

        assertThat(ids(LARKFIELD)).doesNotContain(changed.id());
        participants.delete(WAYMARK, last).block();
    }

    @Test
    void the_file_for_own_use_has_everybody_and_runs_no_formula() throws IOException {
        Participant like = participants.list(LARKFIELD).block().getFirst();
        Participant nasty = participants
                .save(WAYMARK, named(like, "formula-" + UUID.randomUUID(), "=cmd|' /C calc'!A0"))
                .block();

        List<Row> rows = workbook("format=XLSX&audience=OWN_USE");
        String csv = text("marcus", "format=CSV&audience=OWN_USE");
        participants.delete(WAYMARK, nasty).block();

        assertThat(rows.getFirst().getCellText(0)).isEqualTo("Name");
        assertThat(rows).extracting(row -> row.getCellText(0)).contains("'=cmd|' /C calc'!A0");
        assertThat(csv.lines().count()).isEqualTo(rows.size());
        assertThat(csv).startsWith("\uFEFFName,Job,School").contains("'=cmd|").doesNotContain(",=cmd");
    }

    @Test
    void the_file_for_own_use_says_what_registers_come_to_and_never_why() {
        Participant like = participants.list(LARKFIELD).block().getFirst();
        var record = AttendanceRecord.NONE
                .with(attended("one", "a", Mark.PRESENT))
                .with(attended("two", "b", Mark.PRESENT))
                .with(attended("three", "c", Mark.ABSENT));
        Participant marked = participants
                .save(
                        WAYMARK,
                        named(like, "marked-" + UUID.randomUUID(), "Marked Person")
                                .withSummary(attending(like.summary(), record)))
                .block();

        String csv = text("marcus", "format=CSV&audience=OWN_USE");
        participants.delete(WAYMARK, marked).block();

        assertThat(csv.lines().findFirst().orElseThrow())
                .contains("\"Time in sessions attended, per cent\",Sessions attended,Sessions missed,");
        assertThat(csv.lines().filter(line -> line.startsWith("Marked Person")))
                .singleElement(InstanceOfAssertFactories.STRING)
                .contains(",66,2,1,");
    }

    private static Attended attended(String sessionId, String topicId, Mark mark) {
        return new Attended("offer", sessionId, topicId, TestClock.TODAY.minusDays(7), 60, mark, mark.counts());
    }

    private static Participant.Summary attending(Participant.Summary s, AttendanceRecord record) {
        return new Participant.Summary(
                s.finish(),
                s.minutesPlanned(),
                s.minutesDone(),
                s.stepsTotal(),
                s.stepsDone(),
                s.started(),
                s.nextDue(),
                s.sessionIds(),
                s.learningVersion(),
                s.milestones(),
                record);
    }

    @Test
    void the_file_to_share_names_nobody() {
        String csv = text("marcus", "format=CSV&audience=TO_SHARE");

        assertThat(csv).contains("By school", "By qualification");
        participants
                .list(LARKFIELD)
                .block()
                .forEach(one -> assertThat(csv).doesNotContain(one.person().name()));
    }

    private List<String> ids(Scope scope) {
        return lists.of(scope).block().stream().map(Participant::id).toList();
    }

    private static Participant named(Participant like, String id) {
        return named(like, id, id);
    }

    private static Participant named(Participant like, String id, String name) {
        Person p = like.person();
        return new Participant(
                new Person(
                        id,
                        name,
                        p.jobTitle(),
                        p.schoolId(),
                        p.schoolName(),
                        p.trustId(),
                        p.trustName(),
                        p.phase(),
                        p.kind(),
                        List.of()),
                0,
                like.providerId(),
                like.enrolment(),
                like.choices(),
                1,
                like.pathwayId(),
                like.summary(),
                null,
                like.standing());
    }

    private static Participant at(Participant who, String trust) {
        Person p = who.person();
        return new Participant(
                new Person(
                        p.id(),
                        p.name(),
                        p.jobTitle(),
                        OtherTenant.SCHOOL,
                        "Other School",
                        trust,
                        "Other Trust",
                        p.phase(),
                        p.kind(),
                        List.of()),
                who.version(),
                who.providerId(),
                who.enrolment(),
                who.choices(),
                who.plan(),
                who.pathwayId(),
                who.summary(),
                null,
                who.standing());
    }

    private TrustProgress progress(String user, String query) {
        return api.as(user)
                .get()
                .uri("/api/v1/trust-progress" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(TrustProgress.class)
                .returnResult()
                .getResponseBody();
    }

    private List<TrustProgress.OfSchool> schools(String query) {
        return api.as("marcus")
                .get()
                .uri("/api/v1/trust-progress/schools" + query)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<TrustProgress.OfSchool>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private Page<PersonAtRisk> atRisk(String query) {
        return api.as("marcus")
                .get()
                .uri("/api/v1/trust-progress/people-at-risk" + query)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<PersonAtRisk>>() {})
                .returnResult()
                .getResponseBody();
    }

    private byte[] file(String user, String query) {
        return api.as(user)
                .get()
                .uri("/api/v1/trust-progress/file?" + query)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private String text(String user, String query) {
        return new String(file(user, query), StandardCharsets.UTF_8);
    }

    private List<Row> workbook(String query) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file("marcus", query)))) {
            return workbook.getFirstSheet().read();
        }
    }
}
