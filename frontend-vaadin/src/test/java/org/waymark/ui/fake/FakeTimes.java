package org.waymark.ui.fake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.Phase;
import org.waymark.contract.participant.LessonTime;
import org.waymark.contract.participant.LessonTime.Said;
import org.waymark.contract.participant.LessonTime.Took;
import org.waymark.contract.participant.StepTime;
import org.waymark.contract.participant.TimeApi;
import org.waymark.contract.participant.TimeSaid;
import org.waymark.contract.participant.TimeSeen;
import reactor.core.publisher.Mono;

/** Every lesson is planned for an hour, and for half an hour of a task. */
public class FakeTimes implements TimeApi {

    private final FakeWorld world;
    private final Map<String, TimeSaid> said = new HashMap<>();
    private final Map<String, Integer> seconds = new HashMap<>();

    FakeTimes(FakeWorld world) {
        this.world = world;
    }

    public synchronized void forget() {
        said.clear();
        seconds.clear();
    }

    @Override
    public synchronized Mono<Page<StepTime>> times(String participantId) {
        return Mono.just(
                Page.whole(said.keySet().stream().sorted().map(this::step).toList()));
    }

    @Override
    public synchronized Mono<ResponseEntity<StepTime>> time(String participantId, String moduleId) {
        return Mono.just(
                ResponseEntity.ok().eTag(world.etag("time/" + moduleId)).body(step(moduleId)));
    }

    @Override
    public synchronized Mono<ResponseEntity<StepTime>> say(
            String participantId, String moduleId, String ifMatch, TimeSaid wanted) {
        if (!ifMatch.equals(world.etag("time/" + moduleId))) return FakeProblems.refuse(412, "stale");
        said.put(moduleId, wanted);
        world.touch("time/" + moduleId);
        return time(participantId, moduleId);
    }

    @Override
    public synchronized Mono<StepTime> seen(String participantId, String moduleId, TimeSeen seen) {
        seconds.merge(moduleId, seen.seconds(), Integer::sum);
        return Mono.just(step(moduleId));
    }

    @Override
    public Mono<Page<LessonTime>> lessonTimes() {
        return Mono.just(Page.whole(List.of(
                lesson("primary", Phase.PRIMARY, new Said(10, 65), null),
                lesson("secondary", Phase.SECONDARY, new Said(25, 120), new Said(10, 20)),
                lesson("ap-send", Phase.AP_SEND, null, null))));
    }

    private static LessonTime lesson(String variant, Phase phase, @Nullable Said lesson, @Nullable Said task) {
        return new LessonTime(
                "behaviour-systems." + variant,
                "behaviour-systems",
                "Behaviour systems, " + variant,
                phase,
                new Took(60, lesson),
                new Took(30, task));
    }

    private StepTime step(String moduleId) {
        TimeSaid own = said.getOrDefault(moduleId, new TimeSaid(null, null));
        return new StepTime(
                moduleId, "A lesson", 60, 30, seconds.getOrDefault(moduleId, 0) / 60, own.lesson(), own.task());
    }
}
