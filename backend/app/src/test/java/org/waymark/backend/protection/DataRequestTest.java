package org.waymark.backend.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.zip.ZipInputStream;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.audit.AuditSearch;
import org.waymark.backend.platform.personal.PersonalDocuments;
import org.waymark.backend.testing.ApiTest;
import org.waymark.backend.testing.TestClock;
import org.waymark.contract.Page;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.protection.DataRequest;
import org.waymark.contract.protection.DataRequest.State;

/** A copy, a correction, an erasure, and what goes by itself when its time is over. */
class DataRequestTest extends ApiTest {

    private static final Scope.System WAYMARK = new Scope.System();

    @Autowired
    private ReactiveMongoTemplate mongo;

    @Autowired
    private ParticipantRepository participants;

    @Autowired
    private PersonalDocuments documents;

    @Autowired
    private AuditSearch audit;

    @Autowired
    private Retention retention;

    @Test
    void a_copy_holds_what_is_stored_of_the_person_and_of_nobody_else_and_no_secret() throws IOException {
        note("leila-haddad");
        Map<String, String> files = unzipped(copyOf("leila-haddad"));

        Document data = Document.parse(files.get("data.json"));
        assertThat(data.keySet())
                .contains(
                        "accounts",
                        "people",
                        "participants",
                        "pathways",
                        "learning",
                        "step_notes",
                        "step_activities",
                        "seats",
                        "audit");
        assertThat(files.get("data.json")).doesNotContain("passwordHash", "amara-osei", "tom-whitfield");
        assertThat(files.get("data.json")).contains("tried out alone");
        assertThat(files.get("data.html")).contains("Your notes and reflections", "only for me &lt;b&gt;", "6 months");
    }

    @Test
    void nobody_gets_the_copy_of_somebody_else() {
        for (String user : List.of("tom", "helen", "marcus", "dana", "noor")) {
            api.as(user)
                    .get()
                    .uri("/api/v1/participants/leila-haddad/data")
                    .exchange()
                    .expectStatus()
                    .value(status -> assertThat(status).isIn(403, 404));
        }
    }

    @Test
    void a_request_is_due_within_a_month_is_made_once_and_is_answered_once() {
        String key = UUID.randomUUID().toString();
        DataRequest asked = ask("gwen-trelease", "CORRECTION", "My job is head of Year 5.", key);
        assertThat(ask("gwen-trelease", "CORRECTION", "My job is head of Year 5.", key)
                        .id())
                .isEqualTo(asked.id());
        assertThat(asked.due()).isEqualTo(TestClock.TODAY.plusMonths(1));
        assertThat(asked.state()).isEqualTo(State.OPEN);

        assertThat(answer(asked.id(), true, "It says so now.").state()).isEqualTo(State.DONE);
        assertThat(answer(asked.id(), true, "It says so now.").state()).isEqualTo(State.DONE);
        api.as("dana")
                .post()
                .uri("/api/v1/data-requests/{id}/answer", asked.id())
                .bodyValue(Map.of("granted", false, "answer", "No."))
                .exchange()
                .expectStatus()
                .isEqualTo(409);
        assertThat(own("gwen-trelease").getFirst().answer()).isEqualTo("It says so now.");
    }

    @Test
    void whoever_has_a_place_keeps_it_and_loses_what_they_wrote_answered_and_chose() {
        note("anneka-strand");
        ParticipantRow before = row("anneka-strand");
        DataRequest asked =
                ask("anneka-strand", "ERASURE", "", UUID.randomUUID().toString());
        assertThat(effect(asked.id()))
                .anySatisfy(sentence -> assertThat(sentence).startsWith("Goes: Your notes and reflections"))
                .anySatisfy(
                        sentence -> assertThat(sentence).startsWith("Stays: ").contains("audited for six years"));

        answer(asked.id(), true, "We erase what need not stay.");
        erased(asked.id());

        Map<String, List<Document>> left =
                documents.copy(WAYMARK, "anneka-strand").block();
        assertThat(left.keySet())
                .contains("participants", "people", "pathways", "audit")
                .doesNotContain("accounts", "step_notes", "step_activities");
        assertThat(left.get("pathways").toString()).doesNotContain("sentence");
        assertThat(row("anneka-strand")).isEqualTo(before);
        assertThat(audit.find(new AuditSearch.Wanted("anneka-strand", null, null))
                        .collectList()
                        .block())
                .isNotEmpty()
                .allSatisfy(found -> assertThat(found.details()).isNull());
        api.as("helen")
                .get()
                .uri("/api/v1/participants/anneka-strand/pathway")
                .exchange()
                .expectStatus()
                .isOk();
    }

    @Test
    void whoever_never_had_a_place_is_gone_and_erasing_again_changes_nothing() {
        api.asPerson("chris-underhay");
        assertThat(documents.copy(WAYMARK, "chris-underhay").block().keySet()).contains("accounts", "people");
        DataRequest asked =
                ask("chris-underhay", "ERASURE", "", UUID.randomUUID().toString());
        answer(asked.id(), true, "All of it goes.");
        erased(asked.id());

        Map<String, List<Document>> left =
                documents.copy(WAYMARK, "chris-underhay").block();
        assertThat(left.keySet()).isSubsetOf("audit", "data_requests", "seats", "assignment_plans", "assignment_rows");
        assertThat(left.toString()).doesNotContain("Chris", "Underhay");
        answer(asked.id(), true, "All of it goes.");
        assertThat(requests())
                .filteredOn(request -> request.id().equals(asked.id()))
                .singleElement()
                .satisfies(request -> {
                    assertThat(request.state()).isEqualTo(State.DONE);
                    assertThat(request.personName()).isEqualTo("Somebody erased");
                });
    }

