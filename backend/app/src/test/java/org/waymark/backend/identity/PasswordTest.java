package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.AttemptRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.NewPassword;
import org.waymark.contract.identity.OneTimeLink;
import org.waymark.contract.identity.OutboxMail;
import org.waymark.contract.identity.OwnSignIn;
import org.waymark.contract.identity.PasswordChange;
import org.waymark.contract.identity.ResetRequest;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SignedIn;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Schedulers;

/** Resets, lock-out, sign-ins of one's own. Each test has an account of its own. */
class PasswordTest extends ApiTest {

    private static final Pattern LINK = Pattern.compile("reset\\?token=(\\S+)");
    private static final String OLD = "an old long password";
    private static final String NEW = "a new long password";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private AttemptRepository attempts;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Today today;

    private String email;

    @BeforeEach
    void makeAnAccount(TestInfo test) {
        String id = "pw-" + Math.abs(test.getDisplayName().hashCode());
        email = id + "@waymark.example";
        accounts.save(new Account(
                        id, email, "Pat Word", passwords.hash(OLD), Set.of(Role.AUTHOR), null, null, null, null, true))
                .block();
    }

    @Test
    void a_reset_changes_the_password_and_ends_all_sign_ins() {
        String elsewhere = token(OLD);
        ask(email).expectStatus().isAccepted();
        String link = mailed();
        assertThat(look(link)
                        .expectBody(ResetRequest.class)
                        .returnResult()
                        .getResponseBody()
                        .email())
                .isEqualTo(email);

        complete(link, NEW).expectStatus().isNoContent();

        api.withToken(elsewhere)
                .get()
                .uri("/api/v1/me")
                .exchange()
                .expectStatus()
                .isUnauthorized();
        signIn(OLD).expectStatus().isUnauthorized();
        signIn(NEW).expectStatus().isOk();
    }

    @Test
    void a_reset_link_works_once_and_for_an_hour() {
        ask(email).expectStatus().isAccepted();
        String first = mailed();
        complete(first, NEW).expectStatus().isNoContent();
        complete(first, "yet another password").expectStatus().isNotFound();

        ask(email).expectStatus().isAccepted();
        String second = mailed();
        clock.advance(Duration.ofHours(1));
        look(second).expectStatus().isNotFound();
        complete(second, "yet another password").expectStatus().isNotFound();
        signIn(NEW).expectStatus().isOk();
    }

    @Test
    void a_weak_password_is_refused_and_leaves_the_link_whole() {
        ask(email).expectStatus().isAccepted();
        String link = mailed();

        assertThat(problem(complete(link, "short"), 422).detail()).startsWith("Use at least 12 characters");
        complete(link, NEW).expectStatus().isNoContent();
    }

