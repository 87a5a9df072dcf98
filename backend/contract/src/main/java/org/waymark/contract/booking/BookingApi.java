package org.waymark.contract.booking;

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

/** A participant's own sessions: booked, swapped, given up. The participant only. */
@HttpExchange("/api/v1/participants/{participantId}/bookings")
public interface BookingApi {

    /** One for each topic that is taught live and not finished: by date, those without a seat first. */
    @GetExchange
    Mono<Page<OwnSession>> sessions(@PathVariable("participantId") String participantId);

    /** What a booking would change; nothing is stored. 404 and 409 as for {@link #book}. */
    @PostExchange("/preview")
    Mono<BookingEffect> preview(
            @PathVariable("participantId") String participantId, @Valid @RequestBody BookingWanted wanted);

    /**
     * Takes the seat, and answers before the pathway is planned around it. Needs an Idempotency-Key: the same key again
     * changes nothing more. 404 where the offer has no such session; 409 where it is full, over, cancelled, at the same time
     * as another, not on the pathway or not one that suits.
     */
    @PostExchange
    Mono<ResponseEntity<BookedSession>> book(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody BookingWanted wanted);

    /** What giving a seat up would change; nothing is stored. */
    @PostExchange("/cancellations/preview")
    Mono<BookingEffect> previewGivingUp(
            @PathVariable("participantId") String participantId, @Valid @RequestBody SeatGivenUp seat);

    /**
     * Frees the seat, and answers before the pathway is planned again. Needs an Idempotency-Key. 404 where the participant
     * has no seat there; 409 once the session has begun.
     */
    @PostExchange("/cancellations")
    Mono<Void> giveUp(
            @PathVariable("participantId") String participantId,
            @RequestHeader("Idempotency-Key") String idempotencyKey,
            @Valid @RequestBody SeatGivenUp seat);

    /**
     * Waits for a seat in a full session; once more changes nothing. What comes free is given in the order in which people
     * began to wait. 404 where the offer has no such session; 409 where it has a seat, or they could not take one.
     */
    @PostExchange("/waiting")
    Mono<OwnSession.Waiting> await(
            @PathVariable("participantId") String participantId, @Valid @RequestBody SeatAwaited seat);

    /** Stops waiting; a seat that is held goes to the next. 404 for whoever does not wait. */
    @PostExchange("/waiting/ends")
    Mono<Void> endWaiting(@PathVariable("participantId") String participantId, @Valid @RequestBody SeatAwaited seat);
}
