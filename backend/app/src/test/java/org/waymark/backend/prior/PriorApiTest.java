package org.waymark.backend.prior;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.prior.ClaimedLearning.Decision;
import org.waymark.backend.prior.store.PriorClaimRepository;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Preview;
import org.waymark.contract.prior.PriorClaim;
import org.waymark.contract.prior.PriorClaim.State;
import org.waymark.contract.prior.PriorDecision;

/** One participant who claims what they learnt before, and their provider who decides. */
abstract class PriorApiTest extends ApiTest {

    protected static final LocalDate UNTIL = TestClock.TODAY.plusYears(2);

    @Autowired
    protected PriorClaimRepository claims;

    @Autowired
    protected Today today;

    private final String who;

    PriorApiTest(String who) {
        this.who = who;
    }

    @AfterEach
    void takeAllBack() {
        clock.reset();
        own().stream()
                .filter(claim -> claim.state() == State.CLAIMED || claim.counts())
                .forEach(claim -> takeBack(claim).expectStatus().isOk());
    }

    protected static String key() {
        return UUID.randomUUID().toString();
    }

    protected static String at(String person) {
        return "/api/v1/participants/" + person + "/prior-learning";
    }

    protected ResponseSpec claim(String rest, String key, Object body) {
        return api.asPerson(who)
                .post()
                .uri(at(who) + rest)
                .header("Idempotency-Key", key)
                .bodyValue(body)
                .exchange();
    }

    protected PriorClaim decided(PriorClaim claim, PriorDecision decision) {
        return body(decide("helen", claim.id(), etag(claim), decision));
    }

    protected ResponseSpec decide(String user, String id, String etag, PriorDecision decision) {
        return api.as(user)
                .post()
                .uri("/api/v1/prior-learning/" + id + "/decide")
                .header("If-Match", etag)
                .bodyValue(decision)
                .exchange();
    }

    /** The decision is stored, and nothing that follows from it. */
    protected void approveAndBreakOff(PriorClaim claim) {
        ClaimedLearning stored = claims.find(new Scope.System(), claim.id()).block();
        var decision = new Decision("account", "Helen Carter", today.instant(), "Fine.", UNTIL);
        claims.replace(new Scope.System(), stored.in(State.APPROVED, decision)).block();
    }

    protected ResponseSpec takeBack(PriorClaim claim) {
        return api.asPerson(who)
                .post()
                .uri(at(who) + "/" + claim.id() + "/take-back")
                .header("If-Match", etag(claim))
                .exchange();
    }

    protected String etag(PriorClaim claim) {
        return api.asPerson(who)
                .get()
                .uri("/api/v1/prior-learning/" + claim.id())
                .exchange()
                .expectStatus()
                .isOk()
                .returnResult(PriorClaim.class)
                .getResponseHeaders()
                .getETag();
    }

    protected static PriorClaim body(ResponseSpec answer) {
        return answer.expectStatus()
                .is2xxSuccessful()
                .expectBody(PriorClaim.class)
                .returnResult()
                .getResponseBody();
    }

    protected List<PriorClaim> own() {
        return page(who, "", new ParameterizedTypeReference<>() {});
    }

    protected <T> List<T> page(String person, String rest, ParameterizedTypeReference<Page<T>> type) {
        return api.asPerson(person)
                .get()
                .uri(at(person) + rest)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody()
                .items();
    }

    /** What would be left out if the pathway were planned now. */
    protected List<Pathway.Skip> skips() {
        return api.asPerson(who)
                .post()
                .uri("/api/v1/participants/" + who + "/pathway/preview")
                .bodyValue(api.pathwayOf(who).choices())
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Preview.class)
                .returnResult()
                .getResponseBody()
                .pathway()
                .skips();
    }
}
