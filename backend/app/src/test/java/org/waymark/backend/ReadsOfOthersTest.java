package org.waymark.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.WebTestClient.ResponseSpec;
import org.springframework.web.reactive.function.client.WebClient;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.Endpoints;
import org.waymark.backend.testing.Endpoints.Endpoint;
import org.waymark.backend.testing.OtherTenant;
import org.waymark.contract.assignment.AssignmentPlan;
import org.waymark.contract.assignment.AssignmentSettings;
import org.waymark.contract.assignment.PeopleChoice;
import org.waymark.contract.job.Job;
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Ten thousand reads and searches, made up by chance, by two trusts, two schools, two providers, a delivery partner, a national steward and participants, of what is
 * theirs and the others'. They come at once and in turn, so that a cache that forgot who asks would show it. No answer
 * may name anybody, or any assignment or job, of the other side: not in a list, a count, an export, an error or a stream.
 */
@Tag("long")
class ReadsOfOthersTest extends ApiTest {

    private static final int READS = 10_000;
    private static final int AT_ONCE = 16;
    private static final Scope.System WAYMARK = new Scope.System();
    /** The first names the people of the demonstration on purpose; the second is the same list of words for everybody. */
    private static final Set<String> OPEN_TO_ALL = Set.of("/api/v1/demonstration-accounts", "/api/v1/training-reasons");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    @Autowired
    private Endpoints endpoints;

    @Autowired
    private PersonRepository people;

    private final Random random = new Random(20_261_122);
    private final WebClient client = WebClient.builder()
            .codecs(codecs -> codecs.defaultCodecs().maxInMemorySize(8 * 1024 * 1024))
            .build();

    private Side larkfield;
    private Side others;
    private List<String> paths;

    /**
     * Those who belong together.
     *
     * @param ids what can be asked for by name of the variable
     * @param secrets what nobody of the other side may read
     */
    private record Side(List<String> users, Map<String, List<String>> ids, Set<String> secrets) {}

    private record Read(String user, String path, Set<String> secrets) {}

    private record Answer(Read read, int status, String body) {

        boolean leaks() {
            return read.secrets.stream().anyMatch(body::contains);
        }
    }

    @BeforeEach
    void twoSides() {
        larkfield = side(
                List.of("rhys", "ottilie", "petra", "fola"),
                "marcus",
                "helen",
                "amara",
                "trust-larkfield",
                "amara-osei",
                "hazel-lane",
                "NPQSL");
        others = side(
                List.of("other-head", "other-facilitator"),
                "other-lead",
                "other-manager",
                OtherTenant.PARTICIPANT,
                OtherTenant.TRUST,
                OtherTenant.PARTICIPANT,
                OtherTenant.SCHOOL,
                OtherTenant.OFFER);
        paths = endpoints.all().stream()
                .filter(endpoint -> endpoint.method() == HttpMethod.GET)
                .map(Endpoint::path)
                .filter(path -> !OPEN_TO_ALL.contains(path))
                .sorted()
                .toList();
    }

    private Side side(
            List<String> besides,
            String lead,
            String manager,
            String participant,
            String trust,
            String participantId,
            String school,
            String offer) {
        List<Person> own = people.list(new Scope.Trust(trust)).collectList().block();
        AssignmentPlan plan = tryOut(lead, "Plan of " + trust, own);
        Set<String> secrets =
                new LinkedHashSet<>(List.of(plan.id(), plan.settings().title(), plan.jobId()));
        own.forEach(person -> secrets.addAll(List.of(person.id(), person.name())));
        List<String> personIds = own.stream().map(Person::id).toList();
        return new Side(
                Stream.concat(Stream.of(lead, lead, manager, manager, participant), besides.stream())
                        .toList(),
                Map.of(
                        "participantId", personIds,
                        "assignmentId", personIds,
                        "planId", List.of(plan.id()),
                        "jobId", List.of(plan.jobId()),
                        "schoolId", List.of(school),
                        "offerId",
                                List.of(
                                        offer.startsWith("NPQ")
                                                ? api.offerOf(offer).id()
                                                : offer),
                        "code", List.of("NPQSL", "NPQLT"),
                        "moduleId", List.of(stepOf(participant, participantId))),
                secrets);
    }

    private String stepOf(String participant, String participantId) {
        return api.as(participant)
                .get()
                .uri("/api/v1/participants/{id}/pathway", participantId)
                .exchange()
                .expectBody(Pathway.class)
                .returnResult()
                .getResponseBody()
                .steps()
                .getFirst()
                .moduleId();
    }

