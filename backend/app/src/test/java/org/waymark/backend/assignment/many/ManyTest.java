package org.waymark.backend.assignment.many;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.delivery.Seat;
import org.waymark.backend.delivery.Seats;
import org.waymark.backend.delivery.store.OfferRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.School;
import org.waymark.backend.organisation.SchoolRegister;
import org.waymark.backend.organisation.store.SchoolRepository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.assignment.PlanPerson;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;

/** Each test has a trust of its own, so that what one assigns no other sees. */
abstract class ManyTest extends ApiTest {

    static final Scope.System WAYMARK = new Scope.System();
    static final Duration LONGEST = Duration.ofMinutes(10);

    @Autowired
    AccountRepository accounts;

    @Autowired
    SchoolRepository schools;

    @Autowired
    SchoolRegister register;

    @Autowired
    PersonRepository people;

    @Autowired
    ParticipantRepository participants;

    @Autowired
    OfferRepository offers;

    @Autowired
    Seats seats;

    String trust;
    WebTestClient lead;

    @BeforeEach
    void foundATrust() {
        trust = "many-" + UUID.randomUUID();
        List.of("North", "South").forEach(this::found);
        register.changed().block();
        accounts.save(new Account(
                        "account-" + trust,
                        trust + "@waymark.example",
                        "Lena Lead",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        trust,
                        "Many Trust",
                        true))
                .block();
        lead = api.as(trust);
    }

    AssignmentSettings settings(int releasedADay) {
        return settings(offer(), releasedADay);
    }

    AssignmentSettings settings(Offer offer, int releasedADay) {
        return new AssignmentSettings(
                "Spring", offer.id(), null, null, 180, releasedADay, List.of(), null, null, null, null);
    }

    Offer offer() {
        return offers.find(WAYMARK, api.offerOf("NPQLT").id()).block();
    }

    /** A school of the trust; the register has to hear of it. */
    School found(String name) {
        School like = schools.find(WAYMARK, "hazel-lane").block();
        School school = new School(
                trust + "-" + name.replace(' ', '-'),
                name.contains("School") ? name : name + " School",
                like.phase(),
                like.kind(),
                false,
                300,
                trust,
                "Many Trust",
                like.calendar(),
                like.easting(),
                like.northing(),
                null);
        schools.save(WAYMARK, school).block();
        return school;
    }

    List<String> hire(int count, String school) {
        return hire(count, schools.find(WAYMARK, trust + "-" + school).block());
    }

    List<String> hire(int count, School at) {
        return IntStream.range(0, count)
                .mapToObj(i -> {
                    String id = at.id() + "-" + i;
                    people.save(
                                    WAYMARK,
                                    new Person(
                                            id,
                                            "Person " + i + " " + trust,
                                            "Teacher",
                                            at.id(),
                                            at.name(),
                                            trust,
                                            "Many Trust",
                                            at.phase(),
                                            at.kind(),
                                            List.of()),
                                    "provider-fernhill")
                            .block();
                    return id;
                })
                .toList();
    }

    void begin(String personId) {
        api.asPerson(personId)
                .post()
                .uri("/api/v1/participants/{id}/proposal/accept", personId)
                .exchange();
        api.as("helen")
                .post()
                .uri("/api/v1/places/{id}/give", personId)
                .exchange()
                .expectStatus()
                .isOk();
        String step = api.pathwayOf(personId).steps().getFirst().moduleId();
        api.asPerson(personId)
                .post()
                .uri("/api/v1/participants/{id}/steps/{step}/start", personId, step)
                .exchange()
                .expectStatus()
                .isOk();
    }

    AssignmentPlan create(AssignmentSettings settings) {
        return lead.post()
                .uri("/api/v1/assignment-plans")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(settings)
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(AssignmentPlan.class)
                .returnResult()
                .getResponseBody();
    }

    AssignmentPlan plan(String id) {
        return lead.get()
                .uri("/api/v1/assignment-plans/{id}", id)
                .exchange()
                .expectBody(AssignmentPlan.class)
                .returnResult()
                .getResponseBody();
    }

    String etag(String id) {
        return lead.get()
                .uri("/api/v1/assignment-plans/{id}", id)
                .exchange()
                .returnResult(AssignmentPlan.class)
                .getResponseHeaders()
                .getETag();
    }

    void choose(String id, List<String> personIds) {
        exchange(HttpMethod.PUT, "/people", id, etag(id), new PeopleChoice(personIds))
                .expectStatus()
                .isOk();
    }

    void change(String id, AssignmentSettings settings) {
        exchange(HttpMethod.PUT, "/settings", id, etag(id), settings)
                .expectStatus()
                .isOk();
    }

    WebTestClient.ResponseSpec exchange(HttpMethod method, String path, String id, String etag, @Nullable Object body) {
        var request =
                lead.method(method).uri("/api/v1/assignment-plans/" + id + path).header("If-Match", etag);
        return (body == null ? request : request.bodyValue(body)).exchange();
    }

    /** Starts a job and waits for its end. */
    Job run(String id, String what) {
        Job job = exchange(HttpMethod.POST, "/" + what, id, etag(id), null)
                .expectStatus()
                .isAccepted()
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
        return over(job.id());
    }

    Job over(String jobId) {
        return lead.get()
                .uri("/api/v1/jobs/{id}/events", jobId)
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(Job.class)
                .getResponseBody()
                .blockLast(LONGEST);
    }

    List<AssignmentRow> rows(String id) {
        return lead.get()
                .uri("/api/v1/assignment-plans/{id}/rows", id)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<AssignmentRow>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    List<PlanPerson> chosen(String id) {
        return lead.get()
                .uri("/api/v1/assignment-plans/{id}/people", id)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<PlanPerson>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    WebTestClient.ResponseSpec upload(String id, byte[] file) {
        return lead.post()
                .uri("/api/v1/assignment-plans/{id}/people-file?name=people.csv", id)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    byte[] bytes(String path, String id) {
        return lead.get()
                .uri("/api/v1/assignment-plans/" + id + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    static String problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    List<Participant> proposed() {
        return participants.list(new Scope.Trust(trust)).block();
    }

    List<Person> peopleOfTrust() {
        return new ArrayList<>(people.list(new Scope.Trust(trust)).collectList().block());
    }

    int seatsOf(List<String> personIds) {
        return (int) seats.of(offer()).block().values().stream()
                .flatMap(List::stream)
                .map(Seat::participantId)
                .filter(personIds::contains)
                .count();
    }
}
