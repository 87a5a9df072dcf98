package org.waymark.ui.fake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
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
import org.waymark.contract.pathway.Pathway;
import reactor.core.publisher.Mono;

class FakeParticipants implements ParticipantApi {

    private static final List<State> BY_NEED =
            List.of(State.BEHIND, State.NOT_STARTED, State.ON_COURSE, State.PAUSED, State.COMPLETE, State.STOPPED);

    private final FakeWorld world;
    private final FakeTraining training;
    private final Map<String, StepRecord> records = new HashMap<>();
    private final Map<String, List<AnswerResult>> answers = new HashMap<>();

    FakeParticipants(FakeWorld world, FakeTraining training) {
        this.world = world;
        this.training = training;
    }

    @Override
    public Mono<Page<ParticipantRow>> participants(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId,
            @Nullable Order order,
            @Nullable String cursor) {
        Comparator<ParticipantRow> need = Comparator.<ParticipantRow>comparingInt(row -> BY_NEED.indexOf(row.state()))
                .thenComparing(ParticipantRow::name);
        return Mono.just(Page.whole(rows(state, phase, school, qualification, offerId)
                .sorted(
                        order == Order.SCHOOL
                                ? Comparator.comparing(ParticipantRow::school).thenComparing(need)
                                : need)
                .toList()));
    }

    @Override
    public Mono<ParticipantOverview> overview(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId) {
        List<ParticipantRow> all = rows(null, null, null, null, null).toList();
        List<ParticipantRow> fitting =
                rows(state, phase, school, qualification, offerId).toList();
        return Mono.just(new ParticipantOverview(
                all.size(),
                fitting.size(),
                fitting.stream().collect(Collectors.groupingBy(ParticipantRow::state, Collectors.summingInt(row -> 1))),
                all.stream().map(ParticipantRow::school).distinct().sorted().toList(),
                all.stream()
                        .map(ParticipantRow::qualification)
                        .distinct()
                        .sorted()
                        .toList()));
    }

    @Override
    public Mono<ParticipantRow> participant(String participantId) {
        return rows(null, null, null, null, null)
                .filter(row -> row.id().equals(participantId))
                .findFirst()
                .map(Mono::just)
                .orElseGet(() -> FakeProblems.refuse(404, "There is no such participant here."));
    }

    private Stream<ParticipantRow> rows(
            @Nullable State state,
            @Nullable Phase phase,
            @Nullable String school,
            @Nullable String qualification,
            @Nullable String offerId) {
        return FakePerson.ALL.stream()
                .filter(person -> person.offer() != null
                        && (offerId == null || person.offer().id().equals(offerId)))
                .map(person -> person.row(world))
                .filter(row -> (state == null || state == row.state())
                        && (phase == null || phase == row.phase())
                        && (school == null || school.equals(row.school()))
                        && (qualification == null || qualification.equals(row.qualification())));
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
                List.of(
                        new LearningRecord.Earlier("NPQLT", "2026.1", FakeYear.TODAY.minusYears(3), null),
                        new LearningRecord.Earlier(
                                "NPQLBC", "2026.1", FakeYear.TODAY.minusYears(2), FakeYear.TODAY.plusYears(1))),
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
        world.answered(answer);
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
