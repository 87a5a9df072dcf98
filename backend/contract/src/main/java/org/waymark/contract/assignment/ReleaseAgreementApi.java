package org.waymark.contract.assignment;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What schools say to the days on which pathways take their people out. */
@HttpExchange("/api/v1")
public interface ReleaseAgreementApi {

    /** Everybody with days out to come, by name; for the trust and the school of the main employment. */
    @GetExchange("/release-agreements")
    Mono<Page<ReleaseAgreement>> agreements();

    /** One person's; carries an ETag. */
    @GetExchange("/participants/{participantId}/release-agreement")
    Mono<ResponseEntity<ReleaseAgreement>> agreement(@PathVariable("participantId") String participantId);

    /**
     * By those who look after the school. Moves nothing: a refused day is for the person and the trust to move. 409 for a day
     * on which the person is not out, 422 for a refusal without words.
     */
    @PutExchange("/participants/{participantId}/release-agreement")
    Mono<ResponseEntity<ReleaseAgreement>> answer(
            @PathVariable("participantId") String participantId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody ReleaseAnswers answers);
}
