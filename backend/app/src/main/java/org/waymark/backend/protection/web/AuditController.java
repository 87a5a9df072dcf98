package org.waymark.backend.protection.web;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.jobs.Jobs;
import org.waymark.backend.platform.web.IdempotencyKeys;
import org.waymark.backend.protection.RecordedEvents;
import org.waymark.backend.protection.VerifyingAudit;
import org.waymark.contract.Page;
import org.waymark.contract.audit.AuditApi;
import org.waymark.contract.audit.RecordedEvent;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

@RestController
class AuditController implements AuditApi {

    private static final String OFFICERS = "hasRole('DATA_PROTECTION_OFFICER')";
    private static final int A_PAGE = 100;

    private final RecordedEvents events;
    private final Jobs jobs;

    AuditController(RecordedEvents events, Jobs jobs) {
        this.events = events;
        this.jobs = jobs;
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<Page<RecordedEvent>> events(
            @Nullable String id, @Nullable LocalDate from, @Nullable LocalDate to, @Nullable String cursor) {
        long page = page(cursor);
        return events.find(RecordedEvents.wanted(id, from, to), page * A_PAGE, A_PAGE + 1)
                .map(found -> page(found, page));
    }

    private static Page<RecordedEvent> page(List<RecordedEvent> found, long page) {
        return found.size() > A_PAGE
                ? new Page<>(found.subList(0, A_PAGE), String.valueOf(page + 1))
                : Page.whole(found);
    }

    private static long page(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("[0-9]{1,6}")) {
            throw ProblemException.invalid("This page is not there. Begin at the first.");
        }
        return Long.parseLong(cursor);
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<byte[]> file(@Nullable String id, @Nullable LocalDate from, @Nullable LocalDate to) {
        return events.file(RecordedEvents.wanted(id, from, to));
    }

    @Override
    @PreAuthorize(OFFICERS)
    public Mono<ResponseEntity<Job>> verify(String idempotencyKey) {
        return Callers.current()
                .flatMap(
                        caller -> jobs.submit(caller, VerifyingAudit.KIND, IdempotencyKeys.checked(idempotencyKey), ""))
                .map(job -> ResponseEntity.accepted()
                        .location(URI.create("/api/v1/jobs/" + job.id()))
                        .body(job));
    }
}
