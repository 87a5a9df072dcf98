package org.waymark.backend.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.Assignment;
import org.waymark.contract.assignment.AssignmentPreview;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.Person;
import org.waymark.contract.pathway.Pathway;

class AssignmentApiTest extends ApiTest {

    @Autowired
    private PersonRepository people;

    @Autowired
    private OfferRepository offers;

    @Test
    void those_who_may_be_assigned_are_listed_with_what_they_are_on() {
        List<Person> larkfield = people("marcus");

        assertThat(larkfield)
                .hasSize(40)
                .isSortedAccordingTo(Comparator.comparing(
                                (Person person) -> !person.qualifications().isEmpty())
                        .thenComparing(Person::name));
        assertThat(person(larkfield, "amara-osei").qualifications()).containsExactly("NPQSL");
        assertThat(person(larkfield, "jonah-pike").qualifications()).isEmpty();
        assertThat(person(larkfield, "daniel-kowalczyk").qualifications()).containsExactly("NPQSL", "NPQH");
    }

    @Test
    void a_preview_shows_the_pathway_and_the_days_out_and_assigns_nobody() {
        AssignmentPreview preview = preview("marcus", request("jonah-pike", "NPQLT"));

        assertThat(preview.problem()).isNull();
        assertThat(preview.person().name()).isEqualTo("Jonah Pike");
        assertThat(preview.pathway().steps()).isNotEmpty();
        assertThat(preview.pathway().start()).isEqualTo(TestClock.TODAY);
        assertThat(preview.daysOut()).isEqualTo((int) preview.pathway().steps().stream()
                .flatMap(step -> step.parts().stream())
                .filter(part -> part.kind() == ActivityKind.IN_PERSON)
                .map(Pathway.Part::from)
                .distinct()
                .count());
        assertThat(person(people("marcus"), "jonah-pike").qualifications()).isEmpty();
    }

    @Test
    void an_impossible_assignment_is_explained_in_the_preview_and_refused() {
        var request = new AssignmentRequest("jonah-pike", api.offerOf("NPQLT").id(), 60, LocalDate.of(2026, 12, 18));

        AssignmentPreview preview = preview("marcus", request);

        assertThat(preview.pathway()).isNull();
        assertThat(preview.problem().conflict()).isNotEmpty();
        assertThat(problem(assign("marcus", "impossible", request), 422).detail())
                .contains("no pathway");
        assertThat(person(people("marcus"), "jonah-pike").qualifications()).isEmpty();
    }

    @Test
    void the_same_key_twice_makes_one_assignment_and_another_key_is_a_conflict() {
        AssignmentRequest request = request("wendy-croft", "NPQLT");

        Assignment first = assigned("marcus", "wendy-1", request);
        Assignment again = assigned("marcus", "wendy-1", request);

        assertThat(again).isEqualTo(first);
        assertThat(first.assignedBy()).isEqualTo("Marcus Bell");
        assertThat(first.assignedAt()).isEqualTo(clock.instant());
        assertThat(first.canBeUndone()).isTrue();
        assertThat(assignments("marcus")).containsOnlyOnce(first);
        assertThat(assignments("helen")).contains(first);
        assertThat(problem(assign("marcus", "wendy-2", request), 409).type()).isEqualTo("/problems/conflict");
        assertThat(problem(assign("helen", "wendy-1", request), 409).type()).isEqualTo("/problems/conflict");
        assertThat(api.pathwayOf("wendy-croft").finish()).isEqualTo(first.finish());
    }

    @Test
    void the_same_key_for_another_person_is_a_conflict() {
        assigned("marcus", "one-key", request("chris-underhay", "NPQLT"));

        assertThat(problem(assign("marcus", "one-key", request("stephen-oduya", "NPQLT")), 409)
                        .detail())
                .contains("Idempotency-Key");
        assertThat(person(people("marcus"), "stephen-oduya").qualifications()).isEmpty();
    }

    @Test
    void an_assignment_can_be_taken_back_and_made_again() {
        Assignment made = assigned("helen", "irena-1", request("irena-novakova", "NPQSL"));

        undo("helen", made.id()).expectStatus().isNoContent();

        assertThat(assignments("helen")).doesNotContain(made);
        assertThat(problem(undo("helen", made.id()), 404).type()).isEqualTo("/problems/not-found");
        api.asPerson("irena-novakova")
                .get()
                .uri("/api/v1/participants/irena-novakova/home")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(assigned("helen", "irena-2", request("irena-novakova", "NPQLT"))
                        .qualification())
                .isEqualTo("NPQLT");
    }

    @Test
    void an_assignment_that_was_started_stays() {
        Assignment made = assigned("marcus", "yusuf-1", request("yusuf-rahmani", "NPQLT"));
        api.asPerson("yusuf-rahmani")
                .post()
                .uri("/api/v1/participants/yusuf-rahmani/proposal/accept")
                .exchange()
                .expectStatus()
                .isOk();
        api.as("helen")
                .post()
                .uri("/api/v1/places/yusuf-rahmani/give")
                .exchange()
                .expectStatus()
                .isOk();
        String step = api.pathwayOf("yusuf-rahmani").steps().stream()
                .filter(s -> s.status() == Pathway.Step.Status.READY)
                .findFirst()
                .orElseThrow()
                .moduleId();
        api.asPerson("yusuf-rahmani")
                .post()
                .uri("/api/v1/participants/yusuf-rahmani/steps/{step}/start", step)
                .exchange()
                .expectStatus()
                .isOk();

        assertThat(problem(undo("marcus", made.id()), 409).detail()).contains("has started");
        assertThat(assignments("marcus"))
                .filteredOn(assignment -> assignment.id().equals(made.id()))
                .singleElement()
                .satisfies(assignment -> assertThat(assignment.canBeUndone()).isFalse());
    }

