package org.waymark.backend.participant.store;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.diagnosis.Confidence;
import reactor.core.publisher.Mono;

/** Read through the participant, which only its scope can have found, with what registers say of them; written by the person, or for what was approved. */
@Repository
public class LearningRepository {

    static final StoredShape<StoredLearning> SHAPE =
            new StoredShape<>("learning", "learning", StoredLearning.class, List.of());

    private final StoredDocuments<StoredLearning> documents;

    LearningRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Learning> get(Participant participant) {
        return documents
                .find(participant.id())
                .map(StoredLearning::learning)
                .defaultIfEmpty(Learning.none(participant.id()))
                .map(done -> done.attending(participant.summary().attendance()));
    }

    /** As {@link #get}, by id, of many at once. */
    public Mono<Map<String, Learning>> getAll(Scope.System scope, Collection<Participant> participants) {
        return documents
                .getAll(participants.stream().map(Participant::id).toList())
                .collectMap(StoredLearning::id, StoredLearning::learning)
                .map(found -> participants.stream()
                        .collect(Collectors.toMap(
                                Participant::id,
                                who -> found.getOrDefault(who.id(), Learning.none(who.id()))
                                        .attending(who.summary().attendance()))));
    }

    /** By its id alone, also of who is no participant any more; empty where there is none. */
    public Mono<Learning> find(Scope.System scope, String participantId) {
        return documents.find(participantId).map(StoredLearning::learning);
    }

    /** Fails as stale or duplicate where the version has been overtaken. */
    public Mono<Learning> save(Scope scope, Learning learning) {
        if (!mayWrite(scope, learning)) {
            return Mono.error(new IllegalArgumentException("outside the caller's scope"));
        }
        StoredLearning stored = StoredLearning.of(learning);
        Mono<StoredLearning> saved = learning.version() == 0 ? documents.insert(stored) : documents.replace(stored);
        return saved.map(done -> done.learning().attending(learning.attendance()));
    }

    /** Fails as stale where the version has been overtaken. */
    public Mono<Void> delete(Scope.System scope, Learning learning) {
        return documents.delete(learning.participantId(), learning.version());
    }

    private static boolean mayWrite(Scope scope, Learning learning) {
        return switch (scope) {
            case Scope.Self(String personId) -> personId.equals(learning.participantId());
            case Scope.System() -> true;
            case Scope.Trust _,
                    Scope.School _,
                    Scope.Provider _,
                    Scope.Partner _,
                    Scope.Facilitator _,
                    Scope.National _,
                    Scope.Nobody _ -> false;
        };
    }

    /**
     * @param proven null before anything could be shown in short checks
     * @param recognised null before prior learning could be claimed
     */
    record StoredLearning(
            String id,
            long version,
            List<StoredStep> steps,
            @Nullable List<StoredProven> proven,
            @Nullable List<StoredRecognised> recognised)
            implements Stored {

        static StoredLearning of(Learning l) {
            return new StoredLearning(
                    l.participantId(),
                    l.version(),
                    l.steps().stream().map(StoredStep::of).toList(),
                    l.proven().stream()
                            .map(one -> new StoredProven(one.statement(), one.level()))
                            .toList(),
                    l.recognised().stream().map(StoredRecognised::of).toList());
        }

        Learning learning() {
            return new Learning(
                            id, version, steps.stream().map(StoredStep::step).toList())
                    .proving(
                            proven == null
                                    ? List.of()
                                    : proven.stream()
                                            .map(one -> new Learning.Proven(one.statement(), one.level()))
                                            .toList())
                    .recognising(
                            recognised == null
                                    ? List.of()
                                    : recognised.stream()
                                            .map(StoredRecognised::recognised)
                                            .toList());
        }
    }

    record StoredProven(String statement, int level) {}

    /** @param from null for topics, and before NPQs could be claimed */
    record StoredRecognised(
            String statement,
            int level,
            LocalDate until,
            @Nullable StoredGained from) {

        static StoredRecognised of(Learning.Recognised r) {
            Learning.Gained from = r.from();
            return new StoredRecognised(
                    r.statement(), r.level(), r.until(), from == null ? null : StoredGained.of(from));
        }

        Learning.Recognised recognised() {
            return new Learning.Recognised(statement, level, until, from == null ? null : from.gained());
        }
    }

    /** @param frameworkVersion null where it was approved before versions were kept */
    record StoredGained(String qualification, @Nullable String frameworkVersion, LocalDate on) {

        static StoredGained of(Learning.Gained g) {
            return new StoredGained(g.qualification(), g.frameworkVersion(), g.on());
        }

        Learning.Gained gained() {
            return new Learning.Gained(qualification, Objects.requireNonNullElse(frameworkVersion, ""), on);
        }
    }

    record StoredStep(
            String moduleId,
            String topicId,
            String contentHash,
            LocalDate started,
            boolean read,
            boolean taskDone,
            @Nullable LocalDate done,
            List<StoredAnswer> answers) {

        static StoredStep of(Learning.Step s) {
            List<StoredAnswer> answers =
                    s.answers().stream().map(StoredAnswer::of).toList();
            return new StoredStep(
                    s.moduleId(), s.topicId(), s.contentHash(), s.started(), s.read(), s.taskDone(), s.done(), answers);
        }

        Learning.Step step() {
            List<Learning.Answered> given =
                    answers.stream().map(StoredAnswer::answered).toList();
            return new Learning.Step(moduleId, topicId, contentHash, started, read, taskDone, done, given);
        }
    }

    /** @param confidence null where it was not said, and before it was asked in lessons */
    record StoredAnswer(
            String checkId,
            String statement,
            List<Integer> chosen,
            boolean correct,
            @Nullable String confidence) {

        static StoredAnswer of(Learning.Answered a) {
            String sure = a.confidence() == null ? null : a.confidence().name();
            return new StoredAnswer(a.checkId(), a.statement(), a.chosen(), a.correct(), sure);
        }

        Learning.Answered answered() {
            Confidence sure = confidence == null ? null : Confidence.valueOf(confidence);
            return new Learning.Answered(checkId, statement, chosen, correct, sure);
        }
    }
}
