package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.SecondFactorRepository;
import org.waymark.backend.platform.audit.AuditSearch;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.platform.security.Vault;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.Credentials;
import org.waymark.contract.identity.LostSecondStep;
import org.waymark.contract.identity.PasswordAgain;
import org.waymark.contract.identity.RecoveryCodes;
import org.waymark.contract.identity.Role;
import org.waymark.contract.identity.SecondFactor;
import org.waymark.contract.identity.SecondFactorCode;
import org.waymark.contract.identity.SecondFactorStart;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class SecondFactorTest extends ApiTest {

    private static final String PASSWORD = "a long password";
    private static final String LOST = "/api/v1/members/second-step/turn-off";
    private static final String PATH = "/api/v1/me/second-factor";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SecondFactorRepository factors;

    @Autowired
    private Passwords passwords;

    @Autowired
    private Outbox outbox;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private Vault vault;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String id;
    private WebTestClient owner;

    @BeforeEach
    void makeAnAccount(TestInfo test) {
        id = "sf-" + Math.abs(test.getDisplayName().hashCode());
        accounts.save(new Account(
                        id,
                        email(),
                        "Sec",
                        passwords.hash(PASSWORD),
                        Set.of(Role.AUTHOR),
                        null,
                        null,
                        null,
                        null,
                        true))
                .block();
        owner = api.withToken(api.newToken(id));
    }

    @Test
    void once_it_is_on_a_password_alone_opens_nothing_and_a_code_opens_once() {
        turnOn();

        assertThat(problem(signIn(null)).type()).isEqualTo("/problems/code-needed");
        assertThat(problem(signIn("000000")).type()).isEqualTo("/problems/code-wrong");
        clock.advance(Duration.ofSeconds(30));
        String code = code();
        signIn(code).expectStatus().isOk();
        assertThat(problem(signIn(code)).type()).isEqualTo("/problems/code-wrong");
        clock.advance(Duration.ofSeconds(30));
        signIn(code()).expectStatus().isOk();
    }

    @Test
    void nothing_is_asked_for_until_a_code_was_confirmed() {
        begin();
        signIn(null).expectStatus().isOk();
        assertThat(problem(post("/confirm", new SecondFactorCode("123456"))).type())
                .isEqualTo("/problems/code-wrong");
        signIn(null).expectStatus().isOk();
        assertThat(owner.get()
                        .uri(PATH)
                        .exchange()
                        .expectBody(SecondFactor.class)
                        .returnResult()
                        .getResponseBody()
                        .on())
                .isFalse();
    }

    @Test
    void each_noted_code_opens_once_when_the_phone_is_lost() {
        List<String> noted = turnOn();
        assertThat(noted)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([a-z2-7]{4}-){3}[a-z2-7]{4}"));

        signIn(noted.getFirst().toUpperCase()).expectStatus().isOk();
        problem(signIn(noted.getFirst()));
        signIn(noted.getLast()).expectStatus().isOk();
    }

    @Test
    void of_many_who_use_one_code_at_once_one_is_let_in() {
        turnOn();
        clock.advance(Duration.ofSeconds(30));
        String code = code();

        List<Integer> statuses = Flux.range(0, 4)
                .flatMap(i -> Mono.fromCallable(() -> signIn(code)
                                .expectBody()
                                .returnResult()
                                .getStatus()
                                .value())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        assertThat(statuses).containsOnlyOnce(200);
    }

    @Test
    void guessing_codes_is_slowed_down_even_with_the_right_password() {
        turnOn();
        for (int i = 0; i < 5; i++) problem(signIn("00000" + i));

        clock.advance(Duration.ofSeconds(5));
        signIn("123456").expectStatus().isEqualTo(429);
    }

    @Test
    void turning_it_off_needs_the_password() {
        turnOn();

        problem(post("/turn-off", new PasswordAgain("not it")));
        problem(signIn(null));
        post("/turn-off", new PasswordAgain(PASSWORD)).expectStatus().isNoContent();
        signIn(null).expectStatus().isOk();
    }

    @Test
    void an_administrator_turns_off_what_is_lost_and_the_owner_and_the_log_are_told_why() {
        turnOn();

        lost("robin", email()).expectStatus().isNoContent();

        signIn(null).expectStatus().isOk();
        assertThat(outbox.waiting().block())
                .filteredOn(waiting -> waiting.mail().to().equals(email()))
                .singleElement()
                .satisfies(
                        waiting -> assertThat(waiting.mail().text()).contains("Phone lost, known by voice", "Robin"));
        assertThat(audit.find(new AuditSearch.Wanted(id, null, null))
                        .collectList()
                        .block())
                .anySatisfy(found -> assertThat(found.details()).contains("Phone lost, known by voice"));
        lost("robin", email()).expectStatus().isNotFound();
        lost("robin", "never-made@waymark.example").expectStatus().isNotFound();
    }

    @Test
    void an_administrator_does_not_turn_off_their_own_without_the_password() {
        accounts.change(
                        id,
                        account -> new Account(
                                id,
                                email(),
                                "Sec",
                                account.passwordHash(),
                                Set.of(Role.ADMINISTRATOR),
                                null,
                                null,
                                null,
                                null,
                                true))
                .block();
        owner = api.withToken(api.newToken(id));
        turnOn();

        owner.post()
                .uri(LOST)
                .bodyValue(new LostSecondStep(email(), "Phone lost"))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        problem(signIn(null));
    }

    private ResponseSpec lost(String user, String email) {
        return api.as(user)
                .post()
                .uri(LOST)
                .bodyValue(new LostSecondStep(email, "Phone lost, known by voice"))
                .exchange();
    }

    @Test
    void it_cannot_be_set_up_anew_while_it_is_on() {
        turnOn();

        post("", "").expectStatus().isEqualTo(409);
        clock.advance(Duration.ofSeconds(30));
        signIn(code()).expectStatus().isOk();
    }

    @Test
    void the_store_holds_neither_the_secret_nor_the_noted_codes() {
        SecondFactorStart start = begin();
        List<String> noted = post("/confirm", new SecondFactorCode(code()))
                .expectBody(RecoveryCodes.class)
                .returnResult()
                .getResponseBody()
                .codes();

        Document stored = mongo.findById(id, Document.class, "second_factors").block();
        assertThat(stored.toJson()).doesNotContain(start.secret()).doesNotContain(noted);
        assertThat(Totp.base32(vault.open(stored.getString("sealed"), id))).isEqualTo(start.secret());
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> vault.open(stored.getString("sealed"), "another"))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void the_drawing_is_one_that_a_camera_reads() throws Exception {
        SecondFactorStart start = begin();

        assertThat(QrReader.read(start.qrSvg()))
                .isEqualTo("otpauth://totp/Waymark%3ASec?secret=" + start.secret() + "&issuer=Waymark");
    }

    private List<String> turnOn() {
        begin();
        return post("/confirm", new SecondFactorCode(code()))
                .expectStatus()
                .isOk()
                .expectBody(RecoveryCodes.class)
                .returnResult()
                .getResponseBody()
                .codes();
    }

    private SecondFactorStart begin() {
        return post("", "")
                .expectStatus()
                .isOk()
                .expectBody(SecondFactorStart.class)
                .returnResult()
                .getResponseBody();
    }

    /** As the app shows it now. */
    private String code() {
        byte[] secret = vault.open(factors.find(id).block().sealed(), id);
        return Totp.code(secret, Totp.step(clock.instant()), 6);
    }

    private String email() {
        return id + "@waymark.example";
    }

    private ResponseSpec post(String path, Object body) {
        return owner.post().uri(PATH + path).bodyValue(body).exchange();
    }

    private ResponseSpec signIn(String code) {
        return api.nobody()
                .post()
                .uri("/api/v1/sign-ins")
                .bodyValue(new Credentials(email(), PASSWORD, code))
                .exchange();
    }

    private static Problem problem(ResponseSpec answer) {
        return answer.expectStatus()
                .isEqualTo(422)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
