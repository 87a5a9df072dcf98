package org.waymark.backend.assignment.many;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.assignment.store.ManyAssignmentRepository;
import org.waymark.backend.assignment.store.ManyRowRepository;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.identity.Account;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Workplace;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.ConflictDecision;
import org.waymark.contract.identity.Role;

/** What can have changed between dry run and applying: each row says what, and offers a way on that works. */
class ManyConflictsTest extends ManyTest {

    @Autowired
    private ManyAssignmentRepository plans;

    @Autowired
    private ManyRowRepository storedRows;

    @Test
    void who_works_at_another_school_by_now_is_planned_again_with_its_days() {
        String person = hire(1, "North").getFirst();
        AssignmentPlan plan = dryRun(List.of(person));
        employ(person, at("South"), List.of());

        run(plan.id(), "apply");
        AssignmentRow row = only(plan);
        assertThat(row.status()).isEqualTo(Status.CONFLICT);
        assertThat(row.problem()).contains("South School");
        assertThat(row.decisions()).containsExactly(Decision.PLAN_AGAIN, Decision.LEAVE_OUT);
        assertThat(proposed()).isEmpty();

        decide(plan, person, Decision.PLAN_AGAIN).expectStatus().isOk();
        run(plan.id(), "apply");

        assertThat(only(plan).status()).isEqualTo(Status.PROPOSED);
        assertThat(only(plan).school()).isEqualTo("South School");
        assertThat(proposed())
                .singleElement()
                .satisfies(p -> assertThat(seatsOf(List.of(person)))
                        .isEqualTo(p.summary().sessionIds().size()));
    }

    @Test
    void nothing_is_proposed_to_who_is_of_a_school_that_closed_yesterday_known_or_new() {
        String known = hire(1, "North").getFirst();
        AssignmentPlan plan = create(settings(4));
        choose(plan.id(), List.of(known));
        upload(plan.id(), "Name,School\nNia New,North School\n".getBytes(StandardCharsets.UTF_8))
                .expectStatus()
                .isOk();
        run(plan.id(), "dry-run");
        close("North");

        run(plan.id(), "apply");

        assertThat(rows(plan.id())).hasSize(2).allSatisfy(row -> {
            assertThat(row.status()).isEqualTo(Status.CONFLICT);
            assertThat(row.problem()).contains("North School", "has closed");
        });
        assertThat(proposed()).isEmpty();
        assertThat(peopleOfTrust()).as("nobody new is added to it").hasSize(1);
        employ(known, at("South"), List.of());
        decide(plan, known, Decision.PLAN_AGAIN).expectStatus().isOk();
        run(plan.id(), "apply");
        assertThat(proposed()).extracting(p -> p.id()).containsExactly(known);
    }

    @Test
    void what_another_trust_that_employs_somebody_too_has_proposed_stays() {
        String person = hire(1, "North").getFirst();
        AssignmentPlan ours = dryRun(List.of(person));
        WebTestClient us = lead;
        String other = "other-" + trust;
        employ(person, at("North"), List.of(other));
        lead = leadOf(other);
        AssignmentPlan theirs = dryRun(List.of(person));
        run(theirs.id(), "apply");
        lead = us;

        run(ours.id(), "apply");

        assertThat(only(ours).status()).isEqualTo(Status.CONFLICT);
        assertThat(only(ours).problem()).contains("NPQLT", "another trust");
        assertThat(only(ours).decisions()).containsExactly(Decision.KEEP_THEIRS);
        decide(ours, person, Decision.KEEP_THEIRS).expectStatus().isOk();
        assertThat(only(ours).status()).isEqualTo(Status.UNCHANGED);
        run(ours.id(), "undo");
        assertThat(proposed()).as("ours takes nothing of theirs back").hasSize(1);
    }

