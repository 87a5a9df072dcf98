package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.test.web.reactive.server.StatusAssertions;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.identity.store.SignInRepository;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.ActingAs;
import org.waymark.contract.identity.Me;
import org.waymark.contract.identity.Role;

class ActingAsTest extends ApiTest {

    private static final String LEAD = "trust-lead.trust-larkfield";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SignInRepository signIns;

    @Autowired
    private Today today;

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Test
    void whoever_holds_two_roles_starts_in_the_first_and_is_told_of_both() {
        Me me = me(api.withToken(api.newToken("imran")));

        assertThat(me.role()).isEqualTo(Role.TRUST_LEAD);
        assertThat(me.membershipId()).isEqualTo(LEAD);
        assertThat(me.participantId()).isNull();
        assertThat(me.memberships())
                .extracting(org.waymark.contract.identity.Membership::id)
                .containsExactly(LEAD, "participant");
    }

    @Test
    void only_what_belongs_to_the_role_acted_in_can_be_reached() {
        WebTestClient imran = api.withToken(api.newToken("imran"));
        status(imran, "/api/v1/release-limits").isOk();
        status(imran, "/api/v1/participants/imran-chaudhry/home").isForbidden();

        Me me = actAs(imran, "participant")
                .expectStatus()
                .isOk()
                .expectBody(Me.class)
                .returnResult()
                .getResponseBody();

        assertThat(me).isEqualTo(me(imran));
        assertThat(me.participantId()).isEqualTo("imran-chaudhry");
        assertThat(me.organisation()).isEqualTo("Tallow Bridge Academy");
        status(imran, "/api/v1/release-limits").isForbidden();
        status(imran, "/api/v1/participants/imran-chaudhry/home").isOk();
        status(imran, "/api/v1/participants/tom-whitfield/home").isNotFound();
    }

    @Test
    void another_sign_in_of_the_same_person_stays_in_its_role() {
        WebTestClient office = api.withToken(api.newToken("imran"));
        WebTestClient phone = api.withToken(api.newToken("imran"));

        actAs(office, "participant").expectStatus().isOk();

        assertThat(me(phone).role()).isEqualTo(Role.TRUST_LEAD);
        assertThat(me(office).role()).isEqualTo(Role.PARTICIPANT);
        actAs(office, LEAD).expectStatus().isOk();
        assertThat(me(office).role()).isEqualTo(Role.TRUST_LEAD);
    }

    @Test
    void a_role_of_somebody_else_cannot_be_taken() {
        WebTestClient tom = api.withToken(api.newToken("tom"));

        Problem problem = actAs(tom, LEAD)
                .expectStatus()
                .isNotFound()
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.detail()).isEqualTo("You do not hold that role.");
        actAs(tom, " ").expectStatus().isBadRequest();
        assertThat(me(tom).role()).isEqualTo(Role.PARTICIPANT);
    }

    @Test
    void a_role_is_held_from_its_first_day_until_before_its_last() {
        Membership november =
                new Membership(Role.AUTHOR, null, null, LocalDate.of(2026, 11, 2), LocalDate.of(2026, 11, 30));

        assertThat(november.isHeldOn(LocalDate.of(2026, 11, 1))).isFalse();
        assertThat(november.isHeldOn(LocalDate.of(2026, 11, 2))).isTrue();
        assertThat(november.isHeldOn(LocalDate.of(2026, 11, 29))).isTrue();
        assertThat(november.isHeldOn(LocalDate.of(2026, 11, 30))).isFalse();
    }

    @Test
    void a_role_that_ends_at_midnight_ends_the_sign_in_that_acts_in_it_and_the_next_acts_in_another() {
        save(
                new Membership(Role.AUTHOR, null, "Waymark", null, TestClock.TODAY.plusDays(1)),
                new Membership(Role.PROVIDER, "provider-fernhill", "Fernhill", TestClock.TODAY.plusDays(1), null));
        clock.advance(Duration.ofMinutes(13 * 60 + 50));
        String token = api.newToken("leaver");
        assertThat(me(api.withToken(token)).role()).isEqualTo(Role.AUTHOR);

        clock.advance(Duration.ofMinutes(15));

        assertThat(newNode().introspect(token).onErrorComplete().blockOptional())
                .isEmpty();
        assertThat(me(api.withToken(api.newToken("leaver"))).role()).isEqualTo(Role.PROVIDER);
    }

    @Test
    void whoever_holds_no_role_any_more_is_told_so_at_the_sign_in() {
        save(new Membership(Role.AUTHOR, null, "Waymark", null, TestClock.TODAY));

        assertThatThrownBy(() -> api.newToken("leaver"))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().type()).isEqualTo("/problems/access-ended"));
    }

    /** Recognises tokens by the same store, and remembers none. */
    private SignIns newNode() {
        return new SignIns(signIns, accounts, today, new SimpleMeterRegistry());
    }

    @Test
    void a_stored_account_of_the_first_schema_holds_its_roles_in_its_organisation() {
        mongo.insert(Document.parse("""
                                {"_id": "account-old", "_class": "account", "schema": 1, "version": 1,
                                 "email": "old@waymark.example", "name": "Old Hand", "passwordHash": "x",
                                 "roles": ["PARTICIPANT", "TRUST_LEAD"], "personId": "old-hand", "trustId": "trust-old",
                                 "organisation": "Old Trust", "demonstration": false}"""), "accounts").block();

        Account old = accounts.findByEmail("old@waymark.example").block();

        assertThat(old.memberships())
                .containsExactly(
                        new Membership(Role.PARTICIPANT, null, "Old Trust", null, null),
                        new Membership(Role.TRUST_LEAD, "trust-old", "Old Trust", null, null));
        assertThat(old.caller(old.memberships().getLast(), "s").scope()).isEqualTo(new Scope.Trust("trust-old"));
        mongo.remove(query(where("_id").is("account-old")), "accounts").block();
    }

    private void save(Membership... memberships) {
        accounts.save(new Account(
                        "account-leaver",
                        "leaver@waymark.example",
                        "Lea Ver",
                        "no password",
                        null,
                        List.of(memberships),
                        true))
                .block();
    }

    private static Me me(WebTestClient client) {
        return client.get()
                .uri("/api/v1/me")
                .exchange()
                .expectBody(Me.class)
                .returnResult()
                .getResponseBody();
    }

    private static ResponseSpec actAs(WebTestClient client, String membershipId) {
        return client.put()
                .uri("/api/v1/me/acting-as")
                .bodyValue(new ActingAs(membershipId))
                .exchange();
    }

    private static StatusAssertions status(WebTestClient client, String path) {
        return client.get().uri(path).exchange().expectStatus();
    }
}
