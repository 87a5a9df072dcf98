package org.waymark.backend.participant.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.annotation.Version;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import reactor.core.publisher.Mono;

/** Takes the participant itself, which only its scope can have found. */
@Repository
public class LearningRepository {

    private final ReactiveMongoTemplate mongo;

    LearningRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Learning> get(Participant participant) {
        return mongo.findById(participant.id(), Stored.class)
                .map(Stored::learning)
                .defaultIfEmpty(Learning.none(participant.id()));
    }

    /** Fails with an optimistic lock where the version has been overtaken. */
    public Mono<Learning> save(Learning learning) {
        return mongo.save(Stored.of(learning)).map(Stored::learning);
    }

    @Document("learning")
    @TypeAlias("learning")
    record Stored(@Id String participantId, int schema, @Nullable @Version Long version, List<StoredStep> steps) {

        static Stored of(Learning l) {
            Long version = l.version() == 0 ? null : Long.valueOf(l.version() - 1);
            return new Stored(
                    l.participantId(), 1, version, l.steps().stream().map(StoredStep::of).toList());
        }

        Learning learning() {
            return new Learning(
                    participantId,
                    version == null ? 0 : version + 1,
                    steps.stream().map(StoredStep::step).toList());
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
            List<StoredAnswer> answers = s.answers().stream()
                    .map(a -> new StoredAnswer(a.checkId(), a.statement(), a.chosen(), a.correct()))
                    .toList();
            return new StoredStep(
                    s.moduleId(), s.topicId(), s.contentHash(), s.started(), s.read(), s.taskDone(), s.done(), answers);
        }

        Learning.Step step() {
            List<Learning.Answered> given = answers.stream()
                    .map(a -> new Learning.Answered(a.checkId(), a.statement(), a.chosen(), a.correct()))
                    .toList();
            return new Learning.Step(moduleId, topicId, contentHash, started, read, taskDone, done, given);
        }
    }

    record StoredAnswer(String checkId, String statement, List<Integer> chosen, boolean correct) {}
}
