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

/** What a participant has done in the activities of a lesson. For that participant alone; 409 before the step is started. */
@HttpExchange("/api/v1/participants/{participantId}/steps/{moduleId}/activities")
public interface ActivityApi {

    /** All activities of the lesson, begun or not. Carries an ETag. */
    @GetExchange
    Mono<ResponseEntity<ActivityWork>> activities(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /**
     * Saves one, in the place of what was there; an empty entry starts it again. The same saved twice changes nothing.
     * Needs If-Match: 412 where another window was faster; 409 where it was made for another text of the lesson; 422 where
     * the activity cannot be answered so.
     */
    @PutExchange("/{activityId}")
    Mono<ResponseEntity<ActivityWork>> save(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @PathVariable("activityId") String activityId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody ActivityEntry entry);
}
