package org.waymark.contract.participant;

import jakarta.validation.Valid;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import reactor.core.publisher.Mono;

/** Participants, and what a participant has done in each step. */
@HttpExchange("/api/v1/participants")
public interface ParticipantApi {

    /**
     * Those the caller may see: a trust lead their trust's, a provider its own, a participant only themselves; 100 a
     * page. What is null narrows nothing down.
     *
     * @param school its name
     * @param order by need where nothing is said
     */
    @GetExchange
    Mono<Page<ParticipantRow>> participants(
            @RequestParam(name = "state", required = false) ParticipantRow.@Nullable State state,
            @RequestParam(name = "phase", required = false) @Nullable Phase phase,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification,
            @RequestParam(name = "offerId", required = false) @Nullable String offerId,
            @RequestParam(name = "order", required = false) @Nullable Order order,
            @RequestParam(name = "cursor", required = false) @Nullable String cursor);

    enum Order {
        /** Those who are behind, then those who have yet to begin: whoever may need somebody comes first. */
        NEED,
        /** By the name of the school, then as by need. */
        SCHOOL
    }

    /** How many there are and how many of them fit. */
    @GetExchange("/overview")
    Mono<ParticipantOverview> overview(
            @RequestParam(name = "state", required = false) ParticipantRow.@Nullable State state,
            @RequestParam(name = "phase", required = false) @Nullable Phase phase,
            @RequestParam(name = "school", required = false) @Nullable String school,
            @RequestParam(name = "qualification", required = false) @Nullable String qualification,
            @RequestParam(name = "offerId", required = false) @Nullable String offerId);

    /** One of the list. */
    @GetExchange("/{participantId}")
    Mono<ParticipantRow> participant(@PathVariable("participantId") String participantId);

    @GetExchange("/{participantId}/home")
    Mono<Home> home(@PathVariable("participantId") String participantId);

    /** What has been done, and apart from it what has been shown to be known. The participant only. */
    @GetExchange("/{participantId}/progress")
    Mono<Progress> progress(@PathVariable("participantId") String participantId);

    /** What the participant can take with them, also after stopping. The participant only. */
    @GetExchange("/{participantId}/record")
    Mono<LearningRecord> learningRecord(@PathVariable("participantId") String participantId);

    /** The step with its lesson, pinned to the text it was started with. Carries an ETag. The participant only. */
    @GetExchange("/{participantId}/steps/{moduleId}")
    Mono<ResponseEntity<StepWork>> step(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /** Starts a step: its text is kept from now on. Starting twice changes nothing. 409 while the step is locked. */
    @PostExchange("/{participantId}/steps/{moduleId}/start")
    Mono<ResponseEntity<StepWork>> start(
            @PathVariable("participantId") String participantId, @PathVariable("moduleId") String moduleId);

    /** Answers one check. The same answer sent twice counts once. */
    @PostExchange("/{participantId}/steps/{moduleId}/answers")
    Mono<AnswerResult> answer(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @Valid @RequestBody Answer answer);

    /** Saves reading, task and reflection. Needs If-Match: 412 where another tab was faster. */
    @PutExchange("/{participantId}/steps/{moduleId}/record")
    Mono<ResponseEntity<StepWork>> saveRecord(
            @PathVariable("participantId") String participantId,
            @PathVariable("moduleId") String moduleId,
            @RequestHeader("If-Match") String ifMatch,
            @Valid @RequestBody StepRecord stepRecord);
}
