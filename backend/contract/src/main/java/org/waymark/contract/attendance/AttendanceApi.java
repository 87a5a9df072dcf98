package org.waymark.contract.attendance;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Registers of sessions: taken by the provider, seen and disputed by the participant. */
@HttpExchange("/api/v1")
public interface AttendanceApi {

    /** Carries an ETag. */
    @GetExchange("/offers/{offerId}/register")
    Mono<ResponseEntity<Register>> register(
            @PathVariable("offerId") String offerId, @RequestParam("id") String sessionId);

    /** 409 before the session has begun, or where it is cancelled; 422 for somebody without a seat in it. */
    @PutExchange("/offers/{offerId}/register")
    Mono<ResponseEntity<Register>> take(
            @PathVariable("offerId") String offerId,
            @RequestParam("id") String sessionId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody RegisterMarks marks);

    /** Registers with a dispute that nobody has answered, by the day of the session. */
    @GetExchange("/attendance-disputes")
    Mono<Page<Register>> disputes();

    /** The same answer again changes nothing. 404 where there is no dispute. */
    @PostExchange("/offers/{offerId}/register/disputes/{participantId}")
    Mono<ResponseEntity<Register>> answer(
            @PathVariable("offerId") String offerId,
            @PathVariable("participantId") String participantId,
            @RequestParam("id") String sessionId,
            @Valid @RequestBody DisputeAnswer answer);

    /** The participant's own marks, newest first. */
    @GetExchange("/participants/{participantId}/attendance")
    Mono<Page<AttendedSession>> attendance(@PathVariable("participantId") String participantId);

    /** 404 where there is no mark, 409 where it is disputed already. */
    @PostExchange("/participants/{participantId}/attendance/disputes")
    Mono<AttendedSession> dispute(
            @PathVariable("participantId") String participantId,
            @RequestParam("offerId") String offerId,
            @RequestParam("id") String sessionId,
            @Valid @RequestBody NewDispute dispute);
}
