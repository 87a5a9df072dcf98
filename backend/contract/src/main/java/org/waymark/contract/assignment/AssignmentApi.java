package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import reactor.core.publisher.Mono;

/** Trust leads and providers put one person on one qualification. */
@HttpExchange("/api/v1")
public interface AssignmentApi {

    /**
     * People the caller may assign, with what they are on already: those who are on nothing first, then by name; 100 a
     * page. What is null narrows nothing down.
     *
     * @param name part of the person's name or job title
     * @param school its name
     */
    @GetExchange("/people")
    Mono<Page<Person>> people(
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "phase", required = false) @Nullable Phase phase,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    /** How many there are and how many of them fit. */
    @GetExchange("/people/overview")
    Mono<PeopleOverview> overview(
            @RequestParam(name = "name", required = false) @Nullable String name,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "phase", required = false) @Nullable Phase phase);

    /** One of those the caller may assign. */
    @GetExchange("/people/{personId}")
    Mono<Person> person(@PathVariable("personId") String personId);

    /** The pathway the person would get. Changes nothing. */
    @PostExchange("/assignments/preview")
    Mono<AssignmentPreview> preview(@Valid @RequestBody AssignmentRequest request);

    /** Needs an Idempotency-Key: the same key again returns the same assignment. 409 where the person is on it already. */
    @PostExchange("/assignments")
    Mono<ResponseEntity<Assignment>> assign(
            @RequestHeader("Idempotency-Key") String idempotencyKey, @Valid @RequestBody AssignmentRequest request);

    /** Newest first, 100 a page. */
    @GetExchange("/assignments")
    Mono<Page<Assignment>> assignments(@RequestParam(name = "cursor", required = false) @Nullable String cursor);

    @GetExchange("/assignments/{assignmentId}")
    Mono<Assignment> assignment(@PathVariable("assignmentId") String assignmentId);

    /** Takes an assignment back. 409 once the person has started. */
    @DeleteExchange("/assignments/{assignmentId}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    Mono<Void> undo(@PathVariable("assignmentId") String assignmentId);
}