    @Test
    void where_the_sessions_are_gone_others_are_found_on_days_that_the_school_can_spare() {
        String person = hire(1, "North").getFirst();
        Offer offer = copyOfOffer();
        AssignmentPlan plan = create(settings(offer, 1));
        choose(plan.id(), List.of(person));
        run(plan.id(), "dry-run");
        Set<String> before =
                Set.copyOf(offer.sessions().stream().map(Offer.Session::id).toList());
        run(plan.id(), "dry-run");
        String taken = sessionsHeld(plan).iterator().next();
        offers.put(WAYMARK, without(offer, taken)).block();

        run(plan.id(), "apply");
        assertThat(only(plan).status()).isEqualTo(Status.CONFLICT);
        assertThat(only(plan).decisions()).contains(Decision.PLAN_AGAIN);
        decide(plan, person, Decision.PLAN_AGAIN).expectStatus().isOk();
        run(plan.id(), "apply");

        assertThat(only(plan).status()).isEqualTo(Status.PROPOSED);
        assertThat(proposed())
                .singleElement()
                .satisfies(p ->
                        assertThat(p.summary().sessionIds()).isSubsetOf(before).doesNotContain(taken));
    }

    @Test
    void a_decision_needs_the_version_that_was_looked_at_and_one_that_is_offered() {
        String person = hire(1, "North").getFirst();
        AssignmentPlan plan = dryRun(List.of(person));
        employ(person, at("South"), List.of());
        run(plan.id(), "apply");

        assertThat(problem(decide(plan, person, Decision.KEEP_THEIRS), 409)).contains("cannot be decided");
        String seen = etag(plan.id());
        decide(plan, person, Decision.LEAVE_OUT).expectStatus().isOk();
        exchange(
                        HttpMethod.POST,
                        "/rows/" + person + "/decision",
                        plan.id(),
                        seen,
                        new ConflictDecision(Decision.PLAN_AGAIN))
                .expectStatus()
                .isEqualTo(412);
        run(plan.id(), "apply");
        assertThat(only(plan).status()).isEqualTo(Status.LEFT_OUT);
        assertThat(only(plan).problem()).startsWith("Left out by decision");
        assertThat(proposed()).isEmpty();
    }

    private AssignmentPlan dryRun(List<String> personIds) {
        AssignmentPlan plan = create(settings(4));
        choose(plan.id(), personIds);
        run(plan.id(), "dry-run");
        return plan;
    }

    private AssignmentRow only(AssignmentPlan plan) {
        return rows(plan.id()).getFirst();
    }

    private WebTestClient.ResponseSpec decide(AssignmentPlan plan, String person, Decision decision) {
        return exchange(
                HttpMethod.POST,
                "/rows/" + person + "/decision",
                plan.id(),
                etag(plan.id()),
                new ConflictDecision(decision));
    }

    private Workplace at(String school) {
        School place = schools.find(WAYMARK, trust + "-" + school).block();
        return new Workplace(place.id(), place.name(), trust, "Many Trust", place.phase(), place.kind());
    }

    private WebTestClient leadOf(String other) {
        accounts.save(new Account(
                        "account-" + other,
                        other + "@waymark.example",
                        "Otto Other",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        other,
                        "Other Trust",
                        true))
                .block();
        return api.as(other);
    }

    private void close(String school) {
        School open = schools.find(WAYMARK, trust + "-" + school).block();
        var entry = new RegisterEntry(
                "900999",
                null,
                org.waymark.contract.organisation.School.Status.CLOSED,
                LocalDate.of(2026, 11, 17),
                "34",
                "2",
                4,
                11,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
        schools.save(
                        WAYMARK,
                        new School(
                                open.id(),
                                open.name(),
                                open.phase(),
                                open.kind(),
                                open.rural(),
                                open.pupils(),
                                open.trustId(),
                                open.trustName(),
                                open.calendar(),
                                open.easting(),
                                open.northing(),
                                entry))
                .block();
        register.changed().block();
    }

    private List<String> sessionsHeld(AssignmentPlan plan) {
        ManyAssignment stored = plans.find(WAYMARK, plan.id()).block();
        return storedRows.page(WAYMARK, stored, 0).block().getFirst().sessionIds();
    }

    private Offer copyOfOffer() {
        Offer copy = with(offer(), trust + "-offer", offer().sessions());
        offers.put(WAYMARK, copy).block();
        return copy;
    }

    private static Offer without(Offer offer, String session) {
        return with(
                offer,
                offer.id(),
                offer.sessions().stream()
                        .filter(one -> !one.id().equals(session))
                        .toList());
    }

    private static Offer with(Offer o, String id, List<Offer.Session> sessions) {
        return o.copy(id).withSessions(sessions);
    }

    private void employ(String person, Workplace place, List<String> otherTrusts) {
        people.show(WAYMARK, person, 1, found -> found.at(place, otherTrusts, 1))
                .block();
    }
}
