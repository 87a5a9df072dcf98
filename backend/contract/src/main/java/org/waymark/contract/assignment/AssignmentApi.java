package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Trust leads and providers put one person on one qualification. */
@HttpExchange("/api/v1")
public interface AssignmentApi {

    /** People the caller may assign, with what they are on already. */
    @GetExchange("/people")
    Mono<Page<Person>> people();

    /** The pathway the person would get. Changes nothing. */
    @PostExchange("/assignments/preview")
    Mono<AssignmentPreview> preview(@Valid @RequestBody AssignmentRequest request);

    /** Needs an Idempotency-Key: the same key again returns the same assignment. 409 where the person is on it already. */
    @PostExchange("/assignments")
    Mono<ResponseEntity<Assignment>> assign(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody AssignmentRequest request);

    @GetExchange("/assignments")
    Mono<Page<Assignment>> assignments();

    /** Takes an assignment back. 409 once the person has started. */
    @DeleteExchange("/assignments/{assignmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> undo(@PathVariable("assignmentId") String assignmentId);
}
