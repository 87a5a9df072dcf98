package org.waymark.backend.learning.web;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.learning.ParticipantChoice;
import org.waymark.backend.learning.Participants;
import org.waymark.backend.learning.Steps;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.web.Cursors;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantOverview;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.ParticipantRow.State;
import org.waymark.contract.participant.Progress;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import reactor.core.publisher.Mono;

/** Lists are for all who may see people; what somebody does and answers is for that person alone. */
@RestController
class ParticipantController implements ParticipantApi {

    private static final String THOSE_WHO_SEE_PEOPLE =
            "hasAnyRole('PARTICIPANT', 'PROVIDER', 'PARTNER', 'TRUST_LEAD', 'SCHOOL_LEAD')";
    private static final int A_PAGE = 100;

    private final Participants participants;
    private final Steps steps;

    ParticipantController(Participants participants, Steps steps) {
        this.participants = participants;
        this.steps = steps;
    }

    @Override
    @PreAuthorize(THOSE_WHO_SEE_PEOPLE)
    public Mono<Page<ParticipantRow>> participants(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId,
            @Nullable Order order,
            @Nullable String cursor) {
        int page = Cursors.page(cursor);
        var choice = new ParticipantChoice(state, phase, school, qualification, offerId);
        return Callers.current()
                .flatMap(caller -> participants.list(caller.scope(), choice, order))
                .map(all -> Cursors.page(all, page, A_PAGE));
    }

    @Override
    @PreAuthorize(THOSE_WHO_SEE_PEOPLE)
    public Mono<ParticipantOverview> overview(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId) {
        var choice = new ParticipantChoice(state, phase, school, qualification, offerId);
        return Callers.current().flatMap(caller -> participants.overview(caller.scope(), choice));
    }

    @Override
    @PreAuthorize(THOSE_WHO_SEE_PEOPLE)
    public Mono<ParticipantRow> participant(String participantId) {
        return Callers.current().flatMap(caller -> participants.one(caller.scope(), participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Home> home(String participantId) {
        return own(participantId).flatMap(scope -> participants.home(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<Progress> progress(String participantId) {
        return own(participantId).flatMap(scope -> participants.progress(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<LearningRecord> learningRecord(String participantId) {
        return own(participantId).flatMap(scope -> participants.learningRecord(scope, participantId));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<StepWork>> step(String participantId, String moduleId) {
        return own(participantId)
                .flatMap(scope -> steps.get(scope, participantId, moduleId))
                .map(ParticipantController::tagged);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<StepWork>> start(String participantId, String moduleId) {
        return own(participantId)
                .flatMap(scope -> steps.start(scope, participantId, moduleId))
                .map(ParticipantController::tagged);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<AnswerResult> answer(String participantId, String moduleId, Answer answer) {
        return own(participantId).flatMap(scope -> steps.answer(scope, participantId, moduleId, answer));
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<StepWork>> saveRecord(
            String participantId, String moduleId, String ifMatch, StepRecord stepRecord) {
        return own(participantId)
                .flatMap(scope -> steps.save(scope, participantId, moduleId, ETags.version(ifMatch), stepRecord))
                .map(ParticipantController::tagged);
    }

    private static ResponseEntity<StepWork> tagged(Steps.Work work) {
        return ETags.tagged(work.version(), work.work());
    }

    private static Mono<Scope> own(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .<Scope>map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
