package org.waymark.backend.organisation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.reactive.server.WebTestClient;
import org.waymark.backend.identity.Account;
import org.waymark.backend.identity.store.AccountRepository;
import org.waymark.backend.organisation.store.TrustRepository;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.testing.ApiTest;
import org.waymark.contract.Problem;
import org.waymark.contract.identity.Role;
import org.waymark.contract.job.Job;
import org.waymark.contract.organisation.ImportReport;

/** A trust of its own imports the example, whose other trust's school it must not touch. */
class SchoolImportApiTest extends ApiTest {

    private static final Duration LONGEST = Duration.ofSeconds(60);

    @Autowired
    private AccountRepository accounts;

    @Autowired
    private TrustRepository trusts;

    private WebTestClient lead;
    private String uid;

    @BeforeEach
    void foundATrust() {
        uid = String.valueOf(Math.abs(UUID.randomUUID().hashCode()));
        String user = "importing-" + uid;
        trusts.saveAll(
                        new Scope.System(),
                        List.of(new Trust("trust-" + user, uid, "Importing Trust", "Multi-academy trust", true, null)))
                .block();
        accounts.save(new Account(
                        "account-" + user,
                        user + "@waymark.example",
                        "Ines Lead",
                        "no password",
                        Set.of(Role.TRUST_LEAD),
                        null,
                        null,
                        "trust-" + user,
                        "Importing Trust",
                        true))
                .block();
        lead = api.as(user);
    }

    @Test
    void the_trusts_own_rows_are_imported_and_told_and_the_second_time_nothing_changes() {
        byte[] file = exampleOfOurs();

        Job first = over(upload(file));
        ImportReport report = report(first.id());

        assertThat(first.state()).isEqualTo(Job.State.DONE);
        assertThat(report.rows()).isEqualTo(8);
        assertThat(report.added()).isEqualTo(7);
        assertThat(report.notYours()).isEqualTo(1);
        assertThat(report.changes()).hasSize(7);
        assertThat(over(upload(file)).message()).contains("Nothing has changed");
    }

    @Test
    void a_file_that_is_none_is_refused_with_a_sentence() {
        Job job = over(upload("%PDF-1.7 no table".getBytes(StandardCharsets.US_ASCII)));

        assertThat(job.state()).isEqualTo(Job.State.FAILED);
        assertThat(job.message()).isNotBlank().doesNotContain("Exception");
        lead.get()
                .uri("/api/v1/school-imports/{id}", job.id())
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void an_empty_file_is_refused_at_once() {
        Problem problem = send(new byte[0])
                .expectStatus()
                .isEqualTo(422)
                .expectBody(Problem.class)
                .returnResult()
                .getResponseBody();

        assertThat(problem.detail()).contains("empty");
    }

    @Test
    void another_trust_sees_nothing_of_it() {
        Job job = over(upload(exampleOfOurs()));

        for (String path : List.of("", "/refused")) {
            api.as("marcus")
                    .get()
                    .uri("/api/v1/school-imports/" + job.id() + path)
                    .exchange()
                    .expectStatus()
                    .isNotFound();
        }
        api.as("helen")
                .get()
                .uri("/api/v1/school-imports/" + job.id())
                .exchange()
                .expectStatus()
                .isForbidden();
    }

    /** The example with the number of our trust, and with URNs that nobody else here uses. */
    private byte[] exampleOfOurs() {
        String text = new String(
                lead.get()
                        .uri("/api/v1/school-imports/example")
                        .exchange()
                        .expectBody()
                        .returnResult()
                        .getResponseBody(),
                StandardCharsets.ISO_8859_1);
        String own = uid.substring(0, Math.min(3, uid.length()));
        return text.replace("90001,Larkfield", uid + ",Importing")
                .replaceAll("(?m)^9000(\\d\\d)", "8" + own.replaceAll("^0", "1") + "$1")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private Job upload(byte[] file) {
        return send(file)
                .expectStatus()
                .isAccepted()
                .expectBody(Job.class)
                .returnResult()
                .getResponseBody();
    }

    private WebTestClient.ResponseSpec send(byte[] file) {
        return lead.post()
                .uri("/api/v1/school-imports")
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .bodyValue(file)
                .exchange();
    }

    private Job over(Job job) {
        return lead.get()
                .uri("/api/v1/jobs/{id}/events", job.id())
                .accept(MediaType.TEXT_EVENT_STREAM)
                .exchange()
                .returnResult(Job.class)
                .getResponseBody()
                .blockLast(LONGEST);
    }

    private ImportReport report(String jobId) {
        return lead.get()
                .uri("/api/v1/school-imports/{id}", jobId)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody(ImportReport.class)
                .returnResult()
                .getResponseBody();
    }
}
