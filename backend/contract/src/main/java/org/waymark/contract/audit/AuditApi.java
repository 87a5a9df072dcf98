package org.waymark.contract.audit;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import org.waymark.contract.job.Job;
import reactor.core.publisher.Mono;

/** What was done and who looked at whom, for the data-protection officer. */
@HttpExchange("/api/v1/audit")
public interface AuditApi {

    /**
     * Newest first, 100 a page.
     *
     * @param id an account that acted or a person that it concerned; null for all
     * @param from first day, in England; null for the beginning
     * @param to last day; null for today
     */
    @GetExchange("/events")
    Mono<Page<RecordedEvent>> events(
            @RequestParam(name = "id", required = false) @Nullable String id,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** The same as CSV, the newest 100,000. */
    @GetExchange(url = "/events/file", accept = "text/csv")
    Mono<byte[]> file(
            @RequestParam(name = "id", required = false) @Nullable String id,
            @RequestParam(name = "from", required = false) @Nullable LocalDate from,
            @RequestParam(name = "to", required = false) @Nullable LocalDate to);

    /** 202; follow the job, whose message says what was found. Needs an Idempotency-Key. */
    @PostExchange("/verifications")
    Mono<ResponseEntity<Job>> verify(@RequestHeader("Idempotency-Key") String idempotencyKey);
}
