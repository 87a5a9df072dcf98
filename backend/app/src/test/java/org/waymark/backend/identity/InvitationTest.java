package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.organisation.RegisterEntry;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.Trust;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.security.Secrets;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.identity.Acceptance;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.Invitation;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.InvitationToAccept;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.OutboxMail;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SignedIn;
import org.waymark.contract.organisation.School.Status;

class InvitationTest extends ApiTest {

    private static final Pattern LINK = Pattern.compile("invitation\\?token=(\\S+)");
    private static final String PASSWORD = "three walking sticks";

    @Autowired
    private TrustRepository trusts;

    @Autowired
    private SchoolRepository schools;

    @Autowired
    private SchoolRegister register;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void whoever_is_invited_sets_a_password_and_works_in_the_inviter_s_trust_alone() {
        Invitation made = invited("marcus", "asha@larkfield.example", Role.TRUST_LEAD);
        assertThat(made.organisation()).isEqualTo("Larkfield Learning Trust");
        assertThat(made.expires()).isEqualTo(clock.instant().plus(Duration.ofDays(7)));
        String token = tokenMailedTo("asha@larkfield.example");

        InvitationToAccept seen =
                look(token).expectBody(InvitationToAccept.class).returnResult().getResponseBody();
        assertThat(seen.invitedBy()).isEqualTo("Marcus Bell");
        assertThat(seen.known()).isFalse();
        accept(token, "Asha Rowe", PASSWORD).expectStatus().isNoContent();

        SignedIn signedIn = signIn("asha@larkfield.example", PASSWORD);
        assertThat(signedIn.me().name()).isEqualTo("Asha Rowe");
        assertThat(signedIn.me().role()).isEqualTo(Role.TRUST_LEAD);
        var asha = api.withToken(signedIn.token());
        asha.get()
                .uri("/api/v1/participants/amara-osei/pathway")
                .exchange()
                .expectStatus()
                .isOk();
        asha.get()
                .uri("/api/v1/participants/other-participant/pathway")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void a_link_works_once() {
        invited("robin", "once@waymark.example", Role.AUTHOR);
        String token = tokenMailedTo("once@waymark.example");
        accept(token, "Once Only", PASSWORD).expectStatus().isNoContent();

        accept(token, "Somebody Else", "another long password").expectStatus().isNotFound();
        look(token).expectStatus().isNotFound();
        assertThat(signIn("once@waymark.example", PASSWORD).me().name()).isEqualTo("Once Only");
    }

    @Test
    void a_link_ends_after_seven_days_and_another_can_be_sent() {
        Invitation made = invited("helen", "late@provider.example", Role.PROVIDER);
        String first = tokenMailedTo("late@provider.example");
        clock.advance(Duration.ofDays(7));
        Problem ended = problem(look(first), 404);
        assertThat(ended.detail())
                .isEqualTo("This invitation has been used, was withdrawn or has run out. Ask for another.");

        api.as("helen")
                .post()
                .uri("/api/v1/invitations/{id}/resend", made.id())
                .exchange()
                .expectStatus()
                .isOk();
        String second = tokenMailedTo("late@provider.example");
        look(first).expectStatus().isNotFound();
        look(second).expectStatus().isOk();
    }

    @Test
    void what_was_withdrawn_opens_nothing() {
        Invitation made = invited("marcus", "not-now@larkfield.example", Role.TRUST_LEAD);
        assertThat(open("marcus")).extracting(Invitation::id).contains(made.id());

        withdraw("marcus", made.id()).expectStatus().isNoContent();

        look(tokenMailedTo("not-now@larkfield.example")).expectStatus().isNotFound();
        assertThat(open("marcus")).extracting(Invitation::id).doesNotContain(made.id());
        withdraw("marcus", made.id()).expectStatus().isNotFound();
    }

    @Test
    void another_organisation_neither_sees_nor_touches_an_invitation() {
        Invitation made = invited("marcus", "ours@larkfield.example", Role.TRUST_LEAD);

        for (String stranger : List.of("other-lead", "other-manager", "helen", "robin")) {
            assertThat(open(stranger)).extracting(Invitation::id).doesNotContain(made.id());
            withdraw(stranger, made.id()).expectStatus().isNotFound();
            api.as(stranger)
                    .post()
                    .uri("/api/v1/invitations/{id}/resend", made.id())
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        look(tokenMailedTo("ours@larkfield.example")).expectStatus().isOk();
    }

    @ParameterizedTest
    @CsvSource({"marcus, PROVIDER", "marcus, ADMINISTRATOR", "helen, TRUST_LEAD", "helen, AUTHOR"})
    void nobody_gives_a_role_that_is_not_theirs_to_give(String who, Role role) {
        Problem refused = problem(invite(who, "x@waymark.example", role, null), 422);

        assertThat(refused.detail()).startsWith("You cannot give that role.");
    }

    @Test
    void an_administrator_invites_the_first_lead_of_a_trust_of_the_register_and_nobody_after_that() {
        trusts.saveAll(
                        new Scope.System(),
                        List.of(new Trust("trust-7001", "7001", "New Trust", "Multi-academy trust", true, null)))
                .block();

        problem(inviteTo("robin", "first@new.example", Role.TRUST_LEAD, null), 422);
        problem(inviteTo("robin", "first@new.example", Role.TRUST_LEAD, "9999"), 422);
        problem(inviteTo("robin", "first@new.example", Role.TRUST_LEAD, "90001"), 409);
        inviteTo("robin", "first@new.example", Role.TRUST_LEAD, "7001")
                .expectStatus()
                .isCreated();
        inviteTo("robin", "kept@new.example", Role.TRUST_LEAD, "7001")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("first@new.example"), "Fay First", PASSWORD)
                .expectStatus()
                .isNoContent();

        assertThat(signIn("first@new.example", PASSWORD).me().organisation()).isEqualTo("New Trust");
        problem(inviteTo("robin", "second@new.example", Role.TRUST_LEAD, "7001"), 409);
        problem(accept(tokenMailedTo("kept@new.example"), "Too Late", PASSWORD), 409);
    }

    @Test
    void a_trust_gives_access_to_its_own_schools_and_a_school_to_itself() {
        problem(inviteTo("marcus", "head@marsh.example", Role.SCHOOL_LEAD, null), 422);
        problem(inviteTo("marcus", "head@marsh.example", Role.SCHOOL_LEAD, "other-school"), 422);
        problem(inviteTo("robin", "head@marsh.example", Role.SCHOOL_LEAD, "900006"), 409);
        inviteTo("marcus", "head@marsh.example", Role.SCHOOL_LEAD, "marsh-end")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("head@marsh.example"), "Mae Marsh", PASSWORD)
                .expectStatus()
                .isNoContent();
        SignedIn head = signIn("head@marsh.example", PASSWORD);
        assertThat(head.me().organisation()).isEqualTo("Marsh End Primary School");

        problem(inviteAs(head, "cover@marsh.example", Role.TRUST_LEAD), 422);
        inviteAs(head, "cover@marsh.example", Role.SCHOOL_LEAD).expectStatus().isCreated();
        accept(tokenMailedTo("cover@marsh.example"), "Cov Marsh", PASSWORD)
                .expectStatus()
                .isNoContent();
        assertThat(signIn("cover@marsh.example", PASSWORD).me().membershipId()).isEqualTo("school-lead.marsh-end");
    }

