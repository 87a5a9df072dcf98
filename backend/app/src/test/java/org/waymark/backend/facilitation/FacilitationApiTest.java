package org.waymark.backend.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.delivery.Facilitator;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.Membership;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.participant.Needs;
import org.waymark.backend.participant.store.NeedsRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.attendance.Register;
import org.waymark.contract.attendance.RegisterFile;
import org.waymark.contract.attendance.RegisterMarks;
import org.waymark.contract.attendance.RegisterMarks.Marked;
import org.waymark.contract.facilitation.FacilitatedSession;
import org.waymark.contract.facilitation.FacilitatedSession.State;
import org.waymark.contract.facilitation.SessionBrief;
import org.waymark.contract.facilitation.SessionBrief.Adjustment;
import org.waymark.contract.identity.Role;
import org.waymark.contract.participant.AccessNeed;

class FacilitationApiTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String PROVIDER = "provider-fernhill";
    private static final String AMARA = "amara-osei";
    private static final String TOM = "tom-whitfield";
    private static final String LINK = "https://meet.example/abc";

    @Autowired
    private OfferRepository offers;

    @Autowired
    private Seats seats;

    @Autowired
    private NeedsRepository needs;

    @Autowired
    private AccountRepository accounts;

    private final String user = "runs-" + UUID.randomUUID();
    private final String offerId = "facilitation-" + UUID.randomUUID();

    /** Nobody new is put on a closed offer, so no other test comes upon this one. */
    @BeforeEach
    void makeSessions() {
        account(user, PROVIDER);
        Offer any = offers.list(WAYMARK).block().stream()
                .filter(one -> one.id().startsWith("npqsl-"))
                .findFirst()
                .orElseThrow();
        Offer.Session some = any.sessions().getFirst();
        LocalDateTime now = TestClock.TODAY.atTime(9, 0);
        Offer offer = any.copy(offerId)
                .with(Offer.Status.CLOSED)
                .withSessions(List.of(
                        run(some.as("own").at(now), user),
                        run(some.as("to-come").at(now.plusDays(1)), user),
                        run(some.as("off").at(now.plusDays(2)), user)
                                .cancelled(new Offer.Cancelled("nobody", clock.instant(), "Snow")),
                        run(some.as("of-another").at(now), "somebody-else"),
                        some.as("of-nobody").at(now)));
        offers.put(WAYMARK, offer).block();
        offer.sessions()
                .forEach(session -> List.of(AMARA, TOM)
                        .forEach(who -> seats.ask(offer, List.of(session.id()), who, null)
                                .block()));
    }

    private void account(String name, String providerId) {
        accounts.save(new Account(
                        "account-" + name,
                        name + "@waymark.example",
                        "Fay Cilitator",
                        "no password",
                        null,
                        List.of(new Membership(Role.FACILITATOR, providerId, "Fernhill", null, null)),
                        true))
                .block();
    }

    private static Offer.Session run(Offer.Session session, String name) {
        String id =
                Facilitator.of(PROVIDER, "Whoever", name + "@waymark.example").id();
        return session.with(new Offer.Arrangements(null, id, new Offer.Online(LINK, null, null), null));
    }

    private List<FacilitatedSession> sessions(String who) {
        return api.as(who)
                .get()
                .uri("/api/v1/facilitated-sessions")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<FacilitatedSession>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec brief(String who, String offer, String session) {
        return api.as(who)
                .get()
                .uri("/api/v1/facilitated-sessions/brief?offerId={offer}&id={id}", offer, session)
                .exchange();
    }

    private SessionBrief brief(String session) {
        return brief(user, offerId, session)
                .expectStatus()
                .isOk()
                .expectBody(SessionBrief.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec register(String who, String session) {
        return api.as(who)
                .get()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, session)
                .exchange();
    }

    private ResponseSpec take(String who, String session, String etag) {
        return api.as(who)
                .put()
                .uri("/api/v1/offers/{offer}/register?id={id}", offerId, session)
                .header("If-Match", etag)
                .bodyValue(new RegisterMarks(List.of(new Marked(AMARA, Mark.PRESENT))))
                .exchange();
    }

    @Test
    void a_facilitator_has_the_sessions_that_name_their_address_and_no_others() {
        assertThat(sessions(user))
                .extracting(FacilitatedSession::sessionId, FacilitatedSession::state, FacilitatedSession::people)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("own", State.BEGUN, 2),
                        org.assertj.core.groups.Tuple.tuple("to-come", State.AHEAD, 2),
                        org.assertj.core.groups.Tuple.tuple("off", State.CANCELLED, 2));
        assertThat(sessions(user).getFirst().joinLink()).isEqualTo(LINK);
    }

    @Test
    void the_brief_says_who_comes_and_what_to_arrange() {
        say(AMARA, Set.of(AccessNeed.CAPTIONS, AccessNeed.BREAKS));
        SessionBrief brief = brief("own");

        assertThat(brief.groups()).extracting(SessionBrief.Group::people).containsExactly(1, 1);
        assertThat(brief.adjustments())
                .contains(
                        new Adjustment(AccessNeed.CAPTIONS, List.of("Amara Osei")),
                        new Adjustment(AccessNeed.BREAKS, List.of("Amara Osei")));
        assertThat(brief.difficulties()).as("two people are too few to tell of").isEmpty();
        say(AMARA, Set.of());
    }

    private void say(String who, Set<AccessNeed> access) {
        Scope.Self self = new Scope.Self(who);
        needs.get(self)
                .flatMap(said -> needs.save(self, new Needs(who, said.version(), access, true, null)))
                .block();
    }

    @Test
    void they_take_the_register_of_their_own_session() {
        take(user, "own", "\"0\"").expectStatus().isOk();
        take(user, "own", "\"0\"").expectStatus().isEqualTo(412);

        assertThat(sessions(user).getFirst().marked()).isEqualTo(1);
        Register register = read(user);
        assertThat(register.lines()).extracting(Register.Line::markedBy).contains("Fay Cilitator");
        take(user, "to-come", "\"0\"").expectStatus().isEqualTo(409);
    }

    private Register read(String who) {
        return register(who, "own")
                .expectStatus()
                .isOk()
                .expectBody(Register.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec file(String who, String session, String text) {
        return api.as(who)
                .post()
                .uri("/api/v1/offers/{offer}/register/file?id={id}", offerId, session)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(text.getBytes(StandardCharsets.UTF_8))
                .exchange();
    }

    @Test
    void a_file_proposes_marks_and_saves_none() {
        RegisterFile read = file(user, "own", "Name,Mark\nAmara Osei,Late\nA Guest,Present\n")
                .expectStatus()
                .isOk()
                .expectBody(RegisterFile.class)
                .returnResult()
                .getResponseBody();

        assertThat(read.read()).containsExactly(new RegisterFile.Read(AMARA, Mark.LATE, null));
        assertThat(read.unread()).extracting(RegisterFile.Unread::name).containsExactly("A Guest");
        assertThat(sessions(user).getFirst().marked()).isZero();
    }

    @Test
    void files_are_for_sessions_that_have_begun_and_for_those_who_run_them() {
        file(user, "to-come", "Name,Mark\n").expectStatus().isEqualTo(409);
        file(user, "own", "School,Pupils\n").expectStatus().isEqualTo(422);
        file(user, "own", "x".repeat(2_100_000)).expectStatus().isEqualTo(422);
        file(user, "of-another", "Name,Mark\n").expectStatus().isNotFound();
        file("other-facilitator", "own", "Name,Mark\n").expectStatus().isNotFound();
        template(user, "of-another").expectStatus().isNotFound();
        template("marcus", "own").expectStatus().isForbidden();
        assertThat(new String(
                        template(user, "own").expectBody().returnResult().getResponseBody(), StandardCharsets.UTF_8))
                .contains("Name,Mark", "Amara Osei,", "Tom Whitfield,");
    }

    private ResponseSpec template(String who, String session) {
        return api.as(who)
                .get()
                .uri("/api/v1/offers/{offer}/register/template?id={id}", offerId, session)
                .exchange();
    }

    @Test
    void they_see_names_and_marks_and_nothing_else_of_anybody() {
        assertThat(read("helen").lines()).extracting(Register.Line::school).doesNotContain("");
        assertThat(read(user).lines())
                .allSatisfy(line -> assertThat(line.name()).isNotBlank())
                .allSatisfy(line -> assertThat(line.school()).isEmpty())
                .allSatisfy(line -> assertThat(line.dispute()).isNull());
    }

    @Test
    void what_somebody_else_runs_is_unknown() {
        for (String session : List.of("of-another", "of-nobody", "none")) {
            register(user, session).expectStatus().isNotFound();
            take(user, session, "\"0\"").expectStatus().isNotFound();
            brief(user, offerId, session).expectStatus().isNotFound();
        }
        brief("other-facilitator", offerId, "own").expectStatus().isNotFound();
        brief("helen", offerId, "own").expectStatus().isForbidden();
    }

    @Test
    void the_same_address_at_another_provider_opens_nothing_here() {
        String elsewhere = "elsewhere-" + UUID.randomUUID();
        account(elsewhere, "other-provider");
        name(elsewhere);

        assertThat(sessions(elsewhere)).isEmpty();
        register(elsewhere, "own").expectStatus().isNotFound();
    }

    @Test
    void whoever_is_named_no_more_sees_it_no_more() {
        register(user, "own").expectStatus().isOk();
        name("another");

        register(user, "own").expectStatus().isNotFound();
        assertThat(sessions(user)).extracting(FacilitatedSession::sessionId).doesNotContain("own");
    }

    /** As the one who runs it now. */
    private void name(@Nullable String who) {
        Offer offer = offers.find(WAYMARK, offerId).block();
        offers.put(WAYMARK, offer.with(run(offer.session("own"), String.valueOf(who))))
                .block();
    }
}
