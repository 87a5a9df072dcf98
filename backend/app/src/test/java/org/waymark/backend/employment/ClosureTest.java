package org.waymark.backend.employment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;
import static org.waymark.backend.organisation.gias.GiasFile.school;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.bson.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.reactive.server.EntityExchangeResult;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.employment.Closure.Decider;
import org.waymark.backend.employment.Closure.Placement;
import org.waymark.backend.employment.store.ClosureRepository;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.gias.GiasFile;
import org.waymark.backend.organisation.gias.ListOrigin;
import org.waymark.backend.organisation.gias.RegisterImport;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.employment.ClosedSchool;
import org.waymark.contract.employment.ClosedSchool.State;
import org.waymark.contract.employment.ClosureDecision;
import org.waymark.contract.identity.Role;
import org.waymark.contract.organisation.ImportReport;

/** Schools of a trust of its own close, with somebody of the demonstration working there who has a pathway and seats. */
class ClosureTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();
    private static final String WHO = "nadia-petrov";
    private static final LocalDate TODAY = TestClock.TODAY;
    private static final List<String> KEPT = List.of("people", "participants", "pathways", "learning", "seats");
    private static final AtomicInteger NEXT = new AtomicInteger(700_000);

    @TempDir
    private Path folder;

    @Autowired
    private RegisterImport imports;

    @Autowired
    private RegisterMoves moves;

    @Autowired
    private Employments employments;

    @Autowired
    private ClosureRepository closures;

    @Autowired
    private PersonRepository people;

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private ReactiveMongoTemplate mongo;

    private String closing;
    private String one;
    private String two;
    private String uid;

    @BeforeEach
    void openThreeSchools() {
        closing = "" + NEXT.incrementAndGet();
        one = "" + NEXT.incrementAndGet();
        two = "" + NEXT.incrementAndGet();
        uid = closing.substring(1);
        importSchools(open(closing), open(one), open(two));
        employments.move(WAYMARK, WHO, to(closing), TODAY.minusDays(30)).block();
        for (Role role : List.of(Role.TRUST_LEAD, Role.ADMINISTRATOR)) {
            account(role, role == Role.TRUST_LEAD ? "trust-" + uid : null);
        }
    }

    @AfterEach
    void bringBack() {
        mongo.remove(query(where("_id").is(WHO)), "employments").block();
        employments
                .move(WAYMARK, WHO, new Destination.ToSchool("wendlebrook"), TODAY)
                .block();
        mongo.remove(query(where("_id").is(WHO)), "employments").block();
        mongo.remove(query(where("_id").is("urn-" + closing)), "closures").block();
    }

    @Test
    void people_go_to_the_one_school_that_took_over_on_the_day_of_closing_and_nothing_is_lost() {
        Map<String, Long> before = counts();
        var steps = api.pathwayOf(WHO).steps();

        assertThat(importLinks(closing + "," + one + ",Successor").added()).isEqualTo(1);
        importSchools(closed(closing, "01-11-2026"));
        moves.registerChanged().block();

        assertThat(person().schoolId()).isEqualTo("urn-" + one);
        assertThat(employments.history(WAYMARK, WHO).block().main().from()).isEqualTo(LocalDate.of(2026, 11, 1));
        assertThat(counts()).isEqualTo(before);
        assertThat(api.pathwayOf(WHO).steps()).isEqualTo(steps);
        assertThat(listed(lead())).isEmpty();
        moves.registerChanged().block();
        assertThat(employments.history(WAYMARK, WHO).block().all()).hasSize(3);
    }

    @Test
    void a_link_told_from_the_other_side_counts_too_and_chains_are_followed() {
        importLinks(one + "," + closing + ",Predecessor - merged", two + "," + one + ",Predecessor");
        importSchools(closed(closing, "01-11-2026"), closed(one, "02-11-2026"));
        moves.registerChanged().block();

        assertThat(person().schoolId()).isEqualTo("urn-" + two);
    }

    @Test
    void links_that_lead_in_a_circle_end() {
        importLinks(closing + "," + one + ",Successor", one + "," + closing + ",Successor");
        importSchools(closed(closing, "01-11-2026"), closed(one, "02-11-2026"));
        moves.registerChanged().block();

        assertThat(listed(lead())).hasSize(1);
    }

    @Test
    void where_several_took_over_the_trusts_lead_decides_once_and_may_take_it_back() {
        importLinks(closing + "," + one + ",Successor", closing + "," + two + ",Successor");
        importSchools(closed(closing, "01-11-2026"));
        moves.registerChanged().block();

        assertThat(listed(lead())).singleElement().satisfies(found -> {
            assertThat(found.state()).isEqualTo(State.TO_DECIDE);
            assertThat(found.candidates())
                    .extracting(ClosedSchool.Candidate::schoolId)
                    .containsExactlyInAnyOrder("urn-" + one, "urn-" + two);
            assertThat(found.people())
                    .extracting(ClosedSchool.Concerned::personId)
                    .containsExactly(WHO);
        });
        assertThat(listed("marcus")).isEmpty();
        assertThat(listed(admin())).extracting(ClosedSchool::schoolId).contains("urn-" + closing);

        var seen = get(lead());
        String etag = seen.getResponseHeaders().getETag();
        decide(lead(), etag, decision("somebody-else", two)).expectStatus().isEqualTo(422);
        decide(lead(), etag, decision(WHO, "elsewhere")).expectStatus().isEqualTo(422);
        decide("marcus", etag, decision(WHO, two)).expectStatus().isNotFound();
        decide(lead(), etag, decision(WHO, two)).expectStatus().isOk();
        decide(lead(), etag, decision(WHO, one)).expectStatus().isEqualTo(412);

        assertThat(person().schoolId()).isEqualTo("urn-" + two);
        var decided = get(lead());
        assertThat(decided.getResponseBody().state()).isEqualTo(State.DECIDED);
        assertThat(decided.getResponseBody().moved()).isEqualTo(1);
        String now = decided.getResponseHeaders().getETag();
        decide(lead(), now, decision(WHO, one)).expectStatus().isEqualTo(409);
        undo(lead(), now).expectStatus().isOk();
        assertThat(person().schoolId()).isEqualTo("urn-" + closing);
        assertThat(get(lead()).getResponseBody().state()).isEqualTo(State.TO_DECIDE);
    }

    @Test
    void a_decision_is_not_taken_back_once_somebody_has_moved_again() {
        importSchools(closed(closing, "01-11-2026"));
        moves.registerChanged().block();
        String etag = get(lead()).getResponseHeaders().getETag();
        decide(lead(), etag, decision(WHO, two)).expectStatus().isOk();
        employments.move(WAYMARK, WHO, to(one), TODAY).block();

        undo(lead(), get(lead()).getResponseHeaders().getETag()).expectStatus().isEqualTo(409);

        assertThat(person().schoolId()).isEqualTo("urn-" + one);
    }

    @Test
    void a_decision_that_was_interrupted_is_finished() {
        importSchools(closed(closing, "01-11-2026"));
        moves.registerChanged().block();
        Closure open = closures.find(WAYMARK, "urn-" + closing).block();
        closures.save(
                        WAYMARK,
                        open.in(
                                Closure.State.DECIDING,
                                List.of(new Placement(WHO, "urn-" + two, null)),
                                new Decider("somebody", "Somebody", clock.instant())))
                .block();

        moves.registerChanged().block();

        assertThat(person().schoolId()).isEqualTo("urn-" + two);
        assertThat(closures.find(WAYMARK, "urn-" + closing).block().state()).isEqualTo(Closure.State.DECIDED);
    }

    @Test
    void what_the_register_settles_later_needs_no_decision() {
        importSchools(closed(closing, "01-11-2026"));
        moves.registerChanged().block();
        assertThat(listed(lead())).hasSize(1);

        importLinks(closing + "," + two + ",Successor");
        moves.registerChanged().block();

        assertThat(person().schoolId()).isEqualTo("urn-" + two);
        assertThat(listed(lead())).isEmpty();
    }

    @Test
    void a_school_that_joins_another_trust_takes_its_people_along() {
        String other = "9" + uid;
        importSchools(school(closing, "Trusts (code)", other, "Trusts (name)", "Merged Trust"));
        moves.registerChanged().block();

        assertThat(person().trustId()).isEqualTo("trust-" + other);
        assertThat(person().trustName()).isEqualTo("Merged Trust");
    }

    @Test
    void groups_and_their_schools_are_imported_and_a_closed_one_is_told() throws IOException {
        String heading =
                "\"Group UID\",\"Group ID\",\"Group Name\",\"Group Type (code)\",\"Group Type\",\"Closed Date\","
                        + "\"Group Status\"";
        Path groups = file(
                heading,
                uid + ",TR1,Old Name Trust,6,Multi-academy trust,01/09/2026,Closed",
                "9" + uid + ",TR2,New Trust,6,Multi-academy trust,,Open",
                "x,TR3,Nothing,6,Multi-academy trust,,Open");
        ImportReport first = imports.run(groups, WAYMARK, new ListOrigin(null, "Test"), (rows, of, doing) -> {})
                .block();
        ImportReport again = imports.run(groups, WAYMARK, new ListOrigin(null, "Test"), (rows, of, doing) -> {})
                .block();
        assertThat(first.kind()).isEqualTo(ImportReport.Kind.GROUPS);
        assertThat(List.of(first.added(), first.closed(), first.refused())).containsExactly(1L, 1L, 1L);
        assertThat(again.unchanged()).isEqualTo(2);

        Path members = file(heading + ",URN", "9" + uid + ",TR2,New Trust,6,Multi-academy trust,,Open," + closing);
        ImportReport moved = imports.run(members, WAYMARK, new ListOrigin(null, "Test"), (rows, of, doing) -> {})
                .block();
        moves.registerChanged().block();

        assertThat(moved.kind()).isEqualTo(ImportReport.Kind.MEMBERS);
        assertThat(moved.changed()).isEqualTo(1);
        assertThat(person().trustId()).isEqualTo("trust-9" + uid);
    }

    @Test
    void a_trust_imports_links_between_its_own_schools_only() throws IOException {
        importSchools(school(two, "Trusts (code)", "9" + uid, "Trusts (name)", "Somebody else's"));
        Path links = file(
                "\"URN\",\"LinkURN\",\"LinkName\",\"LinkType\",\"LinkEstablishedDate\"",
                closing + "," + one + ",x,Successor,",
                closing + "," + two + ",x,Successor,",
                closing + "," + one + ",x,Sixth Form Centre Link,",
                closing + "," + closing + ",x,Successor,",
                closing + ",none,x,Successor,");

        ImportReport report = imports.run(
                        links, new Scope.Trust("trust-" + uid), new ListOrigin(null, "Test"), (rows, of, doing) -> {})
                .block();

        assertThat(report.kind()).isEqualTo(ImportReport.Kind.LINKS);
        assertThat(List.of(report.added(), report.notYours(), report.unchanged(), report.refused()))
                .containsExactly(1L, 1L, 1L, 2L);
        assertThat(report.rows()).isEqualTo(5);
    }

    private Map<String, String> open(String urn) {
        return school(urn, "Trusts (code)", uid, "Trusts (name)", "Closing Trust " + uid);
    }

    private Map<String, String> closed(String urn, String on) {
        return school(
                urn, "Trusts (code)", "", "Trusts (name)", "", "EstablishmentStatus (code)", "2", "CloseDate", on);
    }

    @SafeVarargs
    private ImportReport importSchools(Map<String, String>... rows) {
        Path file = GiasFile.write(folder.resolve("schools.csv"), rows);
        return imports.run(file, WAYMARK, new ListOrigin(null, "Test"), (read, of, doing) -> {})
                .block();
    }

    private ImportReport importLinks(String... links) {
        try {
            String[] rows = Stream.of(links).map(link -> link + ",31-10-2026").toArray(String[]::new);
            Path file = file("URN,LinkURN,LinkType,LinkEstablishedDate", rows);
            return imports.run(file, WAYMARK, new ListOrigin(null, "Test"), (read, of, doing) -> {})
                    .block();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Path file(String heading, String... rows) throws IOException {
        return Files.writeString(folder.resolve("file.csv"), heading + "\r\n" + String.join("\r\n", rows) + "\r\n");
    }

    private Map<String, Long> counts() {
        return KEPT.stream()
                .collect(java.util.stream.Collectors.toMap(
                        name -> name,
                        name -> mongo.getCollection(name)
                                .flatMap(all -> reactor.core.publisher.Mono.from(all.countDocuments(new Document())))
                                .block()));
    }

    private static Destination to(String urn) {
        return new Destination.ToSchool("urn-" + urn);
    }

    private static ClosureDecision decision(String personId, String urn) {
        return new ClosureDecision(List.of(new ClosureDecision.Placement(personId, "urn-" + urn)));
    }

    private Person person() {
        return people.find(WAYMARK, WHO).block();
    }

    private String lead() {
        return "closing-trust_lead-" + uid;
    }

    private String admin() {
        return "closing-administrator-" + uid;
    }

    private void account(Role role, String trustId) {
        String user = role == Role.TRUST_LEAD ? lead() : admin();
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        "Ines Lead",
                        "no password",
                        Set.of(role),
                        null,
                        null,
                        trustId,
                        "Closing Trust",
                        true))
                .block();
    }

    private List<ClosedSchool> listed(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/closed-schools")
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(new ParameterizedTypeReference<Page<ClosedSchool>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private EntityExchangeResult<ClosedSchool> get(String user) {
        return api.as(user)
                .get()
                .uri("/api/v1/closed-schools/urn-" + closing)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ClosedSchool.class)
                .returnResult();
    }

    private WebTestClient.ResponseSpec decide(String user, String etag, ClosureDecision decision) {
        return api.as(user)
                .put()
                .uri("/api/v1/closed-schools/urn-" + closing + "/decision")
                .header("If-Match", etag)
                .bodyValue(decision)
                .exchange();
    }

    private WebTestClient.ResponseSpec undo(String user, String etag) {
        return api.as(user)
                .method(HttpMethod.DELETE)
                .uri("/api/v1/closed-schools/urn-" + closing + "/decision")
                .header("If-Match", etag)
                .exchange();
    }
}
