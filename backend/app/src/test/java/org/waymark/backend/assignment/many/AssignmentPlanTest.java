package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentPlan.State;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleFile;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.job.Job;

class AssignmentPlanTest extends ManyTest {

    @Test
    void a_dry_run_shows_all_and_changes_nothing_then_applying_proposes_once() {
        List<String> crowd = hire(6, "North");
        AssignmentPlan plan = create(settings(2));
        choose(plan.id(), crowd);

        Job dry = run(plan.id(), "dry-run");
        AssignmentPlan planned = plan(plan.id());
        List<AssignmentRow> rows = rows(plan.id());

        assertThat(dry.state()).isEqualTo(Job.State.DONE);
        assertThat(planned.state()).isEqualTo(State.PLANNED);
        assertThat(rows).extracting(AssignmentRow::problem).containsOnlyNulls();
        assertThat(planned.result().planned()).isEqualTo(6);
        assertThat(rows).hasSize(6).allMatch(row -> row.status() == Status.PLANNED && row.finish() != null);
        assertThat(planned.result().minutes())
                .isEqualTo(rows.stream().mapToInt(AssignmentRow::minutes).sum());
        assertThat(planned.result().placesPounds())
                .isEqualTo(6 * rows.getFirst().pounds());
        assertThat(proposed()).isEmpty();
        assertThat(seatsOf(crowd)).isZero();

        assertThat(run(plan.id(), "apply").state()).isEqualTo(Job.State.DONE);
        List<Participant> first = proposed();
        run(plan.id(), "apply");

        assertThat(first).hasSize(6);
        assertThat(proposed()).isEqualTo(first);
        assertThat(rows(plan.id())).allMatch(row -> row.status() == Status.PROPOSED);
        assertThat(seatsOf(crowd))
                .isEqualTo(first.stream()
                        .mapToInt(p -> p.summary().sessionIds().size())
                        .sum());
        Map<String, LocalDate> forecast =
                rows.stream().collect(Collectors.toMap(AssignmentRow::personId, AssignmentRow::finish));
        assertThat(first).allSatisfy(p -> assertThat(p.summary().finish()).isEqualTo(forecast.get(p.id())));
    }

    @Test
    void no_school_spares_more_on_a_day_than_it_can_and_a_fix_that_was_tried_helps() {
        List<String> crowd = hire(14, "North");
        Offer offer = offerInPerson();
        AssignmentPlan plan = create(soon(offer));
        choose(plan.id(), crowd);
        run(plan.id(), "dry-run");
        AssignmentPlan tight = plan(plan.id());

        assertThat(tight.result().leftOut()).isPositive();
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.status() == Status.LEFT_OUT)
                .allSatisfy(row -> assertThat(row.problem()).isNotBlank());
        var fix = tight.result().fixes().getFirst();
        assertThat(fix.gain()).isPositive();

        change(plan.id(), fix.then());
        run(plan.id(), "dry-run");
        assertThat(plan(plan.id()).result().leftOut()).isEqualTo(tight.result().leftOut() - fix.gain());
        run(plan.id(), "apply");

