package org.waymark.contract.participant;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** How long lessons take: each person's own time, and for authors what it comes to over people. */
@HttpExchange("/api/v1")
public interface TimeApi {

    /** Of every lesson in which time was seen or said. For that participant alone. */
    @GetExchange("/participants/{participantId}/times")
    Mono<Page<StepTime>> times(@PathVariable("participantId") String participantId);

    /** For that participant alone; 409 before the step is started. Carries an ETag, which changes with what was said. */
    @GetExchange("/participants/{participantId}/steps/{moduleId}/time")
    Mono<ResponseEntity<StepTime>> time(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /**
     * Says how long it took in all, in the place of what was said before. The same said twice changes nothing. Needs
     * If-Match: 412 where another window was faster; 409 before the step is started; 422 where the lesson has no task.
     */
    @PutExchange("/participants/{participantId}/steps/{moduleId}/time")
    Mono<ResponseEntity<StepTime>> say(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody TimeSaid said);

    /**
     * Adds what was seen: seconds in which the lesson was in view and used, since the last time it was told. No more is
     * added than has passed since this person's time was last added, in any lesson. 409 before the step is started.
     */
    @PostExchange("/participants/{participantId}/steps/{moduleId}/time/seen")
    Mono<StepTime> seen(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @Valid @RequestBody TimeSeen seen);

    /** What each lesson is planned to take, and what people say it took. For authors. */
    @GetExchange("/lesson-times")
    Mono<Page<LessonTime>> lessonTimes();
}
