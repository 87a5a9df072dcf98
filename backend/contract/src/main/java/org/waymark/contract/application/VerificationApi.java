package org.waymark.contract.application;

import jakarta.validation.Valid;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Confirming a task without an account. Open to all who have the link, which travels in the body so that no log of
 * addresses keeps it. 404 for a link that never was, was withdrawn or has run out; 429 when too many are tried.
 */
@HttpExchange("/api/v1/verifications")
public interface VerificationApi {

    /** Carries an ETag. */
    @PostExchange("/look")
    Mono<ResponseEntity<TaskToVerify>> look(@Valid @RequestBody VerificationLink link);

    /** 404 for a file that is gone, or once the link was answered. */
    @PostExchange(url = "/file", accept = MediaType.ALL_VALUE)
    Mono<ResponseEntity<Flux<DataBuffer>>> file(@Valid @RequestBody VerificationFile file);

    /**
     * Needs If-Match, so that what is confirmed is what was seen: 412 where the task has changed since. The same answer
     * again changes nothing; 409 where it was answered otherwise.
     */
    @PostExchange("/answer")
    Mono<ResponseEntity<TaskToVerify>> answer(
            @RequestHeader("If-Match") String ifMatch, @Valid @RequestBody VerificationAnswer answer);
}
