package org.waymark.backend.health.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.health.Feedbacks;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.contract.Page;
import org.waymark.contract.health.AskedFeedback;
import org.waymark.contract.health.FeedbackApi;
import org.waymark.contract.health.SessionFeedback;
import reactor.core.publisher.Mono;

@RestController
class FeedbackController implements FeedbackApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final Feedbacks feedbacks;

    FeedbackController(Feedbacks feedbacks) {
        this.feedbacks = feedbacks;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<AskedFeedback>> asked(String participantId) {
        return self(participantId).flatMap(feedbacks::asked).map(Page::whole);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<AskedFeedback> say(String participantId, String offerId, String sessionId, SessionFeedback feedback) {
        return self(participantId).flatMap(scope -> feedbacks.say(scope, offerId, sessionId, feedback));
    }

    private static Mono<Scope.Self> self(String participantId) {
        return Callers.current()
                .filter(caller -> caller.isPerson(participantId))
                .map(caller -> new Scope.Self(participantId))
                .switchIfEmpty(Mono.error(() -> ProblemException.notFound("There is no such participant here.")));
    }
}
