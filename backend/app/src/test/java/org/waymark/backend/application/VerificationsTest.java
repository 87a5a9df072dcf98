package org.waymark.backend.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.application.Application.Answer;
import org.waymark.backend.application.Application.Request;
import org.waymark.backend.application.store.ApplicationRepository;
import org.waymark.backend.application.store.VerificationLinkRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.security.Vault;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.application.Portfolio;
import org.waymark.contract.application.TaskToVerify;
import org.waymark.contract.application.Verification;
import org.waymark.contract.application.Verification.State;
import org.waymark.contract.application.VerificationAnswer;
import org.waymark.contract.application.VerificationFile;
import org.waymark.contract.application.VerificationLink;
import org.waymark.contract.message.Notice;

class VerificationsTest extends ApplicationTestBase {

    private static final String ASKED = "Dana Lead";

    @Autowired
    private Verifications verifications;

    @Autowired
    private VerificationNews news;

    @Autowired
    private ApplicationRepository applications;

    @Autowired
    private VerificationLinkRepository links;

    @Autowired
    private Today today;

    @Autowired
    private Vault vault;

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private ResponseSpec look(String secret) {
        return api.nobody()
                .post()
                .uri("/api/v1/verifications/look")
                .bodyValue(new VerificationLink(secret))
                .exchange();
    }

    private TaskToVerify seen(String secret) {
        return look(secret)
                .expectStatus()
                .isOk()
                .expectBody(TaskToVerify.class)
                .returnResult()
                .getResponseBody();
    }

    private String etag(String secret) {
        return look(secret)
                .expectBody(TaskToVerify.class)
                .returnResult()
                .getResponseHeaders()
                .getETag();
    }

    private ResponseSpec answer(String secret, String etag, boolean verified, String said) {
        return api.nobody()
                .post()
                .uri("/api/v1/verifications/answer")
                .header("If-Match", etag)
                .bodyValue(new VerificationAnswer(secret, verified, "D. Lead", said))
                .exchange();
    }

    private Verification only(String module) {
        return task(module).verifications().getFirst();
    }

    /** With a text and a file as evidence, and one person asked. */
    private String asked(String module) {
        write(module, "We agreed on one signal");
        upload(module, key(), "board.png", SampleFiles.PNG).expectStatus().isOk();
        ask(module, key(), ASKED).expectStatus().isOk();
        return secret();
    }

    @Test
    void whoever_has_the_link_sees_the_task_and_confirms_it_without_an_account() {
        String module = module();
        String secret = asked(module);

        TaskToVerify seen = seen(secret);
        assertThat(seen.participant()).isEqualTo("Farah Jamil");
        assertThat(seen.asked()).isEqualTo(ASKED);
        assertThat(seen.html()).contains("<");
        assertThat(seen.evidence()).hasSize(2);
        assertThat(seen.state()).isEqualTo(State.WAITING);
        byte[] file = api.nobody()
                .post()
                .uri("/api/v1/verifications/file")
                .bodyValue(
                        new VerificationFile(secret, seen.evidence().getLast().id()))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        assertThat(file).isEqualTo(SampleFiles.PNG);

        answer(secret, etag(secret), true, "Well done").expectStatus().isOk();

        Verification verified = only(module);
        assertThat(verified.state()).isEqualTo(State.VERIFIED);
        assertThat(verified.by()).isEqualTo("D. Lead");
        assertThat(verified.said()).isEqualTo("Well done");
        assertThat(verified.pieces()).isEqualTo(2);
        assertThat(notices()).extracting(Notice::title).contains("Your task is confirmed");
        Portfolio portfolio = own().get()
                .uri("/api/v1/participants/" + WHO + "/portfolio")
                .exchange()
                .expectBody(Portfolio.class)
                .returnResult()
                .getResponseBody();
        assertThat(portfolio.parts().getFirst().tasks().getFirst().verified().by())
                .isEqualTo("D. Lead");
    }

