package org.waymark.backend.application;

import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.platform.mail.Outbox;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.application.NewEvidence;
import org.waymark.contract.application.NewVerification;
import org.waymark.contract.application.StepTick;
import org.waymark.contract.application.WorkplaceTask;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.Step.Status;

/** Somebody who has finished some lessons, and one of their tasks that is broken up into steps. */
abstract class ApplicationTestBase extends ApiTest {

    static final String WHO = "farah-jamil";
    static final String UNREADABLE = "unreadable";
    private static final List<String> COLLECTIONS =
            List.of("applications", "evidence_pieces", "evidence_moving", "verification_links");

    @Autowired
    protected ReactiveMongoTemplate mongo;

    @Autowired
    private Outbox outbox;

    @AfterEach
    void forget() {
        COLLECTIONS.forEach(name -> mongo.remove(new Query(), name).block());
    }

    protected WebTestClient own() {
        return api.asPerson(WHO);
    }

    protected String module() {
        return api.pathwayOf(WHO).steps().stream()
                .filter(step -> step.status() == Status.DONE)
                .map(Step::moduleId)
                .filter(id -> !lesson(id).steps().isEmpty())
                .findFirst()
                .orElseThrow();
    }

    private org.waymark.contract.catalogue.Lesson lesson(String moduleId) {
        return own().get()
                .uri("/api/v1/participants/{who}/steps/{module}", WHO, moduleId)
                .exchange()
                .expectBody(StepWork.class)
                .returnResult()
                .getResponseBody()
                .lesson();
    }

    protected String at(String module) {
        return "/api/v1/participants/" + WHO + "/tasks/" + module;
    }

    protected EntityExchangeResult<WorkplaceTask> read(String module) {
        return ok(own().get().uri(at(module)).exchange());
    }

    protected WorkplaceTask task(String module) {
        return read(module).getResponseBody();
    }

    protected static EntityExchangeResult<WorkplaceTask> ok(ResponseSpec answer) {
        return answer.expectStatus().isOk().expectBody(WorkplaceTask.class).returnResult();
    }

    protected ResponseSpec tick(String module, String step, String etag, StepTick tick) {
        return own().put()
                .uri(at(module) + "/steps/" + step)
                .header("If-Match", etag)
                .bodyValue(tick)
                .exchange();
    }

    protected WorkplaceTask write(String module, String text) {
        return ok(write(module, UUID.randomUUID().toString(), text)).getResponseBody();
    }

    protected ResponseSpec write(String module, String key, String text) {
        return own().post()
                .uri(at(module) + "/evidence")
                .header("Idempotency-Key", key)
                .bodyValue(new NewEvidence(text))
                .exchange();
    }

    protected ResponseSpec upload(String module, String key, String name, byte[] bytes) {
        return own().post()
                .uri(builder -> builder.path(at(module) + "/files")
                        .queryParam("name", name)
                        .build())
                .header("Idempotency-Key", key)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(bytes)
                .exchange();
    }

    protected ResponseSpec ask(String module, String key, String name) {
        return own().post()
                .uri(at(module) + "/verifications")
                .header("Idempotency-Key", key)
                .bodyValue(new NewVerification(name, name.replace(' ', '.') + "@school.example"))
                .exchange();
    }

    /** The secret in the only mail that waits. */
    protected String secret() {
        List<Outbox.Waiting> mails = outbox.waiting().block().stream()
                .filter(waiting -> waiting.id().startsWith("verification-"))
                .filter(waiting -> waiting.mail().text().contains("/verify?token="))
                .toList();
        Matcher link = Pattern.compile("/verify\\?token=(\\S+)")
                .matcher(mails.getFirst().mail().text());
        if (mails.size() != 1 || !link.find()) {
            throw new AssertionError("mails with links: " + mails);
        }
        return link.group(1);
    }

    /** That of somebody who has no other part in the test. */
    protected void unreadableTask(String module) {
        mongo.insert(new Document("_id", UNREADABLE + "/" + module).append("_class", "something-else"), "applications")
                .block();
    }

    protected long count(String collection) {
        return mongo.count(new Query(), collection).block();
    }
}
