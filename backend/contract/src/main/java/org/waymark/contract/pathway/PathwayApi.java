package org.waymark.contract.pathway;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** A participant's pathway, and what would become of it. */
@HttpExchange("/api/v1/participants/{participantId}/pathway")
public interface PathwayApi {

    /** The pathway as it stands. Carries an ETag. */
    @GetExchange
    Mono<ResponseEntity<Pathway>> pathway(@PathVariable("participantId") String participantId);

    /** What the choices would lead to. Changes nothing; an impossible wish is an answer with suggestions, not an error. */
    @PostExchange("/preview")
    Mono<Preview> preview(@PathVariable("participantId") String participantId, @Valid @RequestBody Choices choices);

    /** Makes the choices hold. Needs If-Match: 412 where the pathway has changed meanwhile; 422 where impossible. */
    @PutExchange("/choices")
    Mono<ResponseEntity<Pathway>> apply(
            @PathVariable("participantId") String participantId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody Choices choices);

    /** Topics this participant could add, swap or leave out, each with what that does to the framework's demands. */
    @GetExchange("/options")
    Mono<Options> options(@PathVariable("participantId") String participantId);
}
