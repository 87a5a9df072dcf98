package org.waymark.backend.assignment.priorities;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.ImprovementPriority;
import org.waymark.contract.assignment.PriorityCoverage;
import org.waymark.contract.assignment.PriorityCoverage.Learner;
import org.waymark.contract.assignment.PriorityWanted;
import org.waymark.engine.id.ModuleId;

class PriorityTest extends ApiTest {

    private static final String PLACE = "/api/v1/improvement-priorities";
    private static final Scope.Trust LARKFIELD = new Scope.Trust("trust-larkfield");

    @Autowired
    private Catalogue catalogue;

    @Autowired
    private ParticipantRepository participants;

    @Test
    void tells_who_learns_the_statements_of_a_step_on_somebodys_pathway_and_by_when() {
        Participant somebody = participants.list(LARKFIELD).block().stream()
                .filter(one -> one.summary().milestones().stream().anyMatch(step -> step.done() == null))
                .findFirst()
                .orElseThrow();
        Participant.Milestone step = somebody.summary().milestones().stream()
                .filter(one -> one.done() == null)
                .findFirst()
                .orElseThrow();
        String statement = catalogue
                .current()
                .block()
                .content()
                .find(new ModuleId(step.moduleId()))
                .orElseThrow()
                .module()
                .covers()
                .getFirst()
                .statement()
                .value();

        ImprovementPriority made = create("marcus", UUID.randomUUID().toString(), wanted(statement));

        PriorityCoverage coverage = get("marcus", made.id() + "/coverage")
                .expectBody(PriorityCoverage.class)
                .returnResult()
                .getResponseBody();
        List<Learner> learners = learners(made.id());
        assertThat(coverage.people()).isEqualTo(learners.size()).isPositive();
        assertThat(coverage.statements()).singleElement().satisfies(of -> {
            assertThat(of.text()).isNotBlank();
            assertThat(of.learning() + of.finished()).isEqualTo(learners.size());
            assertThat(of.next()).isNotNull();
        });
        assertThat(learners)
                .filteredOn(learner -> learner.participantId().equals(somebody.id()))
                .singleElement()
                .satisfies(learner -> {
                    assertThat(learner.statements()).isEqualTo(1);
                    assertThat(learner.finished()).isZero();
                    assertThat(learner.by()).isAfterOrEqualTo(step.ends());
                });
        assertThat(learners).extracting(Learner::by).isSorted();
    }

    @Test
    void the_same_key_again_makes_no_second_one_and_another_trust_sees_none() {
        String key = UUID.randomUUID().toString();
        ImprovementPriority once = create("marcus", key, wanted(anyStatement()));
        ImprovementPriority again = create("marcus", key, wanted(anyStatement()));

        assertThat(again.id()).isEqualTo(once.id());
        assertThat(ids("marcus")).contains(once.id());
        assertThat(ids("other-lead")).doesNotContain(once.id());
        for (String part : List.of("", "/coverage", "/learners")) {
            get("other-lead", once.id() + part).expectStatus().isNotFound();
        }
        send("other-lead", HttpMethod.DELETE, once.id(), "\"1\"", null)
                .expectStatus()
                .isNotFound();
    }

    @Test
    void whoever_was_slower_is_told_and_changes_nothing() {
        ImprovementPriority made = create("marcus", UUID.randomUUID().toString(), wanted(anyStatement()));
        var other = new PriorityWanted("Attendance", "Our first aim", "NPQSL", made.statementIds());

        send("marcus", HttpMethod.PUT, made.id(), "\"1\"", other).expectStatus().isOk();
        send("marcus", HttpMethod.PUT, made.id(), "\"1\"", other).expectStatus().isEqualTo(412);
        send("marcus", HttpMethod.DELETE, made.id(), "\"1\"", null)
                .expectStatus()
                .isEqualTo(412);
        assertThat(get("marcus", made.id())
                        .expectBody(ImprovementPriority.class)
                        .returnResult()
                        .getResponseBody()
                        .title())
                .isEqualTo("Attendance");
        send("marcus", HttpMethod.DELETE, made.id(), "\"2\"", null)
                .expectStatus()
                .isNoContent();
        assertThat(ids("marcus")).doesNotContain(made.id());
    }

    @Test
    void a_statement_that_is_not_there_is_named() {
        var problem = api.as("marcus")
                .post()
                .uri(PLACE)
                .header("Idempotency-Key", "unknown")
                .bodyValue(wanted("no.such.statement"))
                .exchange()
                .expectStatus()
                .isEqualTo(422)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
        assertThat(problem.detail()).contains("no.such.statement");
    }

    private String anyStatement() {
        return catalogue
                .current()
                .block()
                .content()
                .statements()
                .getFirst()
                .id()
                .value();
    }

    private static PriorityWanted wanted(String statement) {
        return new PriorityWanted("Reading", "", "NPQSL", List.of(statement));
    }

    private ImprovementPriority create(String user, String key, PriorityWanted wanted) {
        return api.as(user)
                .post()
                .uri(PLACE)
                .header("Idempotency-Key", key)
                .bodyValue(wanted)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(ImprovementPriority.class)
                .returnResult()
                .getResponseBody();
    }

    private ResponseSpec get(String user, String path) {
        return api.as(user).get().uri(PLACE + "/" + path).exchange();
    }

    private ResponseSpec send(String user, HttpMethod method, String id, String etag, Object body) {
        var request = api.as(user).method(method).uri(PLACE + "/" + id).header("If-Match", etag);
        return (body == null ? request : request.bodyValue(body)).exchange();
    }

    private List<Learner> learners(String id) {
        return get("marcus", id + "/learners")
                .expectBody(new ParameterizedTypeReference<Page<Learner>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private List<String> ids(String user) {
        return api
                .as(user)
                .get()
                .uri(PLACE)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ImprovementPriority>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(ImprovementPriority::id)
                .collect(Collectors.toList());
    }
}
