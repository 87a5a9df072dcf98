package org.waymark.contract.employment;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/** A participant's own moves to another school, or to none, and what they are called there. */
@HttpExchange("/api/v1/participants/{participantId}/employment")
public interface MoveApi {

    @GetExchange
    Mono<OwnEmployment> employment(@PathVariable("participantId") String participantId);

    /** 409 where a later move is known already, 422 where the school is closed. Changes nothing. */
    @PostExchange("/moves/preview")
    Mono<MoveEffect> preview(@PathVariable("participantId") String participantId, @Valid @RequestBody Move move);

    /** The same move again changes nothing. */
    @PostExchange("/moves")
    Mono<OwnEmployment> move(@PathVariable("participantId") String participantId, @Valid @RequestBody Move move);

    /** A new role at the same place: another job title. The same again changes nothing. */
    @PutExchange("/role")
    Mono<OwnEmployment> changeRole(
            @PathVariable("participantId") String participantId, @Valid @RequestBody OwnRole role);

    /** Takes the last move back, whether it has come about or not. Again, it changes nothing. */
    @DeleteExchange("/moves/{employmentId}")
    Mono<OwnEmployment> takeBack(
            @PathVariable("participantId") String participantId, @PathVariable("employmentId") String employmentId);
}
