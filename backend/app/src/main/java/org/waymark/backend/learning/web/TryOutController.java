package org.waymark.backend.learning.web;

import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.learning.TryOuts;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.TryOutApi;
import reactor.core.publisher.Mono;

/** Tells what is right without anything having been learnt, so it is for authors alone. */
@RestController
class TryOutController implements TryOutApi {

    private final TryOuts tryOuts;

    TryOutController(TryOuts tryOuts) {
        this.tryOuts = tryOuts;
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<ActivityWork.State> activity(String moduleId, String activityId, ActivityEntry entry) {
        return tryOuts.activity(moduleId, activityId, entry);
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<AnswerResult> check(String moduleId, Answer answer) {
        return tryOuts.check(moduleId, answer);
    }
}