    private List<Notice> notices() {
        return own().get()
                .uri("/api/v1/notices")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Notice>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    @Test
    void a_link_used_twice_says_so_and_shows_nothing_more() {
        String module = module();
        String secret = asked(module);
        String etag = etag(secret);
        answer(secret, etag, true, "").expectStatus().isOk();

        answer(secret, etag, true, "").expectStatus().isOk();
        String detail = answer(secret, etag, false, "Something else")
                .expectStatus()
                .isEqualTo(409)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
        assertThat(detail).contains("used already", "D. Lead");
        TaskToVerify later = seen(secret);
        assertThat(later.state()).isEqualTo(State.VERIFIED);
        assertThat(later.evidence()).isEmpty();
        assertThat(later.html()).isEmpty();
        api.nobody()
                .post()
                .uri("/api/v1/verifications/file")
                .bodyValue(new VerificationFile(
                        secret, task(module).evidence().getLast().id()))
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(only(module).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void what_is_missing_is_said_and_somebody_can_be_asked_again() {
        String module = module();
        String secret = asked(module);
        answer(secret, etag(secret), false, " ").expectStatus().isBadRequest();
        answer(secret, etag(secret), false, "What did the pupils say?")
                .expectStatus()
                .isOk();
        assertThat(only(module).state()).isEqualTo(State.MORE_NEEDED);
        assertThat(only(module).said()).isEqualTo("What did the pupils say?");

        ask(module, key(), ASKED).expectStatus().isOk();
        assertThat(task(module).verifications())
                .extracting(Verification::state)
                .containsExactly(State.MORE_NEEDED, State.WAITING);
    }

    @Test
    void what_is_confirmed_is_what_was_seen() {
        String module = module();
        String secret = asked(module);
        String etag = etag(secret);
        write(module, "And then this");

        answer(secret, etag, true, "").expectStatus().isEqualTo(412);
        assertThat(only(module).state()).isEqualTo(State.WAITING);
    }

    @Test
    void a_link_that_was_taken_back_has_run_out_or_never_was_opens_nothing() {
        String module = module();
        String secret = asked(module);
        String id = only(module).id();
        for (int i = 0; i < 2; i++) {
            ok(own().delete().uri(at(module) + "/verifications/" + id).exchange());
        }
        look(secret).expectStatus().isNotFound();
        assertThat(only(module).state()).isEqualTo(State.WITHDRAWN);
        look("guessed").expectStatus().isNotFound();
        look("").expectStatus().isBadRequest();

        mongo.remove(new Query(), "outbox").block();
        ask(module, key(), ASKED).expectStatus().isOk();
        String other = secret();
        look(other).expectStatus().isOk();
        clock.advance(Duration.ofDays(31));
        look(other).expectStatus().isNotFound();
        assertThat(task(module).verifications().getLast().state()).isEqualTo(State.RUN_OUT);
    }

    @Test
    void asking_twice_asks_once_and_asking_too_soon_or_too_often_is_refused() {
        String module = module();
        ask(module, key(), ASKED).expectStatus().isEqualTo(409);
        write(module, "Something");
        String key = key();
        ask(module, key, ASKED).expectStatus().isOk();
        ask(module, key, ASKED).expectStatus().isOk();
        assertThat(task(module).verifications()).hasSize(1);
        secret();
        ask(module, key(), "B B").expectStatus().isOk();
        ask(module, key(), "C C").expectStatus().isOk();
        ask(module, key(), "D D").expectStatus().isEqualTo(409);
    }

    @Test
    void a_mail_that_a_crash_kept_back_is_left_later() {
        String module = module();
        String secret = asked(module);
        mongo.remove(new Query(), "outbox").block();
        keepSecret(secret);

        verifications.finishAll().block();

        assertThat(secret()).isEqualTo(secret);
        assertThat(link().get("sealed")).isNull();
        assertThat(seen(secret).state()).isEqualTo(State.WAITING);
    }

    @Test
    void what_cannot_be_read_keeps_nobody_behind_it_waiting() {
        String module = module();
        unreadable(module);
        String secret = asked(module);
        mongo.remove(new Query(), "outbox").block();
        keepSecret(secret);

        verifications.finishAll().block();

        assertThat(secret()).isEqualTo(secret);
        assertThat(link().get("sealed")).isNull();

        Application before = applications.find(new Scope.Self(WHO), module).block();
        Request answered = before.requests().getFirst().with(new Answer(true, "D. Lead", "Seen", today.instant(), 1));
        applications.save(new Scope.Self(WHO), before.with(answered)).block();
        news.owe(answered).block();
        clock.advance(Duration.ofMinutes(5));
        long told = confirmed();

        news.tellAll().block();

        assertThat(confirmed()).isEqualTo(told + 1);
        assertThat(count("verification_links")).isEqualTo(2);
    }

    /** A link that was left and owes a notice, before all others, of a task that cannot be read. */
    private void unreadable(String module) {
        unreadableTask(module);
        links.insert(
                        new Scope.Self(UNREADABLE),
                        new VerificationLinkRepository.Link(
                                "0",
                                1,
                                UNREADABLE,
                                module,
                                "sealed",
                                today.instant(),
                                today.date().plusDays(30),
                                today.instant()))
                .block();
    }

    @Test
    void a_notice_that_a_crash_kept_back_is_left_later_and_once() {
        String module = module();
        String secret = asked(module);
        Application before = applications.find(new Scope.Self(WHO), module).block();
        Request request = before.requests().getFirst();
        Request answered = request.with(new Answer(true, "D. Lead", "Seen", today.instant(), 1));

        long told = confirmed();

        news.owe(answered).block();
        clock.advance(Duration.ofMinutes(5));
        news.tellAll().block();
        assertThat(confirmed()).isEqualTo(told);

        applications.save(new Scope.Self(WHO), before.with(answered)).block();
        assertThat(confirmed()).isEqualTo(told);
        news.tellAll().block();
        assertThat(confirmed()).isEqualTo(told + 1);
        assertThat(link().get("owing")).isNull();

        news.owe(answered).block();
        clock.advance(Duration.ofMinutes(5));
        news.tellAll().block();
        assertThat(confirmed()).isEqualTo(told + 1);
        assertThat(seen(secret).state()).isEqualTo(State.VERIFIED);
    }

    @Test
    void an_answer_leaves_nothing_owed() {
        String secret = asked(module());
        answer(secret, etag(secret), true, "Seen").expectStatus().isOk();
        assertThat(link().get("owing")).isNull();
    }

    @Test
    void a_link_that_no_task_names_is_taken_away() {
        String secret = asked(module());
        mongo.updateFirst(new Query(), new Update().set("requests", List.of()), "applications")
                .block();
        look(secret).expectStatus().isNotFound();
        keepSecret(secret);

        verifications.finishAll().block();

        assertThat(count("verification_links")).isZero();
    }

    private long confirmed() {
        return notices().stream()
                .filter(notice -> notice.title().equals("Your task is confirmed"))
                .count();
    }

    private Document link() {
        return mongo.findOne(ofFarah(), Document.class, "verification_links").block();
    }

    /** As it is between naming the link and leaving its mail. */
    private void keepSecret(String secret) {
        String sealed = vault.seal(secret.getBytes(StandardCharsets.US_ASCII), "verification-link");
        mongo.updateFirst(ofFarah(), new Update().set("sealed", sealed), "verification_links")
                .block();
        clock.advance(Duration.ofMinutes(5));
    }

    private static Query ofFarah() {
        return Query.query(Criteria.where("participantId").is(WHO));
    }
}