    @Test
    void a_provider_gives_access_to_those_who_run_its_sessions_and_nobody_else_does() {
        problem(inviteTo("robin", "run@sessions.example", Role.FACILITATOR, null), 422);
        problem(inviteTo("ottilie", "run@sessions.example", Role.FACILITATOR, null), 422);
        inviteTo("helen", "run@sessions.example", Role.FACILITATOR, null)
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("run@sessions.example"), "Sol Facer", PASSWORD)
                .expectStatus()
                .isNoContent();
        SignedIn sol = signIn("run@sessions.example", PASSWORD);

        assertThat(sol.me().role()).isEqualTo(Role.FACILITATOR);
        inviteAs(sol, "another@sessions.example", Role.FACILITATOR)
                .expectStatus()
                .isForbidden();
    }

    @Test
    void a_provider_gives_access_to_its_delivery_partners_alone() {
        problem(inviteTo("helen", "run@salt.example", Role.PARTNER, null), 422);
        problem(inviteTo("helen", "run@salt.example", Role.PARTNER, "provider-fernhill"), 422);
        problem(inviteTo("other-manager", "run@salt.example", Role.PARTNER, "partner-saltmarsh"), 422);
        problem(inviteTo("robin", "run@salt.example", Role.PARTNER, "partner-saltmarsh"), 422);
        inviteTo("helen", "run@salt.example", Role.PARTNER, "partner-saltmarsh")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("run@salt.example"), "Sal Marsh", PASSWORD)
                .expectStatus()
                .isNoContent();

        assertThat(signIn("run@salt.example", PASSWORD).me().organisation()).isEqualTo("Saltmarsh Teaching School Hub");
    }

    private ResponseSpec inviteAs(SignedIn who, String email, Role role) {
        return api.withToken(who.token())
                .post()
                .uri("/api/v1/invitations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new InvitationRequest(email, role, null))
                .exchange();
    }

    @Test
    void an_administrator_invites_the_first_of_a_school_without_a_trust() {
        var register = new RegisterEntry(
                "988001", null, Status.OPEN, null, "01", "2", 4, 11, null, null, null, null, null, null, null);
        var lone = new School(
                "lone-school",
                "Lone School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                90,
                null,
                null,
                School.ENGLAND,
                400_000,
                300_000,
                register);
        schools.save(new Scope.System(), lone).block();
        this.register.changed().block();

        problem(inviteTo("robin", "head@lone.example", Role.SCHOOL_LEAD, "no number"), 422);
        inviteTo("robin", "head@lone.example", Role.SCHOOL_LEAD, "988001")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("head@lone.example"), "Lou Lone", PASSWORD)
                .expectStatus()
                .isNoContent();
        assertThat(signIn("head@lone.example", PASSWORD).me().membershipId()).isEqualTo("school-lead.lone-school");
        problem(inviteTo("robin", "second@lone.example", Role.SCHOOL_LEAD, "988001"), 409);
    }

    @Test
    void an_administrator_invites_the_first_of_a_provider_by_its_name() {
        inviteTo("robin", "first@brook.example", Role.PROVIDER, "Brook & Hill Institute")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("first@brook.example"), "Bea Brook", PASSWORD)
                .expectStatus()
                .isNoContent();

        assertThat(signIn("first@brook.example", PASSWORD).me().membershipId())
                .isEqualTo("provider.provider-brook-hill-institute");
        problem(inviteTo("robin", "x@brook.example", Role.PROVIDER, "Brook & Hill Institute"), 409);
        problem(inviteTo("robin", "x@brook.example", Role.PROVIDER, " "), 422);
    }

    @Test
    void a_participant_is_invited_as_a_person_of_the_trust_and_no_stranger() {
        problem(invite("other-lead", "yusuf@hazel.example", Role.PARTICIPANT, "yusuf-rahmani"), 404);
        problem(invite("marcus", "yusuf@hazel.example", Role.PARTICIPANT, null), 404);

        invite("marcus", "yusuf@hazel.example", Role.PARTICIPANT, "yusuf-rahmani")
                .expectStatus()
                .isCreated();
        accept(tokenMailedTo("yusuf@hazel.example"), "Yusuf Rahmani", PASSWORD)
                .expectStatus()
                .isNoContent();

        SignedIn yusuf = signIn("yusuf@hazel.example", PASSWORD);
        assertThat(yusuf.me().participantId()).isEqualTo("yusuf-rahmani");
        assertThat(yusuf.me().organisation()).isEqualTo("Hazel Lane Primary School");
    }

    @Test
    void whoever_has_an_account_gets_the_role_beside_those_they_hold_and_keeps_the_password() {
        invited("robin", "both@waymark.example", Role.AUTHOR);
        accept(tokenMailedTo("both@waymark.example"), "Bo Both", PASSWORD)
                .expectStatus()
                .isNoContent();
        invited("marcus", "Both@Waymark.example", Role.TRUST_LEAD);
        String token = tokenMailedTo("both@waymark.example");

        assertThat(look(token)
                        .expectBody(InvitationToAccept.class)
                        .returnResult()
                        .getResponseBody()
                        .known())
                .isTrue();
        accept(token, null, "a password that is not taken").expectStatus().isNoContent();

        assertThat(signIn("both@waymark.example", PASSWORD).me().memberships())
                .extracting(org.waymark.contract.identity.Membership::role)
                .containsExactly(Role.AUTHOR, Role.TRUST_LEAD);
    }

    @Test
    void the_same_request_again_sends_nothing_more_and_a_second_offer_of_the_same_is_refused() {
        String key = UUID.randomUUID().toString();
        Invitation first = invite("robin", "twice@waymark.example", Role.AUTHOR, null, key)
                .expectBody(Invitation.class)
                .returnResult()
                .getResponseBody();
        Invitation again = invite("robin", "twice@waymark.example", Role.AUTHOR, null, key)
                .expectBody(Invitation.class)
                .returnResult()
                .getResponseBody();

        assertThat(again).isEqualTo(first);
        assertThat(mailsTo("twice@waymark.example")).hasSize(1);
        problem(invite("robin", "twice@waymark.example", Role.AUTHOR, null), 409);
    }

    @Test
    void the_account_is_not_made_with_a_password_that_could_be_guessed() {
        invited("robin", "penelope.grant@waymark.example", Role.AUTHOR);
        String token = tokenMailedTo("penelope.grant@waymark.example");

        for (String weak :
                List.of("short", "passwordpassword", "aaaaaaaaaaaaaaaa", "PenelopeGrant1", "qwertyuiopas2026")) {
            Problem refused = problem(accept(token, "Penelope Grant", weak), 422);
            assertThat(refused.detail()).as(weak).doesNotContain(weak);
        }
        problem(accept(token, " ", PASSWORD), 422);
        accept(token, "Penelope Grant", PASSWORD).expectStatus().isNoContent();
    }

    @Test
    void what_is_no_address_is_a_field_error() {
        Problem refused = problem(invite("robin", "not an address", Role.AUTHOR, null), 400);

        assertThat(refused.fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("email");
    }

    @Test
    void the_store_knows_the_hash_of_a_link_and_not_what_opens_it() {
        invited("robin", "hashed@waymark.example", Role.AUTHOR);
        String token = tokenMailedTo("hashed@waymark.example");

        List<Document> stored =
                mongo.findAll(Document.class, "invitations").collectList().block();
        assertThat(stored)
                .isNotEmpty()
                .noneMatch(invitation -> invitation.toJson().contains(token));
        assertThat(stored).anyMatch(invitation -> Secrets.hash(token).equals(invitation.get("secretHash")));
        look(Secrets.hash(token)).expectStatus().isNotFound();
    }

    private Invitation invited(String who, String email, Role role) {
        return invite(who, email, role, null)
                .expectStatus()
                .isCreated()
                .expectBody(Invitation.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec invite(String who, String email, Role role, String personId) {
        return invite(who, email, role, personId, UUID.randomUUID().toString());
    }

    private ResponseSpec invite(String who, String email, Role role, String personId, String key) {
        return api.as(who)
                .post()
                .uri("/api/v1/invitations")
                .header("Idempotency-Key", key)
                .bodyValue(new InvitationRequest(email, role, personId))
                .exchange();
    }

    private ResponseSpec inviteTo(String who, String email, Role role, String organisation) {
        return api.as(who)
                .post()
                .uri("/api/v1/invitations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new InvitationRequest(email, role, null, organisation))
                .exchange();
    }

    private ResponseSpec withdraw(String who, String id) {
        return api.as(who).delete().uri("/api/v1/invitations/{id}", id).exchange();
    }

    private List<Invitation> open(String who) {
        return api.as(who)
                .get()
                .uri("/api/v1/invitations")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Invitation>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec look(String token) {
        return api.nobody()
                .post()
                .uri("/api/v1/invitations/look")
                .bodyValue(new OneTimeLink(token))
                .exchange();
    }

    private ResponseSpec accept(String token, String name, String password) {
        return api.nobody()
                .post()
                .uri("/api/v1/invitations/accept")
                .bodyValue(new Acceptance(token, null, name, password))
                .exchange();
    }

    private SignedIn signIn(String email, String password) {
        return api.nobody()
                .post()
                .uri("/api/v1/sign-ins")
                .bodyValue(new Credentials(email, password))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(SignedIn.class)
                .returnResult()
                .getResponseBody();
    }

    private List<OutboxMail> mailsTo(String email) {
        return api
                .nobody()
                .get()
                .uri("/api/v1/outbox")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<OutboxMail>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .filter(mail -> mail.to().equals(email))
                .toList();
    }

    /** The one that opens, where there is one: the clock may stand still between two mails. */
    private String tokenMailedTo(String email) {
        List<String> tokens = mailsTo(email).stream().map(InvitationTest::token).toList();
        return tokens.stream()
                .filter(token ->
                        look(token).expectBody().returnResult().getStatus().is2xxSuccessful())
                .findFirst()
                .orElse(tokens.getFirst());
    }

    private static String token(OutboxMail mail) {
        Matcher link = LINK.matcher(mail.text());
        assertThat(link.find()).isTrue();
        return link.group(1);
    }

    private static Problem problem(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
