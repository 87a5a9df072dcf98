package org.waymark.backend.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.identity.Belonging;
import org.waymark.contract.identity.InvitationRequest;
import org.waymark.contract.identity.Member;
import org.waymark.contract.identity.MembershipEnd;
import org.waymark.contract.identity.Role;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** In a trust of its own for each test. */
class MembersTest extends ApiTest {

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private SchoolRepository schools;

    private String trust;
    private WebTestClient ada;

    @BeforeEach
    void makeATrust() {
        trust = "trust-" + UUID.randomUUID();
        lead("ada");
        ada = api.withToken(api.newToken(user("ada")));
    }

    @Test
    void those_who_lead_are_listed_and_nobody_else_s() {
        lead("ben");

        assertThat(members(ada)).extracting(Member::name).containsExactly("ada", "ben");
        assertThat(members(ada)).extracting(Member::self).containsExactly(true, false);
        assertThat(members(api.as("other-lead"))).extracting(Member::name).doesNotContain("ada", "ben");
        assertThat(members(api.as("robin"))).extracting(Member::role).doesNotContain(Role.TRUST_LEAD);
    }

    @Test
    void a_trust_lists_and_ends_those_who_look_after_its_schools_and_a_school_takes_them_along() {
        String school = "school-of-" + trust;
        var of = new School(
                school, "A school", null, null, false, null, trust, "A trust", School.ENGLAND, null, null, null);
        schools.save(new Scope.System(), of).block();
        hold("gil", new Membership(Role.SCHOOL_LEAD, school, "A school", null, null));
        hold("hal", new Membership(Role.SCHOOL_LEAD, school, "A school", null, null));
        hold("ivo", new Membership(Role.SCHOOL_LEAD, "other-school", "Other", null, null));

        assertThat(members(ada)).extracting(Member::name).containsExactly("ada", "gil", "hal");
        ada.post()
                .uri("/api/v1/members/{id}/end", user("gil"))
                .bodyValue(new MembershipEnd("school-lead." + school, null))
                .exchange()
                .expectStatus()
                .isNoContent();
        assertThat(members(ada)).extracting(Member::name).containsExactly("ada", "hal");

        schools.save(new Scope.System(), of.inTrust(OtherTenant.TRUST, "Other Trust"))
                .block();
        assertThat(members(ada)).extracting(Member::name).containsExactly("ada");
        assertThat(members(api.as("other-lead"))).extracting(Member::name).contains("hal");
        schools.save(new Scope.System(), of).block();
    }

    @Test
    void the_last_two_cannot_be_ended_until_there_is_a_third() {
        lead("ben");
        Problem refused = problem(end(ada, "ben", null), 409);
        assertThat(refused.detail()).startsWith("At least two people must keep this access.");

        lead("cal");
        end(ada, "ben", null).expectStatus().isNoContent();
        assertThat(members(ada)).extracting(Member::name).containsExactly("ada", "cal");
    }

    @Test
    void whose_role_has_ended_is_signed_out_of_it_and_the_dates_stay() {
        lead("ben");
        lead("cal");
        WebTestClient ben = api.withToken(api.newToken(user("ben")));
        members(ben);

        end(ada, "ben", null).expectStatus().isNoContent();

        ben.get().uri("/api/v1/members").exchange().expectStatus().isUnauthorized();
        Membership ended = accounts.find(user("ben")).block().memberships().getFirst();
        assertThat(ended.to()).isEqualTo("2026-11-18");
    }

    @Test
    void what_the_leaver_has_begun_goes_to_whoever_is_named() {
        lead("ben");
        lead("cal");
        WebTestClient ben = api.withToken(api.newToken(user("ben")));
        begin(ben);

        assertThat(belongings(ada, "ben"))
                .containsExactlyInAnyOrder(
                        new Belonging("assignments of many", 1), new Belonging("open invitations", 1));
        assertThat(problem(end(ada, "ben", null), 422).detail()).isEqualTo("Say who takes over what ben has begun.");
        problem(end(ada, "ben", user("ben")), 422);
        problem(end(ada, "ben", "account-other-lead"), 422);
        end(ada, "ben", user("cal")).expectStatus().isNoContent();

        assertThat(belongings(ada, "cal"))
                .containsExactlyInAnyOrder(
                        new Belonging("assignments of many", 1), new Belonging("open invitations", 1));
    }

    @Test
    void a_stranger_can_neither_look_nor_end() {
        lead("ben");
        lead("cal");

        for (String stranger : List.of("other-lead", "marcus", "helen", "robin")) {
            problem(end(api.as(stranger), "ben", null), 404);
            api.as(stranger)
                    .get()
                    .uri("/api/v1/members/{id}/belongings", user("ben"))
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        assertThat(members(ada)).hasSize(3);
    }

    @Test
    void three_who_end_each_other_at_once_leave_at_least_two() {
        lead("ben");
        lead("cal");
        List<String> all = List.of("ada", "ben", "cal");
        List<WebTestClient> clients =
                all.stream().map(who -> api.withToken(api.newToken(user(who)))).toList();

        Flux.range(0, 3)
                .flatMap(i -> Mono.fromCallable(() -> end(clients.get(i), all.get((i + 1) % 3), null)
                                .expectBody()
                                .returnResult()
                                .getStatus())
                        .subscribeOn(Schedulers.boundedElastic()))
                .collectList()
                .block();

        long left = accounts.list()
                .filter(account -> account.isHeld("trust-lead." + trust, today()))
                .count()
                .block();
        assertThat(left).isGreaterThanOrEqualTo(2);
    }

    private java.time.LocalDate today() {
        return org.waymark.backend.testing.TestClock.TODAY;
    }

    private static void begin(WebTestClient who) {
        who.post()
                .uri("/api/v1/assignment-plans")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .bodyValue("""
                        {"title":"Spring","minutesPerWeek":120,"releasedADay":1,"schoolLimits":[]}""")
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(AssignmentPlan.class);
        who.post()
                .uri("/api/v1/invitations")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new InvitationRequest("dee@school.example", Role.TRUST_LEAD, null))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private void lead(String name) {
        hold(name, new Membership(Role.TRUST_LEAD, trust, "A trust", null, null));
    }

    private void hold(String name, Membership held) {
        accounts.save(new Account(
                        user(name), user(name) + "@waymark.example", name, "no password", null, List.of(held), true))
                .block();
    }

    private String user(String name) {
        return name + "-" + trust;
    }

    private static List<Member> members(WebTestClient who) {
        return who.get()
                .uri("/api/v1/members")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Member>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<Belonging> belongings(WebTestClient who, String name) {
        return who.get()
                .uri("/api/v1/members/{id}/belongings", user(name))
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Belonging>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ResponseSpec end(WebTestClient who, String name, String successor) {
        return who.post()
                .uri("/api/v1/members/{id}/end", user(name))
                .bodyValue(new MembershipEnd("trust-lead." + trust, successor))
                .exchange();
    }

    private static Problem problem(ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
