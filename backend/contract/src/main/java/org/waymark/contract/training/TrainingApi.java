package org.waymark.contract.training;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import reactor.core.publisher.Mono;

/** Pausing, coming back and stopping. Reasons may tell of somebody's health: employers never reach this. */
@HttpExchange("/api/v1")
public interface TrainingApi {

    @GetExchange("/training-reasons")
    Mono<Page<TrainingReason>> reasons();

    /** The person and their provider. Carries an ETag. */
    @GetExchange("/participants/{participantId}/training")
    Mono<ResponseEntity<Training>> training(@PathVariable("participantId") String participantId);

    /** What a change would come to. Changes nothing. 422 where it makes no sense, 409 where it cannot be done now. */
    @PostExchange("/participants/{participantId}/training/preview")
    Mono<TrainingEffect> preview(
            @PathVariable("participantId") String participantId, @Valid @RequestBody TrainingChange change);

    /**
     * Needs If-Match: 412 where something changed meanwhile. What holds already is answered as done, whatever the tag, so
     * sending it twice is sending it once. A provider brings back those who have stopped.
     */
    @PutExchange("/participants/{participantId}/training")
    Mono<ResponseEntity<Training>> change(
            @PathVariable("participantId") String participantId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody TrainingChange change);

    /** Takes the last change back. Again, it changes nothing. 409 where it is too late, or a seat is gone. */
    @DeleteExchange("/participants/{participantId}/training/changes/{changeId}")
    Mono<ResponseEntity<Training>> undo(
            @PathVariable("participantId") String participantId, @PathVariable("changeId") String changeId);
}
