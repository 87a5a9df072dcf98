package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.ResponseEntity;
import org.waymark.contract.Page;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.Home;
import org.waymark.contract.participant.LearningRecord;
import org.waymark.contract.participant.ParticipantApi;
import org.waymark.contract.participant.ParticipantRow;
import org.waymark.contract.participant.Progress;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Mono;

class FakeParticipants implements ParticipantApi {

    private final FakeWorld world;
    private final FakeTraining training;
    private final Map<String, StepRecord> records = new HashMap<>();
    private final Map<String, List<AnswerResult>> answers = new HashMap<>();

    FakeParticipants(FakeWorld world, FakeTraining training) {
        this.world = world;
        this.training = training;
    }

    @Override
    public Mono<Page<ParticipantRow>> participants() {
        return Mono.just(Page.whole(FakePerson.ALL.stream()
                .filter(person -> person.offer() != null)
                .map(person -> person.row(world))
                .toList()));
    }

    @Override
    public Mono<Home> home(String participantId) {
        return Mono.just(FakeHome.of(world.pathway(participantId), training.find(participantId)));
    }

    @Override
    public Mono<Progress> progress(String participantId) {
        return Mono.just(FakeHome.progress(world.pathway(participantId)));
    }

    @Override
    public Mono<LearningRecord> learningRecord(String participantId) {
        Pathway pathway = world.pathway(participantId);
        List<Pathway.Step> done = pathway.steps().stream()
                .filter(step -> step.status() == Pathway.Step.Status.DONE)
                .toList();
        return Mono.just(new LearningRecord(
                "waymark-learning-record/1",
                FakeYear.TODAY,
                pathway.participantName(),
                "NPQSL",
                "NPQ in Senior Leadership",
                "2024",
                "Northway Teaching Institute",
                "Autumn 2026",
                pathway.start(),
                null,
                List.of(),
                done.stream()
                        .map(step -> new LearningRecord.Module(
                                step.moduleId(), step.title(), step.starts(), step.ends(), step.minutes()))
                        .toList(),
                done.stream()
                        .map(step -> new LearningRecord.Credit(
                                "culture." + step.topicId(),
                                "Learn how to " + step.summary(),
                                "School culture",
                                3,
                                LearningRecord.Credit.How.TAUGHT,
                                step.ends(),
                                step.moduleId(),
                                step.title()))
                        .toList()));
    }

    @Override
    public Mono<ResponseEntity<StepWork>> step(String participantId, String moduleId) {
        return world.pathway(participantId).steps().stream()
                .filter(step -> step.moduleId().equals(moduleId))
                .findFirst()
                .map(step -> Mono.just(answer(participantId, step)))
                .orElseGet(() -> FakeProblems.refuse(404, "No such step"));
    }

    @Override
    public Mono<ResponseEntity<StepWork>> start(String participantId, String moduleId) {
        return step(participantId, moduleId);
    }

    @Override
    public Mono<AnswerResult> answer(String participantId, String moduleId, Answer answer) {
        AnswerResult result = FakeLesson.mark(answer);
        List<AnswerResult> all = answers.computeIfAbsent(participantId + "/" + moduleId, key -> new ArrayList<>());
        Optional<AnswerResult> first = all.stream()
                .filter(earlier -> earlier.checkId().equals(answer.checkId()))
                .findFirst();
        if (first.isEmpty()) all.add(result);
        return Mono.just(first.orElse(result));
    }

    @Override
    public Mono<ResponseEntity<StepWork>> saveRecord(
            String participantId, String moduleId, String ifMatch, StepRecord stepRecord) {
        String key = participantId + "/" + moduleId;
        if (!ifMatch.equals(world.etag(key))) return FakeProblems.refuse(412, "stale");
        records.put(key, stepRecord);
        world.touch(key);
        return step(participantId, moduleId);
    }

    private ResponseEntity<StepWork> answer(String participantId, Pathway.Step step) {
        String key = participantId + "/" + step.moduleId();
        return ResponseEntity.ok()
                .eTag(world.etag(key))
                .body(new StepWork(
                        step,
                        FakeLesson.of(step),
                        records.getOrDefault(key, StepRecord.empty()),
                        answers.getOrDefault(key, List.of())));
    }
}
