package org.waymark.contract.participant;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** A person's own needs; who runs their sessions sees what to arrange, and nobody anything else. */
@HttpExchange("/api/v1/participants/{participantId}/needs")
public interface NeedsApi {

    @GetExchange
    Mono<ResponseEntity<OwnNeeds>> needs(@PathVariable("participantId") String participantId);

    /** 412 where they were changed meanwhile. Sessions that they have already stay until they book others. */
    @PutExchange
    Mono<ResponseEntity<OwnNeeds>> say(
            @PathVariable("participantId") String participantId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody OwnNeeds needs);
}
