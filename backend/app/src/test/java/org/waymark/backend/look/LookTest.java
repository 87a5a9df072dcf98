package org.waymark.backend.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpStatusCode;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.personal.PersonalDocuments;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.identity.Role;
import org.waymark.contract.look.Look;
import org.waymark.contract.look.Look.About;
import org.waymark.contract.look.Look.Outcome;
import org.waymark.contract.look.Look.State;
import org.waymark.contract.look.LookAnswer;
import org.waymark.contract.look.NewLook;
import org.waymark.contract.pathway.Pathway;

class LookTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String TRUST = "looking-trust";
    private static final String SCHOOL = "looking-school";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private PersonRepository people;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private Outbox outbox;

    @Autowired
    private PersonalDocuments documents;

    @BeforeEach
    void openASchoolWithThreeLeads() {
        var school = new School(
                SCHOOL,
                "Looking School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                200,
                TRUST,
                "Looking Trust",
                School.ENGLAND,
                400_000,
                300_000,
                null);
        schools.save(WAYMARK, school).block();
        for (String name : List.of("looking-lead", "looking-second", "looking-third")) {
            accounts.save(new Account(
                            "account-" + name,
                            name + "@waymark.example",
                            name.replace('-', ' '),
                            "no password",
                            Set.of(Role.TRUST_LEAD),
                            null,
                            null,
                            TRUST,
                            "Looking Trust",
                            true))
                    .block();
        }
    }

    @Test
    void what_was_left_out_goes_to_a_named_person_of_the_provider_and_comes_back_with_an_outcome() {
        propose("looking-ada");
        Pathway.Skip skip = api.pathwayOf("looking-ada").skips().getFirst();
        String key = UUID.randomUUID().toString();

        Look asked = ask("looking-ada", key, About.LEFT_OUT, skip.topicId());
        assertThat(ask("looking-ada", key, About.LEFT_OUT, skip.topicId())).isEqualTo(asked);
        assertThat(asked.title()).isEqualTo(skip.title());
        assertThat(asked.decision()).contains(skip.reasons().getFirst().sentence());
        assertThat(asked.state()).isEqualTo(State.ASKED);
        assertThat(asked.due()).isEqualTo(Looks.due(today(), 10, Set.of())).isAfter(today().plusDays(13));
        assertThat(status(send("looking-ada", "another key", About.LEFT_OUT, skip.topicId())))
                .isEqualTo(409);

        String manager = user(asked.heldBy());
        assertThat(mailsTo(manager)).contains("Somebody asks you to look");
        assertThat(looksOf(manager)).contains(asked.id());
        assertThat(status(change(manager, asked.id(), "begin", "\"99\"", Map.of())))
                .isEqualTo(412);
        assertThat(changed(manager, asked.id(), "begin", Map.of()).state()).isEqualTo(State.BEING_LOOKED_AT);

        assertThat(status(change(
                        manager, asked.id(), "answer", etag(manager, asked.id()), answer(Outcome.CHANGED, "", "Yes."))))
                .isEqualTo(422);
        LookAnswer given = answer(Outcome.CHANGED, "The topic can be added now.", "You were right.");
        assertThat(changed(manager, asked.id(), "answer", given).outcome()).isEqualTo(Outcome.CHANGED);
        assertThat(changed(manager, asked.id(), "answer", given).state()).isEqualTo(State.DECIDED);
        assertThat(status(change(
                        manager,
                        asked.id(),
                        "answer",
                        etag(manager, asked.id()),
                        answer(Outcome.STANDS, "", "After all not."))))
                .isEqualTo(409);

        assertThat(own("looking-ada"))
                .singleElement()
                .returns("The topic can be added now.", Look::done)
                .returns("You were right.", Look::answer)
                .satisfies(look -> assertThat(look.answeredBy()).isEqualTo(asked.heldByName()));
        assertThat(mailsTo("looking-ada")).contains("What you asked somebody to look at");
        assertThat(documents.copy(WAYMARK, "looking-ada").block()).containsKey("looks");
    }

    @Test
    void what_a_trust_proposed_goes_to_who_proposed_it_and_the_seats_are_held_until_the_deadline() {
        propose("looking-ben");
        clock.advance(Duration.ofDays(5));
        Look asked = ask("looking-ben", UUID.randomUUID().toString(), About.PROPOSAL, "");
        assertThat(asked.heldBy()).isEqualTo("account-looking-lead");
        assertThat(asked.organisation()).isEqualTo("Looking Trust");
        assertThat(proposal("looking-ben").respondBy()).isEqualTo(asked.due());

        clock.advance(
                Duration.between(clock.instant(), asked.due().atTime(20, 0).toInstant(ZoneOffset.UTC)));
        sweep.sweep().block();
        assertThat(seatsOf("looking-ben")).isNotEmpty().noneMatch(Seat::isTaken);

        clock.advance(Duration.ofDays(1));
        sweep.sweep().block();
        assertThat(seatsOf("looking-ben")).isEmpty();
    }

    @Test
    void whoever_has_a_seat_keeps_it_when_they_ask() {
        propose("looking-cleo");
        say("looking-cleo", "accept");
        ask("looking-cleo", UUID.randomUUID().toString(), About.PROPOSAL, "");

        assertThat(seatsOf("looking-cleo")).isNotEmpty().allMatch(Seat::isTaken);
    }

    @Test
    void a_trust_reads_what_is_about_its_own_proposals_and_nothing_else_and_strangers_nothing() {
        propose("looking-dan");
        Pathway pathway = api.pathwayOf("looking-dan");
        Look proposed = ask("looking-dan", UUID.randomUUID().toString(), About.PROPOSAL, "");
        String module = pathway.steps().getFirst().moduleId();
        Look included = ask("looking-dan", UUID.randomUUID().toString(), About.INCLUDED, module);
        Look dates = ask("looking-dan", UUID.randomUUID().toString(), About.DATES, module);

        assertThat(looksOf("looking-second")).contains(proposed.id()).doesNotContain(included.id(), dates.id());
        assertThat(looksOf(user(included.heldBy())))
                .contains(included.id(), dates.id())
                .doesNotContain(proposed.id());
        for (String stranger :
                List.of("amara", "other-lead", "other-manager", "marcus", OtherTenant.PARTICIPANT, "looking-lead")) {
            assertThat(status(get(stranger, included.id()))).as(stranger).isEqualTo(404);
        }
        assertThat(status(change("other-lead", proposed.id(), "answer", "\"1\"", answer(Outcome.STANDS, "", "No."))))
                .isEqualTo(404);
        assertThat(status(api.as("amara")
                        .post()
                        .uri("/api/v1/participants/looking-dan/looks")
                        .header("Idempotency-Key", "stranger")
                        .bodyValue(new NewLook(About.PROPOSAL, "", "Not mine."))
                        .exchange()))
                .isEqualTo(404);
        assertThat(status(send("looking-dan", "unknown", About.VERSION, "no.such.module")))
                .isEqualTo(404);
    }

    @Test
    void a_colleague_takes_over_and_what_a_leaver_had_goes_to_the_successor() {
        propose("looking-eve");
        Look asked = ask("looking-eve", UUID.randomUUID().toString(), About.PROPOSAL, "");
        assertThat(status(change(
                        "looking-second",
                        asked.id(),
                        "answer",
                        etag("looking-second", asked.id()),
                        answer(Outcome.STANDS, "", "No."))))
                .isEqualTo(409);
        assertThat(status(change(
                        "looking-second",
                        asked.id(),
                        "hand-over",
                        etag("looking-second", asked.id()),
                        Map.of("accountId", "account-marcus"))))
                .isEqualTo(422);
        changed("looking-lead", asked.id(), "begin", Map.of());
        assertThat(changed("looking-second", asked.id(), "hand-over", Map.of("accountId", "account-looking-third")))
                .returns("account-looking-third", Look::heldBy)
                .returns(State.ASKED, Look::state);

        end("account-looking-third", "account-looking-second");

        assertThat(own("looking-eve").getFirst().heldByName()).isEqualTo("looking second");
        assertThat(mailsTo("looking-second")).contains("Somebody asks you to look");
    }

    @Test
    void whoever_asked_takes_it_back_and_then_nobody_decides_it() {
        propose("looking-fay");
        Look asked = ask("looking-fay", UUID.randomUUID().toString(), About.PROPOSAL, "");
        String address = "/api/v1/participants/looking-fay/looks/" + asked.id() + "/take-back";
        for (int i = 0; i < 2; i++) {
            assertThat(status(api.asPerson("looking-fay")
                            .post()
                            .uri(address)
                            .header("If-Match", etag("looking-fay", asked.id()))
                            .exchange()))
                    .isEqualTo(200);
        }

        assertThat(status(change(
                        "looking-lead",
                        asked.id(),
                        "answer",
                        etag("looking-lead", asked.id()),
                        answer(Outcome.STANDS, "", "No."))))
                .isEqualTo(409);
        assertThat(ask("looking-fay", UUID.randomUUID().toString(), About.PROPOSAL, "")
                        .state())
                .isEqualTo(State.ASKED);
    }

    @Test
    void a_bank_holiday_is_no_working_day() {
        LocalDate christmasEve = LocalDate.of(2026, 12, 24);
        Set<LocalDate> holidays = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 28));

        assertThat(Looks.due(christmasEve, 1, holidays)).isEqualTo(LocalDate.of(2026, 12, 29));
    }

    @Test
    void the_deadline_counts_from_Monday_to_Friday() {
        LocalDate friday = LocalDate.of(2026, 11, 6);

        assertThat(Looks.due(friday, 1, Set.of())).isEqualTo(LocalDate.of(2026, 11, 9));
        assertThat(Looks.due(friday, 10, Set.of())).isEqualTo(LocalDate.of(2026, 11, 20));
        assertThat(Looks.due(friday.plusDays(1), 1, Set.of())).isEqualTo(LocalDate.of(2026, 11, 9));
    }

    private void propose(String personId) {
        var person = new Person(
                personId,
                personId,
                "Deputy headteacher",
                SCHOOL,
                "Looking School",
                TRUST,
                "Looking Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(WAYMARK, person, "provider-fernhill").block();
        assertThat(status(api.as("looking-lead")
                        .post()
                        .uri("/api/v1/assignments")
                        .header("Idempotency-Key", personId)
                        .bodyValue(new AssignmentRequest(
                                personId, api.offerOf("NPQLT").id(), 150, null))
                        .exchange()))
                .isEqualTo(201);
    }

    private Proposal proposal(String personId) {
        return api.asPerson(personId)
                .get()
                .uri("/api/v1/participants/{id}/proposal", personId)
                .exchange()
                .expectBody(Proposal.class)
                .returnResult()
                .getResponseBody();
    }

    private void say(String personId, String word) {
        assertThat(status(api.asPerson(personId)
                        .post()
                        .uri("/api/v1/participants/{id}/proposal/" + word, personId)
                        .exchange()))
                .isEqualTo(200);
    }

    private void end(String accountId, String successorId) {
        assertThat(status(api.as("looking-lead")
                        .post()
                        .uri("/api/v1/members/{id}/end", accountId)
                        .bodyValue(Map.of("membershipId", "trust-lead." + TRUST, "successorId", successorId))
                        .exchange()))
                .isEqualTo(204);
    }

    private WebTestClient.ResponseSpec send(String personId, String key, About about, String subject) {
        return api.asPerson(personId)
                .post()
                .uri("/api/v1/participants/{id}/looks", personId)
                .header("Idempotency-Key", key)
                .bodyValue(new NewLook(about, subject, "I have done this for years."))
                .exchange();
    }

    private Look ask(String personId, String key, About about, String subject) {
        return send(personId, key, about, subject)
                .expectStatus()
                .isCreated()
                .expectBody(Look.class)
                .returnResult()
                .getResponseBody();
    }

    private List<Look> own(String personId) {
        return api.asPerson(personId)
                .get()
                .uri("/api/v1/participants/{id}/looks", personId)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Look>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<String> looksOf(String user) {
        return api
                .as(user)
                .get()
                .uri("/api/v1/looks")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Look>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(Look::id)
                .toList();
    }

    private WebTestClient.ResponseSpec get(String user, String id) {
        return api.as(user).get().uri("/api/v1/looks/{id}", id).exchange();
    }

    private String etag(String user, String id) {
        return get(user, id).returnResult(Look.class).getResponseHeaders().getETag();
    }

    private Look changed(String user, String id, String what, Object body) {
        return change(user, id, what, etag(user, id), body)
                .expectStatus()
                .isOk()
                .expectBody(Look.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec change(String user, String id, String what, String etag, Object body) {
        return api.as(user)
                .post()
                .uri("/api/v1/looks/{id}/{what}", id, what)
                .header("If-Match", etag)
                .bodyValue(body)
                .exchange();
    }

    private static LookAnswer answer(Outcome outcome, String done, String words) {
        return new LookAnswer(outcome, done, words);
    }

    private static int status(WebTestClient.ResponseSpec answer) {
        EntityExchangeResult<byte[]> result = answer.expectBody().returnResult();
        HttpStatusCode status = result.getStatus();
        return status.value();
    }

    private String user(String accountId) {
        return accounts.find(accountId).block().email().replace("@waymark.example", "");
    }

    private List<String> mailsTo(String user) {
        return outbox.waiting().block().stream()
                .filter(waiting -> waiting.mail().to().equals(user + "@waymark.example"))
                .map(waiting -> waiting.mail().subject())
                .toList();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }

    private List<Seat> seatsOf(String personId) {
        var offer = offers.find(WAYMARK, api.offerOf("NPQLT").id()).block();
        return seats.of(offer).block().values().stream()
                .flatMap(List::stream)
                .filter(seat -> seat.participantId().equals(personId))
                .toList();
    }
}
