package org.waymark.backend.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;
import org.waymark.backend.catalogue.Catalogue;
import org.waymark.backend.catalogue.CatalogueSnapshot;
import org.waymark.backend.catalogue.LessonViews;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Notes;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.participant.store.LearningRepository;
import org.waymark.backend.participant.store.NotesRepository;
import org.waymark.backend.participant.store.ParticipantRepository;
import org.waymark.backend.pathway.Pathways;
import org.waymark.backend.pathway.Summaries;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.Today;
import org.waymark.backend.platform.store.StaleVersionException;
import org.waymark.contract.participant.Answer;
import org.waymark.contract.participant.AnswerResult;
import org.waymark.contract.participant.StepRecord;
import org.waymark.contract.participant.StepWork;
import org.waymark.contract.pathway.Pathway;
import org.waymark.engine.catalogue.ActivityKind;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** One participant's work in the steps of their pathway. */
@Service
public class Steps {

    private static final int TRIES = 5;

    private final Pathways pathways;
    private final Catalogue catalogue;
    private final StepTexts texts;
    private final LearningRepository learning;
    private final NotesRepository notes;
    private final ParticipantRepository participants;
    private final Today today;

    Steps(
            Pathways pathways,
            Catalogue catalogue,
            StepTexts texts,
            LearningRepository learning,
            NotesRepository notes,
            ParticipantRepository participants,
            Today today) {
        this.pathways = pathways;
        this.catalogue = catalogue;
        this.texts = texts;
        this.learning = learning;
        this.notes = notes;
        this.participants = participants;
        this.today = today;
    }

    /** @param version of the learning, for the ETag */
    public record Work(StepWork work, long version) {}

    public Mono<Work> get(Scope scope, String participantId, String moduleId) {
        return pathways.current(scope, participantId)
                .delayUntil(current -> refreshIfBehind(scope, current))
                .flatMap(current -> {
                    Pathway.Step step = step(current, moduleId);
                    return Mono.zip(
                                    texts.of(current.learning(), moduleId),
                                    catalogue.current(),
                                    notes.get(current.participant(), moduleId))
                            .map(found -> work(current, step, found.getT1(), found.getT2(), found.getT3()));
                });
    }

    /** Starting twice changes nothing. */
    public Mono<Work> start(Scope scope, String participantId, String moduleId) {
        return pathways.current(scope, participantId)
                .flatMap(current -> start(scope, current, step(current, moduleId)))
                .then(get(scope, participantId, moduleId));
    }

    private Mono<Void> start(Scope scope, Pathways.Current current, Pathway.Step step) {
        switch (current.participant().standing()) {
            case PROPOSED -> {
                return Mono.error(ProblemException.conflict("This pathway is a proposal. Accept it on your home page"
                        + " first, then your provider gives you a place."));
            }
            case ACCEPTED -> {
                return Mono.error(ProblemException.conflict(
                        "You have accepted. You can start as soon as your provider has given you a place."));
            }
            case ENROLLED, DECLINED, REFUSED -> {}
        }
        if (isAway(current.participant().training())) {
            return Mono.error(ProblemException.conflict("You have paused or stopped, so nothing new can be started."
                    + " Come back first: ‘When life changes’ on your home page shows how."));
        }
        if (step.status() == Pathway.Step.Status.LOCKED) {
            String first = step.unlockedBy().getFirst().title();
            return Mono.error(ProblemException.conflict("This step is locked. Finish ‘" + first + "’ first."));
        }
        if (current.learning().find(step.moduleId()).isPresent()) {
            return Mono.empty();
        }
        return texts.of(current.learning(), step.moduleId())
                .flatMap(taught -> change(scope, current.participant(), done -> started(done, step, taught)))
                .then();
    }

    private boolean isAway(Training training) {
        return training.isOver() || training.isPausedOn(today.date());
    }

    private Learning started(Learning done, Pathway.Step step, TaughtModule taught) {
        return done.find(step.moduleId()).isPresent()
                ? done
                : done.with(Learning.Step.started(step.moduleId(), step.topicId(), taught.hash(), today.date()));
    }

    /** The first answer to a check stands: the same answer again, or another, is told what the first came to. */
    public Mono<AnswerResult> answer(Scope scope, String participantId, String moduleId, Answer answer) {
        return pathways.participant(scope, participantId)
                .flatMap(participant -> learning.get(participant)
                        .flatMap(done -> texts.started(done, moduleId))
                        .flatMap(taught -> {
                            Learning.Answered answered = Checks.mark(taught, answer);
                            return change(scope, participant, done -> withAnswer(done, moduleId, answered, taught))
                                    .map(changed -> Checks.explain(
                                            taught,
                                            started(changed, moduleId)
                                                    .find(moduleId)
                                                    .flatMap(s -> s.findAnswer(answer.checkId()))
                                                    .orElse(answered)));
                        }));
    }

