package org.waymark.backend.assignment.release;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.assignment.store.SchoolAnswerRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Workplace;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.ReleaseAgreement;
import org.waymark.contract.assignment.ReleaseAgreement.Answer;
import org.waymark.contract.assignment.ReleaseAgreement.DayOut;
import org.waymark.contract.assignment.ReleaseAnswers;
import org.waymark.contract.assignment.ReleaseAnswers.OfDay;
import org.waymark.contract.identity.Role;
import org.waymark.contract.message.Notice;
import org.waymark.contract.participant.ParticipantRow;

/** Somebody copied from the demonstration, in a school of its own. */
class ReleaseAgreementTest extends ApiTest {

    private static final String PERSON = "spared-person";
    private static final String SCHOOL = "sparing-school";
    private static final String HEAD = "sparing-head";
    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SchoolAnswerRepository answers;

    @Autowired
    private Refusals refusals;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private Participant original;

    @BeforeEach
    void somebodyWithDaysOut() {
        mongo.remove(Query.query(Criteria.where("_id").in("account-" + PERSON, "account-helen")), "inboxes")
                .block();
        mongo.remove(Query.query(Criteria.where("_id").is(PERSON)), "release_answers")
                .block();
        participants
                .find(WAYMARK, PERSON)
                .flatMap(before -> participants.delete(WAYMARK, before))
                .block();
        original = list("marcus").stream()
                .filter(agreement -> agreement.days().size() > 1)
                .map(agreement -> participants.find(WAYMARK, agreement.participantId()))
                .findFirst()
                .orElseThrow()
                .block();
        participants.save(WAYMARK, like(original)).block();
        account(HEAD, Role.SCHOOL_LEAD, SCHOOL, null);
        account("sparing-lead", Role.TRUST_LEAD, "sparing-trust", null);
        account(PERSON, Role.PARTICIPANT, null, PERSON);
    }

    private static Participant like(Participant one) {
        var person = new Person(
                PERSON,
                "Spared Person",
                "Head of year",
                SCHOOL,
                "Sparing School",
                "sparing-trust",
                "Sparing Trust",
                one.person().phase(),
                one.person().kind(),
                List.of());
        return new Participant(
                person,
                0,
                one.providerId(),
                one.enrolment(),
                one.choices(),
                one.plan(),
                one.pathwayId(),
                one.summary(),
                null,
                one.standing());
    }