    @Test
    void of_two_who_use_a_reset_link_at_once_one_is_let_through() {
        ask(email).expectStatus().isAccepted();
        String link = mailed();

        List<Integer> statuses = Flux.range(0, 4)
                .flatMap(i -> reactor.core.publisher.Mono.fromCallable(() -> complete(link, NEW + i)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();
        assertThat(statuses).containsOnlyOnce(204).contains(404);
    }

    @Test
    void an_unknown_address_gets_the_same_answer_and_a_mail_without_a_link() {
        String unknown = "un" + email;
        String known = ask(email).expectBody(String.class).returnResult().toString();
        ResponseSpec answer = ask(unknown);

        answer.expectStatus().isAccepted().expectBody().isEmpty();
        assertThat(known).contains("202 ACCEPTED");
        assertThat(mails(unknown))
                .singleElement()
                .satisfies(
                        mail -> assertThat(mail.text()).contains("no account").doesNotContain("token="));
    }

    @Test
    void mails_are_not_asked_for_without_end() {
        for (int i = 0; i < 3; i++) ask(email).expectStatus().isAccepted();

        ask(email).expectStatus().isEqualTo(429);
        assertThat(mails(email)).hasSize(3);
    }

    @Test
    void from_the_fifth_failure_on_each_waits_twice_as_long_up_to_an_hour() {
        List<Duration> pauses = IntStream.rangeClosed(1, 14)
                .mapToObj(count -> Attempts.pause(Attempts.Kind.SIGN_IN, count))
                .toList();

        assertThat(pauses.subList(0, 8))
                .containsExactly(
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ZERO,
                        Duration.ofSeconds(30),
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4));
        assertThat(pauses.getLast()).isEqualTo(Duration.ofHours(1));
    }

    @Test
    void whoever_is_locked_out_is_told_until_when_and_let_in_then() {
        fail(5);
        Problem locked = problem(signIn(OLD).expectHeader().valueEquals("Retry-After", "30"), 429);
        assertThat(locked.detail()).isEqualTo("There were too many attempts. Try again in a minute.");

        clock.advance(Duration.ofSeconds(30));
        signIn("wrong").expectStatus().isUnauthorized();
        signIn(OLD).expectHeader().valueEquals("Retry-After", "60");
        clock.advance(Duration.ofMinutes(1));
        signIn(OLD).expectStatus().isOk();
        signIn("wrong").expectStatus().isUnauthorized();
        signIn(OLD).expectStatus().isOk();
    }

    @Test
    void another_node_and_a_restart_know_of_the_lock_out() {
        fail(5);

        Attempts otherNode = new Attempts(attempts, today);
        assertThat(otherNode
                        .admit(Attempts.Kind.SIGN_IN, email)
                        .materialize()
                        .block()
                        .getThrowable())
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void many_at_once_get_no_more_tries_than_one_after_the_other() {
        List<Integer> statuses = Flux.range(0, 24)
                .flatMap(
                        i -> reactor.core.publisher.Mono.fromCallable(() -> signIn("guess " + i)
                                        .expectBody()
                                        .returnResult()
                                        .getStatus()
                                        .value())
                                .subscribeOn(Schedulers.boundedElastic()),
                        12)
                .collectList()
                .block();

        assertThat(statuses.stream().filter(status -> status == 401).count()).isLessThanOrEqualTo(5);
        assertThat(statuses).allMatch(status -> status == 401 || status == 429 || status == 503);
    }

    @Test
    void a_reset_opens_what_was_locked() {
        fail(6);
        ask(email).expectStatus().isAccepted();
        complete(mailed(), NEW).expectStatus().isNoContent();

        signIn(NEW).expectStatus().isOk();
    }

    @Test
    void one_sees_one_s_sign_ins_with_their_browsers_and_ends_one() {
        String phone = signedIn(OLD, "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0) AppleWebKit Version/18.0 Safari/604.1");
        WebTestClient desk = api.withToken(
                signedIn(OLD, "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0"));

        List<OwnSignIn> own = own(desk);
        assertThat(own)
                .extracting(OwnSignIn::browser)
                .containsExactlyInAnyOrder("Firefox on Windows", "Safari on an iPhone");
        assertThat(own).filteredOn(OwnSignIn::current).hasSize(1);
        OwnSignIn other = own.stream().filter(one -> !one.current()).findFirst().orElseThrow();
        api.as("tom")
                .delete()
                .uri("/api/v1/me/sign-ins/{id}", other.id())
                .exchange()
                .expectStatus()
                .isNotFound();
        desk.delete()
                .uri("/api/v1/me/sign-ins/{id}", other.id())
                .exchange()
                .expectStatus()
                .isNoContent();

        api.withToken(phone).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        assertThat(own(desk)).hasSize(1);
    }

    @Test
    void signing_out_everywhere_spares_the_window_one_is_at() {
        String phone = token(OLD);
        WebTestClient desk = api.withToken(token(OLD));

        desk.delete().uri("/api/v1/me/sign-ins").exchange().expectStatus().isNoContent();

        api.withToken(phone).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        desk.get().uri("/api/v1/me").exchange().expectStatus().isOk();
    }

    @Test
    void another_password_needs_the_present_one_and_ends_the_other_sign_ins() {
        String phone = token(OLD);
        WebTestClient desk = api.withToken(token(OLD));

        assertThat(problem(change(desk, "not it", NEW), 422).detail()).isEqualTo("Your present password is not right.");
        problem(change(desk, OLD, "short"), 422);
        change(desk, OLD, NEW).expectStatus().isNoContent();

        api.withToken(phone).get().uri("/api/v1/me").exchange().expectStatus().isUnauthorized();
        desk.get().uri("/api/v1/me").exchange().expectStatus().isOk();
        signIn(NEW).expectStatus().isOk();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            if (i >= 5) clock.advance(Duration.ofMinutes(5));
            signIn("wrong " + i).expectStatus().isUnauthorized();
        }
    }

    private ResponseSpec ask(String address) {
        return post("/api/v1/password-resets", new ResetRequest(address));
    }

    private ResponseSpec look(String link) {
        return post("/api/v1/password-resets/look", new OneTimeLink(link));
    }

    private ResponseSpec complete(String link, String password) {
        return post("/api/v1/password-resets/complete", new NewPassword(link, password));
    }

    private ResponseSpec signIn(String password) {
        return post("/api/v1/sign-ins", new Credentials(email, password));
    }

    private ResponseSpec post(String path, Object body) {
        return api.nobody().post().uri(path).bodyValue(body).exchange();
    }

    private static ResponseSpec change(WebTestClient client, String present, String password) {
        return client.put()
                .uri("/api/v1/me/password")
                .bodyValue(new PasswordChange(present, password))
                .exchange();
    }

    private String token(String password) {
        return signedIn(password, "JUnit");
    }

    private String signedIn(String password, String browser) {
        return api.nobody()
                .post()
                .uri("/api/v1/sign-ins")
                .header("User-Agent", browser)
                .bodyValue(new Credentials(email, password))
                .exchange()
                .expectBody(SignedIn.class)
                .returnResult()
                .getResponseBody()
                .token();
    }

    private static List<OwnSignIn> own(WebTestClient client) {
        return client.get()
                .uri("/api/v1/me/sign-ins")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<OwnSignIn>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<OutboxMail> mails(String to) {
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
                .filter(mail -> mail.to().equals(to))
                .toList();
    }

    /** The clock may stand still between two mails. */
    private String mailed() {
        List<String> links = mails(email).stream().map(PasswordTest::link).toList();
        return links.stream()
                .filter(link ->
                        look(link).expectBody().returnResult().getStatus().is2xxSuccessful())
                .findFirst()
                .orElseThrow();
    }

    private static String link(OutboxMail mail) {
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
