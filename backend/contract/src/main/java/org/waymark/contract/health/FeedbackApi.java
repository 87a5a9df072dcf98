package org.waymark.contract.health;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** What participants say about sessions that they attended. Nobody but themselves is given it with their name. */
@HttpExchange("/api/v1/participants/{participantId}/session-feedback")
public interface FeedbackApi {

    /** Sessions that can still be answered, newest first; those that are answered too. */
    @GetExchange
    Mono<Page<AskedFeedback>> asked(@PathVariable("participantId") String participantId);

    /** In place of what they said before. 404 where they did not attend it, 409 once the last day is over. */
    @PutExchange
    Mono<AskedFeedback> say(
            @PathVariable("participantId") String participantId,
            @RequestParam("offerId") String offerId,
            @RequestParam("id") String sessionId,
            @Valid @RequestBody SessionFeedback feedback);
}
