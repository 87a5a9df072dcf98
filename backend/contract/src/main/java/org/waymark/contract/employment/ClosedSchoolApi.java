package org.waymark.contract.employment;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Where people go whose school has closed, as far as somebody has to decide it. */
@HttpExchange("/api/v1/closed-schools")
public interface ClosedSchoolApi {

    /** Those to decide first; a trust lead sees those of the trust. */
    @GetExchange
    Mono<Page<ClosedSchool>> closedSchools();

    /** Carries an ETag. */
    @GetExchange("/{schoolId}")
    Mono<ResponseEntity<ClosedSchool>> closedSchool(@PathVariable("schoolId") String schoolId);

    /** Moves everybody; 409 where it is decided already, 412 where it has changed, 422 where somebody is left out. */
    @PutExchange("/{schoolId}/decision")
    Mono<ResponseEntity<ClosedSchool>> decide(
            @PathVariable("schoolId") String schoolId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody ClosureDecision decision);

    /** Moves everybody back; 409 where somebody has moved again since. */
    @DeleteExchange("/{schoolId}/decision")
    Mono<ResponseEntity<ClosedSchool>> undo(
            @PathVariable("schoolId") String schoolId, @RequestHeader("If-Match") String ifMatch);
}
