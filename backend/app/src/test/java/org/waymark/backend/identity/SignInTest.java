package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.SignInRepository;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SignedIn;

class SignInTest extends ApiTest {

    private static final String PASSWORD = "try-waymark";

    @Autowired
    private SignInRepository signIns;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Today today;

    @Test
    void signs_in_with_an_address_in_any_case_and_says_who_that_is() {
        SignedIn signedIn = signIn(" Amara@Waymark.Example ", PASSWORD)
                .expectStatus()
                .isOk()
                .expectBody(SignedIn.class)
                .returnResult()
                .getResponseBody();

        Me me = me(signedIn.token()).expectBody(Me.class).returnResult().getResponseBody();
        assertThat(me).isEqualTo(signedIn.me());
        assertThat(me.name()).isEqualTo("Amara Osei");
        assertThat(me.role()).isEqualTo(Role.PARTICIPANT);
        assertThat(me.participantId()).isEqualTo("amara-osei");
        assertThat(signedIn.expires()).isEqualTo(clock.instant().plus(SignIns.LONGEST));
    }

    @Test
    void each_sign_in_has_a_token_of_its_own() {
        assertThat(token()).isNotEqualTo(token());
    }

    @Test
    void a_wrong_password_and_an_unknown_account_get_the_same_answer() {
        Problem wrong = problem(signIn("tom@waymark.example", "not it"), 401);
        Problem unknown = problem(signIn("nobody@waymark.example", PASSWORD), 401);

        assertThat(wrong.type()).isEqualTo("/problems/sign-in-failed");
        assertThat(unknown).isEqualTo(wrong);
    }

    @Test
    void empty_and_endless_credentials_are_field_errors() {
        Problem empty = problem(signIn("", ""), 400);
        Problem endless = problem(signIn("tom@waymark.example", "x".repeat(201)), 400);

        assertThat(empty.fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactlyInAnyOrder("email", "password");
        assertThat(endless.fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("password");
    }

    @Test
    void a_token_is_worthless_after_signing_out() {
        String token = token();
        me(token).expectStatus().isOk();

        api.withToken(token)
                .delete()
                .uri("/api/v1/sign-ins/current")
                .exchange()
                .expectStatus()
                .isNoContent();

        me(token).expectStatus().isUnauthorized();
    }

    @Test
    void a_forged_token_and_a_changed_one_are_refused() {
        String token = token();
        char last = token.charAt(0) == 'A' ? 'B' : 'A';

        me("forged").expectStatus().isUnauthorized();
        me(last + token.substring(1)).expectStatus().isUnauthorized();
        me("x".repeat(4000)).expectStatus().isUnauthorized();
    }

    @Test
    void the_hash_of_a_token_that_is_stored_is_no_token() {
        String token = token();
        me(token).expectStatus().isOk();
        String stored = newNode()
                .introspect(token)
                .map(who -> ((org.waymark.backend.platform.Caller) who).signInId())
                .block();

        assertThat(signIns.find(stored).block()).isNotNull();
        me(stored).expectStatus().isUnauthorized();
    }

    @Test
    void a_token_ends_after_half_an_hour_without_use() {
        String token = token();
        clock.advance(SignIns.IDLE);

        Problem problem = problem(me(token), 401);
        assertThat(problem.type()).isEqualTo("/problems/sign-in-needed");
    }

    @Test
    void use_keeps_a_token_alive_on_every_node_but_not_beyond_twelve_hours() {
        String token = token();
        Duration step = Duration.ofMinutes(25);
        Duration passed = Duration.ZERO;
        while (passed.plus(step).compareTo(SignIns.LONGEST) < 0) {
            clock.advance(step);
            passed = passed.plus(step);
            assertThat(newNode().introspect(token).block())
                    .as("after %s", passed)
                    .isNotNull();
        }

        clock.advance(step);
        assertThat(newNode().introspect(token).onErrorComplete().blockOptional())
                .isEmpty();
    }

    @Test
    void old_sign_ins_are_swept_and_live_ones_stay() {
        clock.advance(SignIns.IDLE.plusMinutes(1).negated());
        String old = token();
        clock.reset();
        String live = token();

        newNode().sweep();

        assertThat(newNode().introspect(old).onErrorComplete().blockOptional()).isEmpty();
        assertThat(newNode().introspect(live).blockOptional()).isPresent();
    }

    @Test
    void the_demonstration_shows_its_accounts_before_signing_in() {
        Page<?> page = api.nobody()
                .get()
                .uri("/api/v1/demonstration-accounts")
                .exchange()
                .expectBody(Page.class)
                .returnResult()
                .getResponseBody();

        assertThat(page.items()).hasSize(15);
    }

    /** Recognises tokens by the same store, and remembers none. */
    private SignIns newNode() {
        return new SignIns(signIns, accounts, today, new SimpleMeterRegistry());
    }

    private String token() {
        return api.newToken("sian");
    }

    private WebTestClient.ResponseSpec me(String token) {
        return api.withToken(token).get().uri("/api/v1/me").exchange();
    }

    private WebTestClient.ResponseSpec signIn(String email, String password) {
        return api.nobody()
                .post()
                .uri("/api/v1/sign-ins")
                .bodyValue(new Credentials(email, password))
                .exchange();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