    @Test
    void what_is_kept_goes_when_its_time_is_over_and_not_a_day_before() {
        note("sophie-ledwell");
        LocalDate finished = TestClock.TODAY;
        Participant done = finished("sophie-ledwell", finished);

        on(finished.plusMonths(6));
        retention.sweep(done).block();
        assertThat(stored("sophie-ledwell")).contains("step_notes");

        on(finished.plusMonths(6).plusDays(1));
        retention.sweep(done).block();
        assertThat(stored("sophie-ledwell"))
                .doesNotContain("step_notes")
                .contains("pathways", "learning", "participants");

        on(finished.plusYears(1).plusDays(1));
        retention.sweep(done).block();
        retention.sweep(done).block();
        assertThat(stored("sophie-ledwell"))
                .doesNotContain("pathways", "learning")
                .contains("participants", "people");

        on(finished.plusYears(6).plusDays(1));
        retention.sweep(done).block();
        assertThat(stored("sophie-ledwell")).doesNotContain("participants", "people");
    }

    @Test
    void nothing_goes_of_somebody_who_is_still_on_their_way() {
        Participant here = participants.find(WAYMARK, "nadia-petrov").block();
        var before = stored("nadia-petrov");
        on(TestClock.TODAY.plusYears(20));

        assertThat(retention.sweep(here).block()).isZero();
        assertThat(stored("nadia-petrov")).isEqualTo(before);
    }

    private Set<String> stored(String personId) {
        return documents.copy(WAYMARK, personId).block().keySet();
    }

    private void on(LocalDate day) {
        clock.advance(Duration.between(clock.instant(), day.atTime(10, 0).toInstant(ZoneOffset.UTC)));
    }

    private Participant finished(String id, LocalDate on) {
        Participant p = participants.find(WAYMARK, id).block();
        var s = p.summary();
        return p.withSummary(new Participant.Summary(
                on,
                s.minutesPlanned(),
                s.minutesPlanned(),
                s.stepsTotal(),
                s.stepsTotal(),
                true,
                null,
                s.sessionIds(),
                s.learningVersion(),
                s.milestones()));
    }

    /** What they write for themselves, as it is stored; and a first look at their own page. */
    private void note(String personId) {
        api.pathwayOf(personId);
        api.as("helen").get().uri("/api/v1/participants/{id}/pathway", personId).exchange();
        mongo.save(
                        new Document("_id", personId + "/some.module")
                                .append("version", 1L)
                                .append("_class", "step-notes")
                                .append("schema", 1)
                                .append("taskNote", "only for me <b>")
                                .append("reflection", ""),
                        "step_notes")
                .block();
        mongo.save(
                        new Document("_id", personId + "/school-culture.primary")
                                .append("version", 1L)
                                .append("_class", "step-activities")
                                .append("schema", 1)
                                .append("contentHash", "hash")
                                .append(
                                        "entries",
                                        List.of(new Document("activityId", "say")
                                                .append("chosen", List.of())
                                                .append("text", "tried out alone")
                                                .append("finished", false))),
                        "step_activities")
                .block();
        mongo.save(
                        new Document("_id", personId)
                                .append("version", 1L)
                                .append("_class", "learning")
                                .append("schema", 1)
                                .append("steps", List.of()),
                        "learning")
                .block();
    }

    private byte[] copyOf(String personId) {
        return api.asPerson(personId)
                .get()
                .uri("/api/v1/participants/{id}/data", personId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
    }

    private static Map<String, String> unzipped(byte[] file) throws IOException {
        Map<String, String> files = new TreeMap<>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }

    private DataRequest ask(String personId, String kind, String text, String key) {
        return api.asPerson(personId)
                .post()
                .uri("/api/v1/participants/{id}/data-requests", personId)
                .header("Idempotency-Key", key)
                .bodyValue(Map.of("kind", kind, "text", text))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(DataRequest.class)
                .returnResult()
                .getResponseBody();
    }

    private DataRequest answer(String id, boolean granted, String answer) {
        return api.as("dana")
                .post()
                .uri("/api/v1/data-requests/{id}/answer", id)
                .bodyValue(Map.of("granted", granted, "answer", answer))
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(DataRequest.class)
                .returnResult()
                .getResponseBody();
    }

    private List<String> effect(String id) {
        return get(
                "dana", "/api/v1/data-requests/" + id + "/effect", new ParameterizedTypeReference<Page<String>>() {});
    }

    private List<DataRequest> requests() {
        return get("dana", "/api/v1/data-requests", new ParameterizedTypeReference<Page<DataRequest>>() {});
    }

    private List<DataRequest> own(String personId) {
        return api.asPerson(personId)
                .get()
                .uri("/api/v1/participants/{id}/data-requests", personId)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<DataRequest>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    private ParticipantRow row(String personId) {
        return api.as("helen")
                .get()
                .uri("/api/v1/participants/{id}", personId)
                .exchange()
                .expectBody(ParticipantRow.class)
                .returnResult()
                .getResponseBody();
    }

    private <T> List<T> get(String user, String address, ParameterizedTypeReference<Page<T>> type) {
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

    private void erased(String id) {
        for (int i = 0; i < 200; i++) {
            if (requests().stream().anyMatch(request -> request.id().equals(id) && request.state() == State.DONE)) {
                return;
            }
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
        throw new AssertionError("never erased");
    }
}
