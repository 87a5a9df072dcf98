package org.waymark.contract.message;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.ParticipantRow;
import reactor.core.publisher.Mono;

/** Those who look after participants write to a list of them. Nobody is reached who is not on the writer's own list. */
@HttpExchange("/api/v1/list-messages")
public interface ListMessageApi {

    /** Who is on the list before anything is written. 404 where there is no such session, here as for a message. */
    @GetExchange("/readers")
    Mono<ListReaders> readers(
            @RequestParam(name = "state", required = false) ParticipantRow.@Nullable State state,
            @RequestParam(name = "phase", required = false) @Nullable Phase phase,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification,
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "sessionId", required = false) @Nullable String sessionId);

    /** Sends nothing: whom it would reach, and what they would read. */
    @PostExchange("/preview")
    Mono<ListMessagePreview> preview(@Valid @RequestBody ListMessageDraft draft);

    /**
     * A job tells everybody. Needs an Idempotency-Key: the same key again sends nothing more and returns the same. 409
     * where nobody can be reached, or the list has another number of people than {@code people} says.
     */
    @PostExchange
    @ResponseStatus(HttpStatus.ACCEPTED)
    Mono<ListMessage> send(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody ListMessageDraft draft);

    /** All that were sent for the provider, partner or trust in the last year, newest first. */
    @GetExchange
    Mono<Page<ListMessage>> messages();

    @GetExchange("/{messageId}")
    Mono<ListMessage> message(@PathVariable("messageId") String messageId);

    /** By name, 100 a page. */
    @GetExchange("/{messageId}/recipients")
    Mono<Page<MessageRecipient>> recipients(
            @PathVariable("messageId") String messageId,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);
}
