package org.waymark.ui.fake;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.audit.AuditApi;
import org.waymark.contract.audit.RecordedEvent;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** Three entries, and a check that finds nothing. */
class FakeAudit implements AuditApi {

    private static final String INTACT = "Entries: 1,204, all as they were written. Batches: 311. Chains: 1.";
    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    private static final List<RecordedEvent> EVENTS = List.of(
            new RecordedEvent(
                    NOON,
                    "account-grace.liu",
                    "Grace Liu",
                    "PROVIDER",
                    "GET /api/v1/participants/{participantId}/pathway",
                    "tom.okafor",
                    "Tom Okafor",
                    200,
                    "/api/v1/participants/tom.okafor/pathway"),
            new RecordedEvent(
                    NOON.minusSeconds(60),
                    "account-amira.khan",
                    "Amira Khan",
                    "PARTICIPANT",
                    "PUT /api/v1/participants/{participantId}/pathway/choices",
                    "amira.khan",
                    "Amira Khan",
                    412,
                    "/api/v1/participants/amira.khan/pathway/choices"),
            new RecordedEvent(
                    NOON.minusSeconds(90), "nobody", null, "", "POST /api/v1/sign-ins", null, null, 401, null));

    private final FakeJobs jobs;

    FakeAudit(FakeJobs jobs) {
        this.jobs = jobs;
        jobs.end("audit-done", "audit-verification", 0, INTACT);
    }

    @Override
    public Mono<Page<RecordedEvent>> events(String id, LocalDate from, LocalDate to, String cursor) {
        return Mono.just(Page.whole(EVENTS.stream()
                .filter(event -> id.isBlank() || id.equals(event.account()) || id.equals(event.subject()))
                .toList()));
    }

    @Override
    public Mono<byte[]> file(String id, LocalDate from, LocalDate to) {
        return Mono.just("When (UTC),Account".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public Mono<ResponseEntity<Job>> verify(String idempotencyKey) {
        return Mono.just(
                ResponseEntity.accepted().body(jobs.begin("audit-verification", 0, INTACT, () -> {}, () -> {})));
    }
}