    private Learning withAnswer(Learning done, String moduleId, Learning.Answered answered, TaughtModule taught) {
        Learning.Step step = started(done, moduleId).find(moduleId).orElseThrow();
        return done.with(finished(step.withAnswer(answered), taught));
    }

    /** Notes are stored before the record that tells of them. Fails with an optimistic lock where overtaken. */
    public Mono<Work> save(Scope scope, String participantId, String moduleId, long version, StepRecord wanted) {
        return pathways.participant(scope, participantId)
                .flatMap(participant -> learning.get(participant)
                        .filter(done -> done.version() == version)
                        .switchIfEmpty(Mono.error(() -> ProblemException.stale()))
                        .flatMap(done -> texts.started(done, moduleId)
                                .flatMap(taught -> notes.save(
                                                participant,
                                                moduleId,
                                                new Notes(wanted.taskNote(), wanted.reflection()))
                                        .then(learning.save(scope, recorded(done, moduleId, wanted, taught)))))
                        .flatMap(done -> refresh(scope, participant.id())))
                .then(Mono.defer(() -> get(scope, participantId, moduleId)));
    }

    private Learning recorded(Learning done, String moduleId, StepRecord wanted, TaughtModule taught) {
        Learning.Step step = done.find(moduleId).orElseThrow();
        return done.with(finished(step.withRecord(wanted.read(), wanted.taskDone()), taught));
    }

    /**
     * A step is finished once it is read, its checks are answered, and its task, if it has one, is done. One that was
     * finished elsewhere has no answers here, and stays finished.
     */
    private Learning.Step finished(Learning.Step step, TaughtModule taught) {
        boolean task = step.taskDone() || taught.module().minutes(ActivityKind.WORKPLACE_TASK) == 0;
        boolean answered =
                step.done() != null || step.answers().size() >= taught.checks().size();
        LocalDate since = step.done() == null ? today.date() : step.done();
        return step.withDone(step.read() && answered && task ? since : null);
    }

    private Mono<Learning> change(Scope scope, Participant participant, UnaryOperator<Learning> change) {
        return Mono.defer(() -> learning.get(participant))
                .flatMap(done -> {
                    Learning changed = change.apply(done);
                    return changed.equals(done) ? Mono.just(done) : learning.save(scope, changed);
                })
                .retryWhen(overtaken())
                .delayUntil(done -> refresh(scope, participant.id()));
    }

    private Mono<Void> refreshIfBehind(Scope scope, Pathways.Current current) {
        long seen = current.participant().summary().learningVersion();
        return seen == current.learning().version()
                ? Mono.empty()
                : refresh(scope, current.participant().id());
    }

    /** The row that lists show follows the learning; were it lost to a crash, the next change or read mends it. */
    private Mono<Void> refresh(Scope scope, String participantId) {
        return Mono.defer(() -> pathways.current(scope, participantId))
                .flatMap(current -> participants.save(
                        scope, current.participant().withSummary(Summaries.of(current.planned(), current.learning()))))
                .retryWhen(overtaken())
                .then();
    }

    private static Retry overtaken() {
        return Retry.max(TRIES)
                .filter(e -> e instanceof StaleVersionException || e instanceof DuplicateKeyException)
                .onRetryExhaustedThrow((spec, signal) -> signal.failure());
    }

    private static Learning started(Learning done, String moduleId) {
        if (done.find(moduleId).isEmpty()) {
            throw ProblemException.conflict("Start this step first.");
        }
        return done;
    }

    private static Pathway.Step step(Pathways.Current current, String moduleId) {
        return current.view().steps().stream()
                .filter(step -> step.moduleId().equals(moduleId))
                .findFirst()
                .orElseThrow(() -> ProblemException.notFound("This lesson is not on your pathway."));
    }

    private Work work(
            Pathways.Current current,
            Pathway.Step step,
            TaughtModule taught,
            CatalogueSnapshot snapshot,
            Notes written) {
        var lesson = LessonViews.of(
                taught, snapshot.content(), current.participant().person().kind(), today.date());
        Learning.Step done = current.learning().find(step.moduleId()).orElse(null);
        StepRecord stepRecord = new StepRecord(
                done != null && done.read(), done != null && done.taskDone(), written.taskNote(), written.reflection());
        List<AnswerResult> answers = done == null
                ? List.of()
                : done.answers().stream()
                        .map(answer -> Checks.explain(taught, answer))
                        .toList();
        return new Work(
                new StepWork(step, lesson, stepRecord, answers),
                current.learning().version());
    }
}
