package org.waymark.backend.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.SeatSweep;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.Problem;
import org.waymark.contract.SchoolKind;
import org.waymark.contract.assignment.AssignmentRequest;
import org.waymark.contract.assignment.Proposal;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.identity.Role;
import org.waymark.contract.pathway.Pathway;

class ProposalTest extends ApiTest {

    private static final String TRUST = "proposing-trust";
    private static final String SCHOOL = "proposing-school";

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private Seats seats;

    @Autowired
    private SeatSweep sweep;

    @Autowired
    private OfferRepository offers;

    @Autowired
    private PersonRepository people;

    @Autowired
    private SchoolRepository schools;

    @BeforeEach
    void openASchool() {
        var school = new School(
                SCHOOL,
                "Proposing School",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                false,
                200,
                TRUST,
                "Proposing Trust",
                School.ENGLAND,
                400_000,
                300_000,
                null);
        schools.save(new Scope.System(), school).block();
    }

    @BeforeEach
    void letTheLeadIn() {
        accounts.save(new Account(
                        "account-proposing-lead",
                        "proposing-lead@waymark.example",
                        "Paula Lead",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        TRUST,
                        "Proposing Trust",
                        true))
                .block();
    }

    @Test
    void a_place_exists_once_the_person_and_the_provider_have_agreed() {
        assign("proposed-ada");
        assertThat(proposal("proposed-ada"))
                .returns(Standing.PROPOSED, Proposal::standing)
                .returns("Paula Lead", Proposal::proposedBy)
                .satisfies(proposal -> assertThat(proposal.respondBy()).isNotNull());
        assertThat(refused("proposed-ada", "/api/v1/participants/{id}/steps/" + firstStep("proposed-ada") + "/start"))
                .contains("Accept it");
        assertThat(seatsOf("proposed-ada")).isNotEmpty().noneMatch(Seat::isTaken);

        assertThat(say("proposed-ada", "accept").standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(say("proposed-ada", "accept").standing()).isEqualTo(Standing.ACCEPTED);
        assertThat(seatsOf("proposed-ada")).isNotEmpty().allMatch(Seat::isTaken);
        assertThat(waiting("helen")).contains("proposed-ada");
        assertThat(waiting("other-manager")).isEmpty();

        assertThat(give("proposed-ada").standing()).isEqualTo(Standing.ENROLLED);
        assertThat(give("proposed-ada").standing()).isEqualTo(Standing.ENROLLED);
        assertThat(waiting("helen")).doesNotContain("proposed-ada");
        assertThat(refused("proposed-ada", "/api/v1/participants/{id}/proposal/decline"))
                .contains("have a place already");
    }

    @Test
    void who_declines_gives_the_seats_back_and_may_be_asked_again() {
        assign("proposed-ben");
        assertThat(seatsOf("proposed-ben")).isNotEmpty();

        assertThat(say("proposed-ben", "decline").standing()).isEqualTo(Standing.DECLINED);
        assertThat(say("proposed-ben", "decline").standing()).isEqualTo(Standing.DECLINED);

        assertThat(seatsOf("proposed-ben")).isEmpty();
        api.asPerson("proposed-ben")
                .get()
                .uri("/api/v1/participants/proposed-ben/pathway")
                .exchange()
                .expectStatus()
                .isNotFound();
        assertThat(refused("proposed-ben", "/api/v1/participants/{id}/proposal/accept"))
                .contains("declined");

        assign("proposed-ben");
        assertThat(proposal("proposed-ben").standing()).isEqualTo(Standing.PROPOSED);
        assertThat(seatsOf("proposed-ben")).isNotEmpty();
    }

    @Test
    void a_yes_that_comes_late_is_planned_again_and_gets_the_seats_that_are_still_there() {
        assign("proposed-cleo");
        clock.advance(Duration.ofDays(16));
        sweep.sweep().block();
        assertThat(seatsOf("proposed-cleo")).isEmpty();

        assertThat(refused("proposed-cleo", "/api/v1/participants/{id}/proposal/accept"))
                .contains("planned again");
        assertThat(say("proposed-cleo", "accept").standing()).isEqualTo(Standing.ACCEPTED);

        assertThat(seatsOf("proposed-cleo")).isNotEmpty().allMatch(Seat::isTaken);
    }

    @Test
    void a_yes_to_a_session_that_has_filled_up_plans_again_and_asks_to_look() {
        assign("proposed-dan");
        clock.advance(Duration.ofDays(16));
        sweep.sweep().block();
        Offer offer = offer();
        var first = offer.session(api.pathwayOf("proposed-dan").steps().stream()
                .flatMap(step -> step.parts().stream())
                .filter(part -> part.session() != null)
                .filter(part -> part.session()
                        .start()
                        .isAfter(clock.instant().atZone(clock.getZone()).toLocalDateTime()))
                .findFirst()
                .orElseThrow()
                .session()
                .sessionId());
        List<String> others =
                IntStream.range(0, first.seats()).mapToObj(i -> "crowd-" + i).toList();
        others.forEach(
                other -> seats.ask(offer, List.of(first.id()), other, null).block());

        assertThat(refused("proposed-dan", "/api/v1/participants/{id}/proposal/accept"))
                .contains("planned again");
        assertThat(say("proposed-dan", "accept").standing()).isEqualTo(Standing.ACCEPTED);

        assertThat(seats.of(offer).block().get(first.id()))
                .hasSize(first.seats())
                .noneMatch(seat -> seat.participantId().equals("proposed-dan"));
        others.forEach(
                other -> seats.takeBack(offer.id(), List.of(first.id()), other).block());
    }

    @Test
    void nobody_answers_for_somebody_else() {
        for (String stranger : List.of("amara", OtherTenant.PARTICIPANT)) {
            api.as(stranger)
                    .post()
                    .uri("/api/v1/participants/proposed-ada/proposal/accept")
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
    }

    /** Somebody whom no other test knows. */
    private void assign(String personId) {
        var person = new Person(
                personId,
                personId,
                "Deputy headteacher",
                SCHOOL,
                "Proposing School",
                TRUST,
                "Proposing Trust",
                Phase.PRIMARY,
                SchoolKind.MAINSTREAM,
                List.of());
        people.save(new Scope.System(), person, "provider-fernhill").block();
        api.as("proposing-lead")
                .post()
                .uri("/api/v1/assignments")
                .header("Idempotency-Key", personId + System.nanoTime())
                .bodyValue(new AssignmentRequest(personId, offer().id(), 150, null))
                .exchange()
                .expectStatus()
                .isCreated();
    }

    private Offer offer() {
        return offers.find(new Scope.System(), api.offerOf("NPQLT").id()).block();
    }

    private Proposal proposal(String personId) {
        return answer("/api/v1/participants/{id}/proposal", HttpMethod.GET, personId, personId);
    }

    private Proposal say(String personId, String word) {
        return answer("/api/v1/participants/{id}/proposal/" + word, HttpMethod.POST, personId, personId);
    }

    private Proposal give(String personId) {
        return answer("/api/v1/places/{id}/give", HttpMethod.POST, "helen", personId);
    }

    private Proposal answer(String path, HttpMethod method, String user, String personId) {
        var client = user.equals(personId) ? api.asPerson(personId) : api.as(user);
        return client.method(method)
                .uri(path, personId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(Proposal.class)
                .returnResult()
                .getResponseBody();
    }

    private String refused(String personId, String path) {
        return api.asPerson(personId)
                .post()
                .uri(path, personId)
                .exchange()
                .expectStatus()
                .isEqualTo(409)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    private List<String> waiting(String user) {
        return api
                .as(user)
                .get()
                .uri("/api/v1/places/waiting")
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<Proposal>>() {})
                .returnResult()
                .getResponseBody()
                .items()
                .stream()
                .map(Proposal::participantId)
                .toList();
    }

    private String firstStep(String personId) {
        return api.pathwayOf(personId).steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.READY)
                .findFirst()
                .orElseThrow()
                .moduleId();
    }

    private List<Seat> seatsOf(String personId) {
        return seats.of(offer()).block().values().stream()
                .flatMap(List::stream)
                .filter(seat -> seat.participantId().equals(personId))
                .toList();
    }
}
