package org.waymark.backend.delivery.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.LocalSessionRepository;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.delivery.LocalSession;
import org.waymark.contract.delivery.LocalSession.Checklist;
import org.waymark.contract.delivery.LocalSession.Decision;
import org.waymark.contract.delivery.LocalSession.Outcome;
import org.waymark.contract.delivery.LocalSession.QualityNote;
import org.waymark.contract.delivery.LocalSession.State;
import org.waymark.contract.delivery.LocalSession.Withdrawal;
import org.waymark.contract.delivery.LocalSessionChoices;
import org.waymark.contract.delivery.LocalSessionWanted;
import org.waymark.contract.delivery.LocalSessionWanted.Audience;
import org.waymark.contract.delivery.Session;
import org.waymark.contract.delivery.SessionCheck;
import org.waymark.contract.delivery.SessionWanted.Facilitator;
import org.waymark.contract.identity.Role;

/** Sessions of the other trust in the offer of the other provider. What a test adds to the offer is taken out again. */
class LocalSessionApiTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final LocalDateTime WHEN = LocalDateTime.parse("2027-02-02T13:00");
    private static final Checklist ANSWERS = new Checklist(
            "Ran it twice", "The provider's slides", "Dana Whitlock, 01234 567890", "Step-free, with a loop");
    private static final String LEAD = "other-lead";
    private static final String MANAGER = "other-manager";

    @Autowired
    private OfferRepository offers;

    @Autowired
    private LocalSessionRepository sessions;

    @Autowired
    private LocalSettling settling;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Pathways pathways;

    @Autowired
    private Seats seats;

    private Offer before;
    private String topic = "";

    @BeforeEach
    void rememberTheOffer() {
        before = offer();
        topic = before.sessions().stream()
                .filter(Offer.Session::inPerson)
                .findFirst()
                .orElseThrow()
                .topicId();
    }

    @AfterEach
    void putItBack() {
        mongo.remove(new Query(), "local_sessions").block();
        offers.put(WAYMARK, before).block();
    }

    private Offer offer() {
        return offers.find(WAYMARK, OtherTenant.OFFER).block();
    }

    private LocalSessionWanted wanted(Audience audience) {
        return wanted(WHEN, audience, 12);
    }

    private LocalSessionWanted wanted(LocalDateTime start, Audience audience, int count) {
        return new LocalSessionWanted(
                OtherTenant.OFFER,
                topic,
                start,
                120,
                null,
                OtherTenant.SCHOOL,
                null,
                null,
                "Library",
                count,
                new Facilitator("Priya Nair", "priya." + UUID.randomUUID() + "@waymark.example"),
                List.of("step-free"),
                audience,
                audience == Audience.NEAR_BY ? 30 : null);
    }

    private ResponseSpec post(String user, String path, Object body) {
        return api.as(user)
                .post()
                .uri("/api/v1/local-sessions" + path)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec withTag(String user, String path, String tag, Object body) {
        return api.as(user)
                .post()
                .uri("/api/v1/local-sessions" + path)
                .header("If-Match", tag)
                .bodyValue(body)
                .exchange();
    }

    private LocalSession proposed(Audience audience) {
        return body(post(LEAD, "", wanted(audience)).expectStatus().isCreated());
    }

    private LocalSession approved(Audience audience) {
        LocalSession made = proposed(audience);
        return body(decide(made, Outcome.APPROVE, null, ANSWERS).expectStatus().isOk());
    }

    private ResponseSpec decide(
            LocalSession made, Outcome outcome, @Nullable String words, @Nullable Checklist answers) {
        return withTag(MANAGER, "/" + made.id() + "/decision", tag(made), new Decision(outcome, words, answers, true));
    }

    private String tag(LocalSession session) {
        return "\"" + sessions.find(WAYMARK, session.id()).block().version() + "\"";
    }

    private static LocalSession body(ResponseSpec answer) {
        return answer.expectBody(LocalSession.class).returnResult().getResponseBody();
    }

    private LocalSession read(String user, LocalSession session) {
        return body(api.as(user)
                .get()
                .uri("/api/v1/local-sessions/{id}", session.id())
                .exchange()
                .expectStatus()
                .isOk());
    }

    private List<String> sessionsSeenBy(String user) {
        return page(api.as(user)
                        .get()
                        .uri("/api/v1/offers/{id}/sessions", OtherTenant.OFFER)
                        .exchange())
                .stream()
                .map(Session::id)
                .toList();
    }

    private static List<Session> page(ResponseSpec answer) {
        return answer.expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<Session>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<LocalSession> listed(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/local-sessions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<LocalSession>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void a_trust_chooses_among_its_offers_topics_and_schools() {
        LocalSessionChoices choices = api.as(LEAD)
                .get()
                .uri("/api/v1/local-sessions/choices")
                .exchange()
                .expectBody(LocalSessionChoices.class)
                .returnResult()
                .getResponseBody();
        assertThat(choices.offers()).extracting(LocalSessionChoices.Course::id).containsExactly(OtherTenant.OFFER);
        assertThat(choices.offers().getFirst().topics()).isNotEmpty();
        assertThat(choices.schools()).extracting(LocalSessionChoices.Named::id).contains(OtherTenant.SCHOOL);
    }

    @Test
    void what_waits_is_in_no_offer() {
        LocalSession made = proposed(Audience.WHOLE_OFFER);

        assertThat(made.state()).isEqualTo(State.WAITING);
        assertThat(offer().sessions()).hasSameSizeAs(before.sessions());
        assertThat(listed(MANAGER)).extracting(LocalSession::id).contains(made.id());
        assertThat(listed(LEAD)).extracting(LocalSession::id).contains(made.id());
        assertThat(listed("marcus")).extracting(LocalSession::id).doesNotContain(made.id());
        assertThat(listed("helen")).extracting(LocalSession::id).doesNotContain(made.id());
    }

    @Test
    void the_same_key_proposes_nothing_more() {
        LocalSessionWanted wanted = wanted(Audience.OWN_PEOPLE);
        String key = UUID.randomUUID().toString();
        List<String> ids =
                List.of(propose(key, wanted).id(), propose(key, wanted).id());
        assertThat(Set.copyOf(ids)).hasSize(1);
    }

    private LocalSession propose(String key, LocalSessionWanted wanted) {
        return body(api.as(LEAD)
                .post()
                .uri("/api/v1/local-sessions")
                .header("Idempotency-Key", key)
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isCreated());
    }

    @Test
    void only_those_for_whom_it_is_open_see_it_once_it_is_approved() {
        LocalSession made = approved(Audience.OWN_PEOPLE);

        assertThat(made.state()).isEqualTo(State.APPROVED);
        assertThat(sessionsSeenBy(OtherTenant.PARTICIPANT)).contains(made.sessionId());
        assertThat(sessionsSeenBy(LEAD)).contains(made.sessionId());
        assertThat(sessionsSeenBy(MANAGER)).contains(made.sessionId());
        assertThat(sessionsSeenBy("amara")).doesNotContain(made.sessionId());
        assertThat(sessionsSeenBy("marcus")).doesNotContain(made.sessionId());
    }

    @Test
    void whoever_it_is_not_open_to_reads_nothing_of_its_place() {
        approved(Audience.OWN_PEOPLE);
        String read = new String(
                api.as("marcus")
                        .get()
                        .uri("/api/v1/offers/{id}/sessions", OtherTenant.OFFER)
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.UTF_8);
        assertThat(read).doesNotContain("Other School", "local-");
    }

    @Test
    void people_of_another_trust_are_not_planned_for_it() {
        Participant theirs = participants.find(WAYMARK, OtherTenant.PARTICIPANT).block();
        Set<String> inPerson = before.sessions().stream()
                .filter(Offer.Session::inPerson)
                .map(Offer.Session::topicId)
                .collect(Collectors.toSet());
        topic = theirs.summary().sessionIds().stream()
                .map(id -> before.session(id).topicId())
                .filter(inPerson::contains)
                .findFirst()
                .orElseThrow();
        LocalSession made = approved(Audience.OWN_PEOPLE);
        Offer now = offer();
        offers.put(
                        WAYMARK,
                        now.withSessions(now.sessions().stream()
                                .filter(session -> !session.topicId().equals(topic)
                                        || session.id().equals(made.sessionId()))
                                .toList()))
                .block();

        assertThat(planned(theirs.person(), theirs)).contains(made.sessionId());
        assertThat(planned(elsewhere(theirs.person()), theirs)).doesNotContain(made.sessionId());
    }

    private List<String> planned(Person person, Participant like) {
        var trial = pathways.tryOut(
                        person, like.enrolment(), Learning.none(person.id()), like.choices(), TestClock.TODAY, null)
                .block();
        return trial.planned() == null ? List.of() : trial.planned().sessionIds();
    }

    private static Person elsewhere(Person p) {
        return new Person(
                "somebody-else",
                p.name(),
                p.jobTitle(),
                p.schoolId(),
                p.schoolName(),
                "yet-another-trust",
                "Yet Another Trust",
                p.phase(),
                p.kind(),
                p.completed());
    }

    @Test
    void approving_needs_the_checklist_and_keeps_who_answered_it() {
        LocalSession made = proposed(Audience.OWN_PEOPLE);
        decide(made, Outcome.APPROVE, null, null).expectStatus().isEqualTo(422);
        LocalSession done = body(decide(made, Outcome.APPROVE, null, ANSWERS));

        assertThat(done.checklist().answers()).isEqualTo(ANSWERS);
        assertThat(done.checklist().by()).isEqualTo("other manager");
        assertThat(read(LEAD, made).checklist()).isNull();
    }

    @Test
    void sending_back_and_refusing_need_words() {
        LocalSession made = proposed(Audience.OWN_PEOPLE);
        decide(made, Outcome.SEND_BACK, " ", null).expectStatus().isEqualTo(422);
        assertThat(body(decide(made, Outcome.SEND_BACK, "Name a larger room.", null))
                        .state())
                .isEqualTo(State.SENT_BACK);
        decide(made, Outcome.APPROVE, null, ANSWERS).expectStatus().isEqualTo(409);
        assertThat(read(LEAD, made).words()).isEqualTo("Name a larger room.");

        LocalSession again = changed(made, wanted(WHEN.plusHours(1), Audience.OWN_PEOPLE, 14));
        assertThat(again.state()).isEqualTo(State.WAITING);
        assertThat(body(decide(again, Outcome.REFUSE, "Not this year.", null)).state())
                .isEqualTo(State.REFUSED);
        change(again, tag(again), wanted(Audience.OWN_PEOPLE)).expectStatus().isEqualTo(409);
    }

    private LocalSession changed(LocalSession session, LocalSessionWanted wanted) {
        return body(change(session, tag(session), wanted).expectStatus().isOk());
    }

    private ResponseSpec change(LocalSession session, String tag, LocalSessionWanted wanted) {
        return api.as(LEAD)
                .put()
                .uri("/api/v1/local-sessions/{id}", session.id())
                .header("If-Match", tag)
                .bodyValue(wanted)
                .exchange();
    }

    @Test
    void a_change_of_what_was_approved_waits_anew() {
        LocalSession made = approved(Audience.OWN_PEOPLE);
        change(made, "\"1\"", wanted(Audience.OWN_PEOPLE)).expectStatus().isEqualTo(412);

        LocalSession waiting = changed(made, wanted(WHEN.plusMinutes(30), Audience.OWN_PEOPLE, 12));

        assertThat(waiting.state()).isEqualTo(State.WAITING);
        assertThat(waiting.sessionId()).isNotEqualTo(made.sessionId());
        assertThat(offer().session(made.sessionId()).isHeld()).isFalse();
        LocalSession again = body(decide(waiting, Outcome.APPROVE, null, ANSWERS));
        assertThat(offer().session(again.sessionId()).start()).isEqualTo(WHEN.plusMinutes(30));
    }

    @Test
    void withdrawing_ends_it_at_once_where_nobody_has_a_seat() {
        LocalSession made = approved(Audience.OWN_PEOPLE);
        LocalSession gone = withdrawn(made);

        assertThat(gone.state()).isEqualTo(State.WITHDRAWN);
        assertThat(offer().session(made.sessionId()).isHeld()).isFalse();
    }

    private LocalSession withdrawn(LocalSession made) {
        return body(withTag(LEAD, "/" + made.id() + "/withdrawal", tag(made), new Withdrawal("The hall is let."))
                .expectStatus()
                .isOk());
    }

    @Test
    void withdrawing_one_with_people_on_it_is_asked_of_the_provider() {
        LocalSession made = approved(Audience.WHOLE_OFFER);
        seats.ask(offer(), List.of(made.sessionId()), "seated", null).block();
        change(made, tag(made), wanted(Audience.OWN_PEOPLE)).expectStatus().isEqualTo(409);

        assertThat(withdrawn(made).state()).isEqualTo(State.WITHDRAWAL_ASKED);
        assertThat(offer().session(made.sessionId()).isHeld()).isTrue();
        assertThat(sessionsSeenBy(OtherTenant.PARTICIPANT)).doesNotContain(made.sessionId());

        seats.takeBack(OtherTenant.OFFER, List.of(made.sessionId()), "seated").block();
        settling.sweep().block();
        assertThat(read(LEAD, made).state()).isEqualTo(State.WITHDRAWN);
    }

    @Test
    void what_a_node_left_undone_is_done_by_the_sweep() {
        LocalSession made = approved(Audience.OWN_PEOPLE);
        offers.put(WAYMARK, before).block();

        settling.sweep().block();
        settling.sweep().block();

        assertThat(offer().sessions().stream().filter(one -> one.id().equals(made.sessionId())))
                .hasSize(1);
    }

    @Test
    void a_proposer_is_told_of_clashes_but_not_of_the_sessions_of_others() {
        LocalSession made = approved(Audience.OWN_PEOPLE);
        LocalSessionWanted same = wanted(Audience.OWN_PEOPLE);
        SessionCheck check = post(LEAD, "/check", same)
                .expectBody(SessionCheck.class)
                .returnResult()
                .getResponseBody();

        assertThat(check.clashes())
                .extracting(SessionCheck.Clash::sentence)
                .contains("This room is taken then.")
                .allSatisfy(sentence -> assertThat(sentence).doesNotContain("Other School"));
        assertThat(post(LEAD, "", same)
                        .expectStatus()
                        .isEqualTo(409)
                        .expectBody(Problem.class)
                        .returnResult()
                        .getResponseBody()
                        .detail())
                .contains("This room is taken then.");
        assertThat(made.clashes()).isEmpty();
    }

    @Test
    void bad_input_is_refused() {
        post(LEAD, "", wanted(LocalDateTime.parse("2026-01-05T09:00"), Audience.OWN_PEOPLE, 10))
                .expectStatus()
                .isEqualTo(422);
        post(LEAD, "", wanted(LocalDateTime.parse("2035-01-05T09:00"), Audience.OWN_PEOPLE, 10))
                .expectStatus()
                .isEqualTo(409);
        post(LEAD, "", wanted(WHEN, Audience.OWN_PEOPLE, 0)).expectStatus().isBadRequest();
        post("marcus", "", wanted(Audience.OWN_PEOPLE)).expectStatus().isNotFound();
        post(MANAGER, "", wanted(Audience.OWN_PEOPLE)).expectStatus().isForbidden();
    }

    @Test
    void what_is_somebody_elses_is_not_there() {
        LocalSession made = proposed(Audience.OWN_PEOPLE);
        api.as("marcus")
                .get()
                .uri("/api/v1/local-sessions/{id}", made.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        withTag("helen", "/" + made.id() + "/decision", tag(made), new Decision(Outcome.REFUSE, "No", null, false))
                .expectStatus()
                .isNotFound();
        withTag("marcus", "/" + made.id() + "/withdrawal", tag(made), new Withdrawal("Mine"))
                .expectStatus()
                .isNotFound();
    }

    @Test
    void how_it_went_is_noted_once_it_is_over() {
        LocalSession made = approved(Audience.OWN_PEOPLE);
        noteQuality(made).expectStatus().isEqualTo(409);
        clock.advance(Duration.between(TestClock.TODAY.atStartOfDay(), WHEN.plusDays(1)));

        assertThat(body(noteQuality(made).expectStatus().isOk()).quality().note())
                .isEqualTo("Well prepared; start on time.");
        assertThat(read(LEAD, made).quality().by()).isEqualTo("other manager");
    }

    private ResponseSpec noteQuality(LocalSession made) {
        return api.as(MANAGER)
                .put()
                .uri("/api/v1/local-sessions/{id}/quality", made.id())
                .header("If-Match", tag(made))
                .bodyValue(new QualityNote("Well prepared; start on time."))
                .exchange();
    }

    @Test
    void a_partner_proposes_for_the_offers_that_it_runs() {
        accounts.save(new Account(
                        "account-local-partner",
                        "local-partner@waymark.example",
                        "Local Partner",
                        "no password",
                        null,
                        List.of(new Membership(Role.PARTNER, "local-partner", "Partner", null, null)),
                        true))
                .block();
        LocalSessionWanted wanted = new LocalSessionWanted(
                OtherTenant.OFFER,
                topic,
                WHEN.plusDays(1),
                120,
                before.hubs().getFirst().id(),
                null,
                null,
                null,
                null,
                12,
                new Facilitator("Ana Diaz", "ana." + UUID.randomUUID() + "@waymark.example"),
                List.of(),
                Audience.OWN_PEOPLE,
                null);
        post("local-partner", "", wanted).expectStatus().isNotFound();
        offers.put(WAYMARK, offer().with(offer().course().withPartner("local-partner")))
                .block();

        assertThat(body(post("local-partner", "", wanted).expectStatus().isCreated())
                        .wanted()
                        .audience())
                .isEqualTo(Audience.WHOLE_OFFER);
    }
}
