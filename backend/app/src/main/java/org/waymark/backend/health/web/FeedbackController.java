package org.waymark.backend.health.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.health.Feedbacks;
import org.waymark.backend.platform.Callers;
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
        return Callers.self(participantId).flatMap(feedbacks::asked).map(Page::whole);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<AskedFeedback> say(String participantId, String offerId, String sessionId, SessionFeedback feedback) {
        return Callers.self(participantId).flatMap(scope -> feedbacks.say(scope, offerId, sessionId, feedback));
    }
}