        Map<LocalDate, Long> out = proposed().stream()
                .flatMap(p -> p.summary().sessionIds().stream()
                        .map(offer::session)
                        .filter(Offer.Session::takesOneOut)
                        .map(session -> session.start().toLocalDate())
                        .distinct())
                .collect(Collectors.groupingBy(day -> day, Collectors.counting()));
        int limit = fix.then().schoolLimits().isEmpty()
                ? 1
                : fix.then().schoolLimits().getFirst().releasedADay();
        assertThat(out.values()).isNotEmpty().allMatch(count -> count <= limit);
    }

    @Test
    void a_file_of_people_is_matched_and_its_faults_are_told_row_by_row() {
        hire(2, "North");
        AssignmentPlan plan = create(settings(5));
        String csv = "\uFEFFName;Job title;School;Qualification\r\n"
                + " person 0 " + trust + ";Head;north  school;\r\n"
                + "Person 0 " + trust + ";Head;North School;\r\n"
                + "New Person;Deputy;South School;NPQLT\r\n"
                + ";Deputy;South School;\r\n"
                + "=cmd();Deputy;Nowhere School;NPQXX\r\n";

        PeopleFile report = upload(plan.id(), csv.getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk()
                .expectBody(PeopleFile.class)
                .returnResult()
                .getResponseBody();

        assertThat(report.rows()).isEqualTo(5);
        assertThat(report.matched()).isEqualTo(1);
        assertThat(report.added()).isEqualTo(1);
        assertThat(report.repeated()).isEqualTo(1);
        assertThat(report.faultyRows()).isEqualTo(2);
        assertThat(report.faulty())
                .extracting(fault -> fault.row() + " " + fault.column())
                .containsExactly("5 Name", "6 School", "6 Qualification");
        String corrections = new String(bytes("/people-file/corrections", plan.id()), StandardCharsets.UTF_8);
        assertThat(corrections).contains("What to correct").contains("'=cmd()").doesNotContain("New Person");
        assertThat(chosen(plan.id())).extracting(PlanPerson::isNew).containsExactlyInAnyOrder(true, false);

        run(plan.id(), "dry-run");
        assertThat(peopleOfTrust()).hasSize(2);
        run(plan.id(), "apply");
        assertThat(rows(plan.id())).extracting(AssignmentRow::problem).containsOnlyNulls();
        assertThat(peopleOfTrust()).hasSize(3);
        assertThat(proposed()).hasSize(2);
    }

    @Test
    void files_that_are_none_are_refused_and_change_nothing() {
        AssignmentPlan plan = create(settings(5));

        assertThat(problem(upload(plan.id(), new byte[11 * 1024 * 1024]), 422)).contains("10 MB");
        assertThat(problem(upload(plan.id(), "%PDF-1.7".getBytes(StandardCharsets.UTF_8)), 422))
                .contains("PDF");
        assertThat(problem(upload(plan.id(), "Who,Where\na,b\n".getBytes(StandardCharsets.UTF_8)), 422))
                .contains("‘Name’");
        lead.get()
                .uri("/api/v1/assignment-plans/{id}/people-file", plan.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void undoing_takes_back_all_but_those_who_have_begun() {
        List<String> crowd = hire(3, "North");
        AssignmentPlan plan = create(settings(3));
        choose(plan.id(), crowd);
        run(plan.id(), "dry-run");
        run(plan.id(), "apply");
        assertThat(rows(plan.id())).extracting(AssignmentRow::problem).containsOnlyNulls();
        begin(crowd.getFirst());

        run(plan.id(), "undo");

        assertThat(proposed()).extracting(Participant::id).containsExactly(crowd.getFirst());
        assertThat(seatsOf(crowd.subList(1, 3))).isZero();
        assertThat(plan(plan.id()).state()).isEqualTo(State.APPLIED);
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.personId().equals(crowd.getFirst()))
                .allMatch(row -> row.status() == Status.ENROLLED);
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.status() == Status.UNDONE)
                .hasSize(2);
    }

    @Test
    void what_others_did_meanwhile_is_a_conflict_of_one_row() {
        List<String> crowd = hire(3, "South");
        AssignmentPlan one = create(settings(3));
        AssignmentPlan two = create(settings(3));
        choose(one.id(), crowd);
        choose(two.id(), crowd.subList(0, 1));
        run(one.id(), "dry-run");
        run(two.id(), "dry-run");

        run(two.id(), "apply");
        run(one.id(), "apply");

        assertThat(rows(one.id()))
                .filteredOn(row -> row.status() == Status.CONFLICT)
                .singleElement()
                .satisfies(row -> {
                    assertThat(row.personId()).isEqualTo(crowd.getFirst());
                    assertThat(row.problem()).contains("since the dry run");
                });
        assertThat(proposed()).hasSize(3);
    }

    @Test
    void who_was_faster_wins_and_a_double_click_starts_one_run() {
        AssignmentPlan plan = create(settings(3));
        String etag = etag(plan.id());
        choose(plan.id(), hire(1, "North"));

        exchange(HttpMethod.PUT, "/settings", plan.id(), etag, settings(4))
                .expectStatus()
                .isEqualTo(412);
        String now = etag(plan.id());
        exchange(HttpMethod.POST, "/dry-run", plan.id(), now, null)
                .expectStatus()
                .isAccepted();
        exchange(HttpMethod.POST, "/dry-run", plan.id(), now, null)
                .expectStatus()
                .is4xxClientError();
        over(plan(plan.id()).jobId());
        assertThat(plan(plan.id()).state()).isEqualTo(State.PLANNED);
    }

    @Test
    void a_run_without_people_or_offer_says_what_is_missing() {
        AssignmentPlan empty = create(settings(3));

        assertThat(problem(exchange(HttpMethod.POST, "/dry-run", empty.id(), etag(empty.id()), null), 422))
                .contains("Nobody is chosen");
        assertThat(problem(exchange(HttpMethod.POST, "/apply", empty.id(), etag(empty.id()), null), 409))
                .contains("dry run first");
    }

    @Test
    void what_schools_protect_is_planned_with_besides_peoples_own_hours() {
        List<String> crowd = hire(1, "North");
        AssignmentSettings s = settings(4);
        AssignmentPlan plan = create(settingsWith(s, 60, null));
        choose(plan.id(), crowd);
        run(plan.id(), "dry-run");
        var alone = rows(plan.id()).getFirst();

        change(plan.id(), settingsWith(s, 60, 120));
        run(plan.id(), "dry-run");

        var helped = rows(plan.id()).getFirst();
        assertThat(helped.status()).isEqualTo(Status.PLANNED);
        assertThat(alone.finish() == null || helped.finish().isBefore(alone.finish()))
                .isTrue();
        run(plan.id(), "apply");
        assertThat(proposed())
                .singleElement()
                .satisfies(one -> assertThat(one.choices().minutesPerWeek()).isEqualTo(180));
    }

    private static AssignmentSettings settingsWith(AssignmentSettings s, int own, Integer kept) {
        return new AssignmentSettings(
                s.title(), s.offerId(), null, null, own, s.releasedADay(), List.of(), null, null, null, kept);
    }

    @Test
    void a_budget_leaves_out_by_lot_whom_it_does_not_reach() {
        List<String> crowd = hire(4, "North");
        AssignmentSettings s = settings(4);
        int price = offer().pricePounds();
        AssignmentPlan plan = create(new AssignmentSettings(
                s.title(),
                s.offerId(),
                null,
                null,
                s.minutesPerWeek(),
                s.releasedADay(),
                List.of(),
                2 * price + price / 2,
                null,
                null,
                null));
        choose(plan.id(), crowd);

        run(plan.id(), "dry-run");

        assertThat(plan(plan.id()).result().planned()).isEqualTo(2);
        assertThat(rows(plan.id()))
                .filteredOn(row -> row.status() == Status.LEFT_OUT)
                .hasSize(2)
                .allSatisfy(row -> assertThat(row.problem()).contains("budget"));
    }

    @Test
    void another_trust_sees_none_of_it() {
        AssignmentPlan plan = create(settings(3));
        choose(plan.id(), hire(1, "North"));
        run(plan.id(), "dry-run");

        WebTestClient stranger = api.as("other-lead");
        for (String path : List.of("", "/people", "/people-file", "/people-file/corrections", "/rows", "/rows/file")) {
            var answer = stranger.get()
                    .uri("/api/v1/assignment-plans/" + plan.id() + path)
                    .exchange();
            answer.expectStatus().isNotFound();
        }
        assertThat(new String(
                        stranger.get()
                                .uri("/api/v1/assignment-plans")
                                .exchange()
                                .expectBody()
                                .returnResult()
                                .getResponseBody(),
                        StandardCharsets.UTF_8))
                .doesNotContain(plan.id());
    }

    /** With one person a day, there are not days enough until then. */
    private static AssignmentSettings soon(Offer offer) {
        return new AssignmentSettings(
                "Spring", offer.id(), null, TestClock.TODAY.plusWeeks(40), 300, 1, List.of(), null, null, null, null);
    }

    /** The topics that are taught in person are taught in no other way. */
    private Offer offerInPerson() {
        Offer o = offer();
        Set<String> inPerson = o.sessions().stream()
                .filter(Offer.Session::inPerson)
                .map(Offer.Session::topicId)
                .collect(Collectors.toSet());
        Offer offer = o.copy(trust + "-offer")
                .with(new Offer.Dates(o.starts(), o.ends(), null))
                .withSessions(o.sessions().stream()
                        .filter(session -> session.inPerson() || !inPerson.contains(session.topicId()))
                        .toList());
        offers.put(WAYMARK, offer).block();
        return offer;
    }
}
