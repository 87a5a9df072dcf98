package org.waymark.contract.participant;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Mono;

/**
 * For authors: a lesson's activities and checks as a reader meets them, in the text that is live. Nothing is stored, and
 * nothing counts: each call says all of what was done.
 */
@HttpExchange("/api/v1/catalogue/modules/{moduleId}")
public interface TryOutApi {

    /** How the activity stands after this. 409 where it was made for another text, 422 where it cannot be answered so. */
    @PostExchange("/activities/{activityId}/try")
    Mono<ActivityWork.State> activity(
            @PathVariable("moduleId") String moduleId,
            @PathVariable("activityId") String activityId,
            @Valid @RequestBody ActivityEntry entry);

    /** 422 for an option that is not there, or for several where one is asked. */
    @PostExchange("/checks/try")
    Mono<AnswerResult> check(@PathVariable("moduleId") String moduleId, @Valid @RequestBody Answer answer);
}
