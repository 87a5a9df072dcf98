package org.waymark.backend.bringing;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.ParameterizedTypeReference;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.participant.store.PersonRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Page;
import org.waymark.contract.Problem;
import org.waymark.contract.bringing.FileKind;
import org.waymark.contract.bringing.FileMapping;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedRow;
import org.waymark.contract.bringing.NewProgrammeImport;
import org.waymark.contract.bringing.ProgrammeImport;
import org.waymark.contract.job.Job;

/** Each test brings in people of its own, with addresses that no other has. */
abstract class BringingTest extends ApiTest {

    static final Scope.System WAYMARK = new Scope.System();
    private static final Duration LONGEST = Duration.ofMinutes(5);

    @Autowired
    PersonRepository people;

    @Autowired
    ParticipantRepository participants;

    @Autowired
    LearningRepository learning;

    String mark;
    WebTestClient manager;

    @BeforeEach
    void begin() {
        mark = UUID.randomUUID().toString().substring(0, 8);
        manager = api.as("helen");
    }

    String address(String name) {
        return name + "." + mark + "@bring.example";
    }

    ProgrammeImport create() {
        return manager.post()
                .uri("/api/v1/programme-imports")
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .bodyValue(new NewProgrammeImport(api.offerOf("NPQLT").id(), 180))
                .exchange()
                .expectStatus()
                .isCreated()
                .expectBody(ProgrammeImport.class)
                .returnResult()
                .getResponseBody();
    }

    WebTestClient.ResponseSpec upload(String id, FileKind kind, byte[] file) {
        return manager.post()
                .uri("/api/v1/programme-imports/{id}/files/{kind}?name=file.csv", id, kind)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    ProgrammeImport uploaded(String id, FileKind kind, String csv) {
        return uploaded(id, kind, csv, StandardCharsets.UTF_8);
    }

    ProgrammeImport uploaded(String id, FileKind kind, String csv, Charset encoding) {
        return upload(id, kind, csv.getBytes(encoding))
                .expectStatus()
                .isOk()
                .expectBody(ProgrammeImport.class)
                .returnResult()
                .getResponseBody();
    }

    FileMapping mapping(String id, FileKind kind) {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}/files/{kind}/mapping", id, kind)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(FileMapping.class)
                .returnResult()
                .getResponseBody();
    }

    /** Titles of modules that the offer's framework has. */
    List<String> modules(String id) {
        uploaded(id, FileKind.PROGRESS, "Person,Module,State\nnobody,nothing,done\n");
        return mapping(id, FileKind.PROGRESS).values().stream()
                .filter(values -> values.field().equals("TOPIC"))
                .flatMap(values -> values.options().stream())
                .map(FileMapping.Option::title)
                .toList();
    }

    ProgrammeImport get(String id) {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}", id)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ProgrammeImport.class)
                .returnResult()
                .getResponseBody();
    }

    String etag(String id) {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}", id)
                .exchange()
                .returnResult(ProgrammeImport.class)
                .getResponseHeaders()
                .getETag();
    }

    WebTestClient.ResponseSpec start(String id, String what) {
        return manager.post()
                .uri("/api/v1/programme-imports/" + id + "/" + what)
                .header("If-Match", etag(id))
                .exchange();
    }

    /** Starts a job and waits for its end. */
    Job run(String id, String what) {
        Job job = start(id, what)
                .expectStatus()
                .isAccepted()
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
        return manager.get()
                .uri("/api/v1/jobs/{id}/events", job.id())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(Job.class)
                .getResponseBody()
                .blockLast(LONGEST);
    }

    List<ImportedPerson> people(String id) {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}/people", id)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ImportedPerson>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    List<ImportedRow> rows(String id, FileKind kind, ImportedRow.Status status) {
        return manager.get()
                .uri("/api/v1/programme-imports/{id}/files/{kind}/rows?status={status}", id, kind, status)
                .exchange()
                .expectBody(new ParameterizedTypeReference<Page<ImportedRow>>() {})
                .returnResult()
                .getResponseBody()
                .items();
    }

    static String problem(WebTestClient.ResponseSpec answer, int status) {
        return answer.expectStatus()
                .isEqualTo(status)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody()
                .detail();
    }

    Participant participant(String personId) {
        return participants.find(WAYMARK, personId).block();
    }

    Learning learning(String personId) {
        return learning.find(WAYMARK, personId).block();
    }
}
