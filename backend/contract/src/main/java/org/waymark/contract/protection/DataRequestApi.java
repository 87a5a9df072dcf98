package org.waymark.contract.protection;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What people may ask for about their own data, and those who answer. */
@HttpExchange("/api/v1")
public interface DataRequestApi {

    /** All that is held of the person: a ZIP with JSON for machines and a page for people. */
    @GetExchange(url = "/participants/{participantId}/data", accept = "application/zip")
    Mono<byte[]> copy(@PathVariable("participantId") String participantId);

    /** One's own, newest first. */
    @GetExchange("/participants/{participantId}/data-requests")
    Mono<Page<DataRequest>> own(@PathVariable("participantId") String participantId);

    /** Needs an Idempotency-Key: the same key again returns the same request. */
    @PostExchange("/participants/{participantId}/data-requests")
    Mono<ResponseEntity<DataRequest>> ask(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody NewDataRequest request);

    /** For the data-protection officer: the open ones by the day they are due, then the others, newest first. */
    @GetExchange("/data-requests")
    Mono<Page<DataRequest>> requests();

    /** What an erasure would take and what would stay, in sentences. */
    @GetExchange("/data-requests/{requestId}/effect")
    Mono<Page<String>> effect(@PathVariable("requestId") String requestId);

    /** 409 where it was answered already. The same answer again changes nothing. */
    @PostExchange("/data-requests/{requestId}/answer")
    Mono<DataRequest> answer(@PathVariable("requestId") String requestId, @Valid @RequestBody DataRequestAnswer answer);
}
