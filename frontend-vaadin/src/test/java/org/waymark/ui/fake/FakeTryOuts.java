package org.waymark.ui.fake;

import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork.State;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.TryOutApi;
import reactor.core.publisher.Mono;

/** The activities and checks of the one lesson, without a memory. */
class FakeTryOuts implements TryOutApi {

    @Override
    public Mono<State> activity(String moduleId, String activityId, ActivityEntry entry) {
        return Mono.just(FakeActivities.tried(activityId, entry));
    }

    @Override
    public Mono<AnswerResult> check(String moduleId, Answer answer) {
        return Mono.just(FakeLesson.mark(answer));
    }
}
