package org.waymark.contract.diagnosis;

import jakarta.validation.Valid;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.pathway.Preview;
import reactor.core.publisher.Mono;

/** A participant's short checks and what is believed from them. The participant only. */
@HttpExchange("/api/v1/participants/{participantId}/knowledge")
public interface DiagnosisApi {

    @GetExchange
    Mono<OwnKnowledge> knowledge(@PathVariable("participantId") String participantId);

    /** What counts from qualifications gained before, by topic. */
    @GetExchange("/earlier")
    Mono<EarlierLearning> earlier(@PathVariable("participantId") String participantId);

    /**
     * Says that the belief about a statement is wrong: it counts no more, and is taught again where it had been left out.
     * Saying it twice changes nothing.
     */
    @PutExchange("/statements/{statementId}/contest")
    Mono<OwnKnowledge> contest(
            @PathVariable("participantId") String participantId, @PathVariable("statementId") String statementId);

    /** Takes that back. */
    @DeleteExchange("/statements/{statementId}/contest")
    Mono<OwnKnowledge> agree(
            @PathVariable("participantId") String participantId, @PathVariable("statementId") String statementId);

    /** What the pathway would be if all that is known now counted. */
    @GetExchange("/pathway")
    Mono<Preview> effect(@PathVariable("participantId") String participantId);

    /** All that is known now, and is not contested, counts on the pathway, which is planned again. */
    @PutExchange("/pathway")
    Mono<OwnKnowledge> count(@PathVariable("participantId") String participantId);

    /** Nothing that was shown counts on the pathway any more, which is planned again. */
    @DeleteExchange("/pathway")
    Mono<OwnKnowledge> discount(@PathVariable("participantId") String participantId);

    /** What counted before the person last changed what counts, counts again. Doing it twice changes nothing more. */
    @PutExchange("/pathway/undo")
    Mono<OwnKnowledge> undo(@PathVariable("participantId") String participantId);

    /** What the person could make of their answers about an area. */
    @GetExchange("/areas/{areaId}/follow-up")
    Mono<FollowUp> afterArea(
            @PathVariable("participantId") String participantId, @PathVariable("areaId") String areaId);

    /** As {@link #afterArea}, about what a module of their pathway teaches. */
    @GetExchange("/modules/{moduleId}/follow-up")
    Mono<FollowUp> afterModule(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /** Where the person is in the short check of an area; on whichever device, the same question. */
    @GetExchange("/areas/{areaId}/check")
    Mono<ShortCheck> check(@PathVariable("participantId") String participantId, @PathVariable("areaId") String areaId);

    /**
     * Answers the question that is asked now. The same answer sent twice counts once. 409 for another answer to a question
     * that was answered, for one that is not asked now, and for one that was changed since it was read.
     */
    @PostExchange("/areas/{areaId}/check/answers")
    Mono<ShortCheckAnswered> answer(
            @PathVariable("participantId") String participantId,
            @PathVariable("areaId") String areaId,
            @Valid @RequestBody ItemAnswer answer);
}
