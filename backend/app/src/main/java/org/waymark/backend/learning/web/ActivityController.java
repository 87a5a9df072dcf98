package org.waymark.backend.learning.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.learning.Activities;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.participant.ActivityApi;
import org.waymark.contract.participant.ActivityEntry;
import org.waymark.contract.participant.ActivityWork;
import reactor.core.publisher.Mono;

/** For the person alone: what they try out is nobody else's business. */
@RestController
class ActivityController implements ActivityApi {

    private final Activities activities;

    ActivityController(Activities activities) {
        this.activities = activities;
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<ActivityWork>> activities(String participantId, String moduleId) {
        return Callers.self(participantId)
                .flatMap(scope -> activities.get(scope, moduleId))
                .map(ActivityController::tagged);
    }

    @Override
    @PreAuthorize("hasRole('PARTICIPANT')")
    public Mono<ResponseEntity<ActivityWork>> save(
            String participantId, String moduleId, String activityId, String ifMatch, ActivityEntry entry) {
        return Callers.self(participantId)
                .flatMap(scope -> activities.save(scope, moduleId, activityId, ETags.version(ifMatch), entry))
                .map(ActivityController::tagged);
    }

    private static ResponseEntity<ActivityWork> tagged(Activities.Work work) {
        return ETags.tagged(work.version(), work.work());
    }
}