    private void account(String user, Role role, String organisationId, String personId) {
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        "Head of " + user,
                        "no password",
                        personId,
                        List.of(new Membership(role, organisationId, "Sparing", null, null)),
                        true))
                .block();
    }

    @Test
    void a_school_lead_sees_the_people_of_that_school_alone() {
        List<ParticipantRow> rows = api.as(HEAD)
                .get()
                .uri("/api/v1/participants")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ParticipantRow>>() {})
                .returnResult()
                .getResponseBody()
                .items();
        assertThat(rows).extracting(ParticipantRow::id).containsExactly(PERSON);
        assertThat(list(HEAD)).extracting(ReleaseAgreement::participantId).containsExactly(PERSON);
        assertThat(list("rhys")).extracting(ReleaseAgreement::participantId).doesNotContain(PERSON, "amara-osei");
    }

    @Test
    void each_day_is_open_until_the_school_answers_and_all_three_see_the_answer() {
        List<DayOut> open = agreement(HEAD).days();
        assertThat(open).hasSizeGreaterThan(1).allMatch(day -> day.answer() == Answer.OPEN);
        LocalDate first = open.getFirst().on();
        LocalDate second = open.get(1).on();

        answer(HEAD, 0, new OfDay(first, Answer.AGREED, ""), new OfDay(second, Answer.REFUSED, " Inspection "))
                .expectStatus()
                .isOk();

        for (String user : List.of(HEAD, "sparing-lead", PERSON)) {
            List<DayOut> days = agreement(user).days();
            assertThat(days.get(0).answer()).isEqualTo(Answer.AGREED);
            assertThat(days.get(1).answer()).isEqualTo(Answer.REFUSED);
            assertThat(days.get(1).words()).isEqualTo("Inspection");
            assertThat(days.get(1).answeredBy()).isEqualTo("Head of " + HEAD);
        }
        assertThat(participants.find(WAYMARK, PERSON).block().summary())
                .as("nothing is moved by an answer")
                .isEqualTo(original.summary());
    }

    @Test
    void a_refused_day_is_told_to_the_person_with_the_reason_and_to_their_provider_without() {
        LocalDate day = agreement(HEAD).days().getFirst().on();
        answer(HEAD, 0, new OfDay(day, Answer.REFUSED, "Inspection"))
                .expectStatus()
                .isOk();
        refusals.sweep().block();

        assertThat(notices(PERSON))
                .filteredOn(one -> one.text().contains("Inspection"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.title()).isEqualTo("A day out that your school refused");
                    assertThat(one.link()).isEqualTo("days-out");
                });
        boolean certain = original.standing() == Proposal.Standing.ENROLLED;
        assertThat(notices("helen"))
                .filteredOn(one -> one.text().contains("Spared Person"))
                .hasSize(certain ? 1 : 0)
                .noneMatch(one -> one.text().contains("Inspection"));
    }

    private List<Notice> notices(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void an_answer_can_be_taken_back() {
        LocalDate day = agreement(HEAD).days().getFirst().on();
        answer(HEAD, 0, new OfDay(day, Answer.AGREED, "")).expectStatus().isOk();
        answer(HEAD, 1, new OfDay(day, Answer.OPEN, "")).expectStatus().isOk();

        assertThat(agreement(HEAD).days().getFirst().answer()).isEqualTo(Answer.OPEN);
    }

    @Test
    void refuses_an_answer_that_nobody_could_go_by() {
        LocalDate day = agreement(HEAD).days().getFirst().on();
        answer(HEAD, 0, new OfDay(day, Answer.REFUSED, "  ")).expectStatus().isEqualTo(422);
        answer(HEAD, 0, new OfDay(LocalDate.of(2026, 12, 25), Answer.AGREED, ""))
                .expectStatus()
                .isEqualTo(409);
        answer(HEAD, 7, new OfDay(day, Answer.AGREED, "")).expectStatus().isEqualTo(412);
        answer("rhys", 0, new OfDay(day, Answer.AGREED, "")).expectStatus().isNotFound();
        assertThat(agreement(HEAD).days()).allMatch(one -> one.answer() == Answer.OPEN);
    }

    @Test
    void another_school_is_asked_afresh_after_a_move() {
        LocalDate day = agreement(HEAD).days().getFirst().on();
        answer(HEAD, 0, new OfDay(day, Answer.AGREED, "")).expectStatus().isOk();
        Workplace elsewhere = new Workplace("sparing-school-2", "Second", "sparing-trust", "Sparing Trust", null, null);
        participants
                .show(WAYMARK, PERSON, 1, found -> found.at(elsewhere, List.of(), 1))
                .block();

        assertThat(list(HEAD)).isEmpty();
        assertThat(agreement(PERSON).days().getFirst().answer()).isEqualTo(Answer.OPEN);
        account("second-head", Role.SCHOOL_LEAD, "sparing-school-2", null);
        answer("second-head", 1, new OfDay(day, Answer.REFUSED, "Exams"))
                .expectStatus()
                .isOk();
        assertThat(agreement(PERSON).days().getFirst().words()).isEqualTo("Exams");
    }

    @Test
    void what_was_stored_first_is_still_read() {
        mongo.save(Document.parse("""
                        {"_id": "spared-person", "_class": "release-answers", "schema": 1, "version": 4,
                         "schoolId": "sparing-school", "days": [{"on": {"$date": "2026-12-01T00:00:00Z"}, "agreed": false,
                         "words": "Mocks", "by": "A head", "at": {"$date": "2026-11-01T09:00:00Z"}}]}"""), "release_answers").block();
        Participant person = participants.find(WAYMARK, PERSON).block();

        SchoolAnswers read =
                answers.of(new Scope.School(SCHOOL), List.of(person)).block().get(PERSON);
        assertThat(read.version()).isEqualTo(4);
        assertThat(read.find(LocalDate.of(2026, 12, 1)).orElseThrow().words()).isEqualTo("Mocks");
        assertThat(answers.of(new Scope.School("another"), List.of(person)).block())
                .isEmpty();
    }

    private List<ReleaseAgreement> list(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/release-agreements")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ReleaseAgreement>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ReleaseAgreement agreement(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/participants/{id}/release-agreement", PERSON)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ReleaseAgreement.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec answer(String user, long version, OfDay... days) {
        return api.as(user)
                .put()
                .uri("/api/v1/participants/{id}/release-agreement", PERSON)
                .header("If-Match", "\"" + version + "\"")
                .bodyValue(new ReleaseAnswers(List.of(days)))
                .exchange();
    }
}