    @Test
    void people_offers_and_keys_that_are_not_there_are_refused() {
        String offer = api.offerOf("NPQLT").id();

        assertThat(problem(assign("marcus", "k", new AssignmentRequest("nobody", offer, 120, null)), 404)
                        .detail())
                .contains("person");
        assertThat(problem(assign("marcus", "k", new AssignmentRequest("jonah-pike", "none", 120, null)), 404)
                        .detail())
                .contains("offer");
        assertThat(problem(assign("marcus", "k", new AssignmentRequest("jonah-pike", offer, 0, null)), 400)
                        .fieldProblems())
                .extracting(Problem.FieldProblem::field)
                .containsExactly("minutesPerWeek");
        assertThat(problem(assign("marcus", "x".repeat(101), request("jonah-pike", "NPQLT")), 422)
                        .detail())
                .contains("Idempotency-Key");
        assertThat(problem(
                                api.as("marcus")
                                        .post()
                                        .uri("/api/v1/assignments")
                                        .bodyValue(request("jonah-pike", "NPQLT"))
                                        .exchange(),
                                400)
                        .detail())
                .contains("Idempotency-Key");
    }

    @Test
    void another_tenant_can_neither_assign_nor_undo_nor_see() {
        Assignment made = assigned("marcus", "bea-1", request("bea-thornquist", "NPQSL"));

        for (String stranger : List.of("other-lead", "other-manager")) {
            assertThat(assignments(stranger)).isEmpty();
            assertThat(people(stranger))
                    .extracting(Person::id)
                    .containsExactlyInAnyOrder(OtherTenant.PERSON, OtherTenant.PARTICIPANT);
            assertThat(problem(undo(stranger, made.id()), 404).type()).isEqualTo("/problems/not-found");
            assertThat(problem(assign(stranger, "s", request("jonah-pike", "NPQLT")), 404)
                            .type())
                    .isEqualTo("/problems/not-found");
        }
        assertThat(people("marcus")).extracting(Person::id).doesNotContain(OtherTenant.PERSON);
        assertThat(assignments("marcus")).contains(made);
    }

    @Test
    void an_offer_of_a_framework_that_was_never_published_is_a_conflict() {
        Offer o = offers.find(new Scope.System(), api.offerOf("NPQLT").id()).block();
        // A qualification of its own, since the store is shared and other tests name offers by theirs.
        Offer unpublished = o.copy("unpublished")
                .with(o.course().of("third-provider", "Third Provider").withFramework("NPQOLD", "1999.1"))
                .withSessions(List.of());
        offers.put(new Scope.System(), unpublished).block();

        Problem problem = problem(
                assign("marcus", "unpublished", new AssignmentRequest("jonah-pike", "unpublished", 120, null)), 409);

        assertThat(problem.detail()).contains("no framework", "1999.1");
        assertThat(person(people("marcus"), "jonah-pike").qualifications()).isEmpty();
    }

    /** Somebody whom one provider may assign can be enrolled with another: the first must be told, not shown. */
    @Test
    void a_person_enrolled_with_another_provider_is_a_conflict() {
        var mei = people.find(new Scope.System(), "mei-tan").block();
        people.save(new Scope.System(), mei, OtherTenant.PROVIDER).block();
        assigned("marcus", "mei-1", request("mei-tan", "NPQSL"));

        Problem problem = problem(
                assign("other-manager", "mei-2", new AssignmentRequest("mei-tan", OtherTenant.OFFER, 120, null)), 409);

        assertThat(problem.type()).isEqualTo("/problems/conflict");
        people.save(new Scope.System(), mei, "provider-fernhill").block();
    }

    private AssignmentRequest request(String personId, String qualification) {
        return new AssignmentRequest(personId, api.offerOf(qualification).id(), 150, null);
    }

    private static Person person(List<Person> people, String id) {
        return people.stream()
                .filter(person -> person.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private List<Person> people(String user) {
        return list(user, "/api/v1/people", new ParameterizedTypeReference<Page<Person>>() {});
    }

    private List<Assignment> assignments(String user) {
        return list(user, "/api/v1/assignments", new ParameterizedTypeReference<Page<Assignment>>() {});
    }

    private <T> List<T> list(String user, String address, ParameterizedTypeReference<Page<T>> type) {
        return api.as(user)
                .get()
                .uri(address)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(type)
                .returnResult()
                .getResponseBody()
                .items();
    }

    private AssignmentPreview preview(String user, AssignmentRequest request) {
        return api.as(user)
                .post()
                .uri("/api/v1/assignments/preview")
                .bodyValue(request)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(AssignmentPreview.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec assign(String user, String key, AssignmentRequest request) {
        return api.as(user)
                .post()
                .uri("/api/v1/assignments")
                .header("Idempotency-Key", key)
                .bodyValue(request)
                .exchange();
    }

    private Assignment assigned(String user, String key, AssignmentRequest request) {
        return assign(user, key, request)
                .expectStatus()
                .isCreated()
                .expectHeader()
                .valueEquals("Location", "/api/v1/assignments/" + request.personId())
                .expectBody(Assignment.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec undo(String user, String id) {
        return api.as(user).delete().uri("/api/v1/assignments/{id}", id).exchange();
    }

    private static Problem problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();
    }
}
