package org.waymark.backend.learning.web;

import org.springframework.http.ResponseEntity;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.web.bind.annotation.RestController;
import org.waymark.backend.learning.LessonTimes;
import org.waymark.backend.learning.StepTimes;
import org.waymark.backend.platform.Callers;
import org.waymark.backend.platform.web.ETags;
import org.waymark.contract.Page;
import org.waymark.contract.participant.LessonTime;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.contract.participant.TimeSeen;
import reactor.core.publisher.Mono;

/** A person's time is for that person alone; authors get figures over many. */
@RestController
class TimeController implements TimeApi {

    private static final String PARTICIPANTS = "hasRole('PARTICIPANT')";

    private final StepTimes times;
    private final LessonTimes lessons;

    TimeController(StepTimes times, LessonTimes lessons) {
        this.times = times;
        this.lessons = lessons;
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<Page<StepTime>> times(String participantId) {
        return Callers.self(participantId).flatMap(times::all).map(Page::whole);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<StepTime>> time(String participantId, String moduleId) {
        return Callers.self(participantId)
                .flatMap(scope -> times.get(scope, moduleId))
                .map(TimeController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<ResponseEntity<StepTime>> say(String participantId, String moduleId, String ifMatch, TimeSaid said) {
        return Callers.self(participantId)
                .flatMap(scope -> times.say(scope, moduleId, ETags.version(ifMatch), said))
                .map(TimeController::tagged);
    }

    @Override
    @PreAuthorize(PARTICIPANTS)
    public Mono<StepTime> seen(String participantId, String moduleId, TimeSeen seen) {
        return Callers.self(participantId).flatMap(scope -> times.seen(scope, moduleId, seen));
    }

    @Override
    @PreAuthorize("hasRole('AUTHOR')")
    public Mono<Page<LessonTime>> lessonTimes() {
        return lessons.all().map(Page::whole);
    }

    private static ResponseEntity<StepTime> tagged(StepTimes.Told told) {
        return ETags.tagged(told.version(), told.time());
    }
}
