package org.waymark.backend.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.waymark.backend.employment.Destination;
import org.waymark.backend.employment.Employments;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.employment.Move;
import org.waymark.contract.employment.MoveEffect;
import org.waymark.contract.employment.OwnEmployment;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.pathway.Pathway;

class OwnMoveTest extends ApiTest {

    private static final String WHO = "dominic-farrow";
    private static final String AT = "/api/v1/participants/" + WHO + "/employment";
    private static final LocalDate TODAY = TestClock.TODAY;

    @Autowired
    private Employments employments;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @AfterEach
    void bringBack() {
        employments.called(new Scope.Self(WHO), WHO, "Headteacher").block();
        Query theirs = Query.query(Criteria.where("_id").is(WHO));
        mongo.remove(theirs, "employments").block();
        employments
                .move(new Scope.System(), WHO, new Destination.ToSchool("lantern-centre"), TODAY)
                .block();
        mongo.remove(theirs, "employments").block();
    }

    @Test
    void a_move_is_shown_before_with_who_will_see_them_and_what_planning_again_would_change() {
        Pathway before = api.pathwayOf(WHO);

        MoveEffect effect = preview(OtherTenant.SCHOOL, TODAY);

        assertThat(effect.now()).isTrue();
        assertThat(effect.to().name()).isEqualTo("Other School");
        assertThat(effect.told())
                .anyMatch(sentence -> sentence.startsWith("Larkfield Learning Trust does not see you"))
                .anyMatch(sentence -> sentence.startsWith("Other Trust sees your dates"));
        assertThat(effect.replanned())
                .as("from a pupil referral unit to a primary school")
                .isNotNull();
        assertThat(api.pathwayOf(WHO)).isEqualTo(before);
        assertThat(own().now().schoolId()).isEqualTo("lantern-centre");
    }

    @Test
    void who_moves_keeps_all_and_can_take_it_back() {
        Pathway before = api.pathwayOf(WHO);

        OwnEmployment moved = move(OtherTenant.SCHOOL, TODAY);
        assertThat(moved.now().trust()).isEqualTo("Other Trust");
        assertThat(status("marcus")).isEqualTo(404);
        assertThat(status("other-lead")).isEqualTo(200);
        assertThat(api.pathwayOf(WHO).steps()).isEqualTo(before.steps());
        assertThat(move(OtherTenant.SCHOOL, TODAY)).isEqualTo(moved);

        OwnEmployment back = api.asPerson(WHO)
                .delete()
                .uri(AT + "/moves/{id}", moved.undoId())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OwnEmployment.class)
                .returnResult()
                .getResponseBody();

        assertThat(back.now().schoolId()).isEqualTo("lantern-centre");
        assertThat(status("marcus")).isEqualTo(200);
        assertThat(status("other-lead")).isEqualTo(404);
    }

    @Test
    void a_move_to_come_is_known_and_does_not_hold_yet() {
        OwnEmployment moved = move(OtherTenant.SCHOOL, TODAY.plusWeeks(6));

        assertThat(moved.now().schoolId()).isEqualTo("lantern-centre");
        assertThat(moved.next().schoolId()).isEqualTo(OtherTenant.SCHOOL);
        assertThat(moved.nextFrom()).isEqualTo(TODAY.plusWeeks(6));
        assertThat(moved.undoId()).isNotNull();
    }

    @Test
    void who_works_nowhere_is_seen_by_no_trust() {
        MoveEffect effect = preview(null, TODAY);

        assertThat(effect.to().schoolId()).isNull();
        assertThat(effect.told()).contains("No trust sees you.");
    }

    @Test
    void a_new_role_is_read_wherever_the_person_is_and_stays_when_they_move() {
        OwnEmployment called = role("  Acting head ", 200);
        assertThat(called.jobTitle()).isEqualTo("Acting head");
        assertThat(role("Acting head", 200)).isEqualTo(called);
        assertThat(titleFor("helen")).isEqualTo("Acting head");
        assertThat(titleFor("marcus")).isEqualTo("Acting head");

        assertThat(move(OtherTenant.SCHOOL, TODAY).jobTitle()).isEqualTo("Acting head");
        assertThat(titleFor("other-lead")).isEqualTo("Acting head");
        role(" ", 400);
        role("x".repeat(101), 400);
        assertThat(own().jobTitle()).isEqualTo("Acting head");
    }

    private OwnEmployment role(String jobTitle, int status) {
        return api.asPerson(WHO)
                .put()
                .uri(AT + "/role")
                .bodyValue(Map.of("jobTitle", jobTitle))
                .exchange()
                .expectStatus()
                .isEqualTo(status)
                .expectBody(OwnEmployment.class)
                .returnResult()
                .getResponseBody();
    }

    private String titleFor(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}", WHO)
                .exchange()
                .expectBody(ParticipantRow.class)
                .returnResult()
                .getResponseBody()
                .jobTitle();
    }

    private MoveEffect preview(String schoolId, LocalDate on) {
        return api.asPerson(WHO)
                .post()
                .uri(AT + "/moves/preview")
                .bodyValue(new Move(schoolId, on))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(MoveEffect.class)
                .returnResult()
                .getResponseBody();
    }

    private OwnEmployment move(String schoolId, LocalDate on) {
        return api.asPerson(WHO)
                .post()
                .uri(AT + "/moves")
                .bodyValue(new Move(schoolId, on))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(OwnEmployment.class)
                .returnResult()
                .getResponseBody();
    }

    private OwnEmployment own() {
        return api.asPerson(WHO)
                .get()
                .uri(AT)
                .exchange()
                .expectBody(OwnEmployment.class)
                .returnResult()
                .getResponseBody();
    }

    private int status(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}/pathway", WHO)
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }
}
