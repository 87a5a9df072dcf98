package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** Whom a provider has invented to try its offers out on, as the caller's provider has them. */
@HttpExchange("/api/v1/typical-participants")
public interface TypicalParticipantApi {

    /** Carries an ETag, also before there is any. */
    @GetExchange
    Mono<ResponseEntity<TypicalParticipants>> typicalParticipants();

    /**
     * Sent whole: whoever is left out is taken away. 412 where they have changed since; 422 where two have one name, or
     * less than half an hour a week is left beside a second qualification.
     */
    @PutExchange
    Mono<ResponseEntity<TypicalParticipants>> change(
            @RequestHeader("If-Match") String ifMatch, @Valid @RequestBody TypicalParticipants wanted);
}