    /** An assignment of many with rows, an export and a job that has ended. */
    private AssignmentPlan tryOut(String lead, String title, List<Person> own) {
        var settings = new AssignmentSettings(
                title, api.offerOf("NPQLT").id(), null, null, 180, 3, List.of(), null, null, null, null);
        String id = api.as(lead)
                .post()
                .uri("/api/v1/assignment-plans")
                .header("Idempotency-Key", title)
                .bodyValue(settings)
                .exchange()
                .expectBody(AssignmentPlan.class)
                .returnResult()
                .getResponseBody()
                .id();
        List<String> ids = own.stream().map(Person::id).toList();
        changing(lead, HttpMethod.PUT, id, "people", new PeopleChoice(ids));
        Job job = changing(lead, HttpMethod.POST, id, "dry-run", "")
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
        api.as(lead)
                .get()
                .uri("/api/v1/jobs/{id}/events", job.id())
                .exchange()
                .returnResult(Job.class)
                .getResponseBody()
                .blockLast(Duration.ofSeconds(60));
        return plan(lead, id).expectBody(AssignmentPlan.class).returnResult().getResponseBody();
    }

    private ResponseSpec changing(String lead, HttpMethod method, String id, String what, Object body) {
        String etag = plan(lead, id)
                .returnResult(AssignmentPlan.class)
                .getResponseHeaders()
                .getETag();
        return api.as(lead)
                .method(method)
                .uri("/api/v1/assignment-plans/{id}/{what}", id, what)
                .header("If-Match", etag)
                .bodyValue(body)
                .exchange();
    }

    private ResponseSpec plan(String lead, String id) {
        return api.as(lead).get().uri("/api/v1/assignment-plans/{id}", id).exchange();
    }

    @Test
    void tell_nothing() {
        List<Read> reads = IntStream.range(0, READS).mapToObj(i -> read()).toList();
        Map<String, String> tokens = new TreeMap<>();
        reads.forEach(read -> tokens.computeIfAbsent(read.user, api::newToken));
        Map<Integer, Integer> statuses = new TreeMap<>();
        var leaks = new ConcurrentLinkedQueue<String>();

        Flux.fromIterable(reads)
                .flatMap(read -> ask(read, tokens.get(read.user)), AT_ONCE)
                .doOnNext(answer -> statuses.merge(answer.status, 1, Integer::sum))
                .filter(Answer::leaks)
                .doOnNext(answer -> leaks.add(answer.read.user + " " + answer.read.path))
                .blockLast();

        System.out.printf("%,d reads of own and others': %s, %d leaks%n", READS, statuses, leaks.size());
        assertThat(leaks).isEmpty();
        assertThat(statuses.keySet()).allMatch(status -> status < 500);
        assertThat(statuses.get(200)).as("reads that told something").isGreaterThan(READS / 10);
        assertThat(statuses.get(404)).as("reads that were refused").isGreaterThan(READS / 10);
    }

    /** So that the search for secrets cannot come to look for nothing. */
    @Test
    void tell_the_own_side_what_is_its_own() {
        Set<String> told = new HashSet<>();
        for (String path : List.of("/api/v1/people", "/api/v1/participants", "/api/v1/assignment-plans")) {
            var read = new Read("marcus", path, larkfield.secrets);
            String body = ask(read, api.newToken("marcus")).block().body;
            larkfield.secrets.stream().filter(body::contains).forEach(told::add);
        }
        assertThat(told).hasSizeGreaterThan(30);
    }

    private Read read() {
        boolean left = random.nextBoolean();
        Side own = left ? larkfield : others;
        Side foreign = left ? others : larkfield;
        boolean asksForOthers = random.nextInt(4) > 0;
        String path = filled(any(paths), asksForOthers ? foreign : own) + query(foreign);
        // Streams of the own side that do not end are no reads.
        if (!asksForOthers && path.contains("/events")) return read();
        return new Read(any(own.users), path, foreign.secrets);
    }

    private String filled(String path, Side side) {
        return VARIABLE.matcher(path)
                .replaceAll(variable -> Matcher.quoteReplacement(
                        encoded(any(side.ids.getOrDefault(variable.group(1), side.ids.get("participantId"))))));
    }

    /** Searches for the others, pages from the middle of what is theirs, periods and limits. */
    private String query(Side foreign) {
        List<String> parts = new ArrayList<>(List.of("from=2026-11-01", "to=2027-01-31"));
        String secret = encoded(any(List.copyOf(foreign.secrets)));
        if (random.nextBoolean()) parts.add("search=" + secret);
        if (random.nextInt(4) == 0) parts.add("cursor=" + secret);
        if (random.nextBoolean()) parts.add("limit=" + (1 + random.nextInt(200)));
        return "?" + String.join("&", parts);
    }

    private Mono<Answer> ask(Read read, String token) {
        return client.get()
                .uri(URI.create("http://127.0.0.1:" + api.port() + read.path))
                .headers(headers -> headers.setBearerAuth(token))
                .exchangeToMono(answer -> answer.bodyToMono(String.class)
                        .defaultIfEmpty("")
                        .map(body -> new Answer(read, answer.statusCode().value(), body)));
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
