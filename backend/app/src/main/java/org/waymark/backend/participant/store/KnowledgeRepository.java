package org.waymark.backend.participant.store;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Knowledge;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.diagnosis.Confidence;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a person, read through the participant, which only its scope can have found; written by the person alone. */
@Repository
public class KnowledgeRepository {

    static final StoredShape<StoredKnowledge> SHAPE =
            new StoredShape<>("knowledge", "knowledge", StoredKnowledge.class, List.of());

    private final StoredDocuments<StoredKnowledge> documents;

    KnowledgeRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Knowledge> get(Participant participant) {
        return documents
                .find(participant.id())
                .map(StoredKnowledge::knowledge)
                .defaultIfEmpty(Knowledge.none(participant.id()));
    }

    /** Of everybody. */
    public Flux<Knowledge> list(Scope.System scope) {
        return documents.list(new Query()).map(StoredKnowledge::knowledge);
    }

    /** Fails as stale or duplicate where the version has been overtaken. */
    public Mono<Knowledge> save(Scope.Self scope, Knowledge knowledge) {
        if (!scope.personId().equals(knowledge.participantId())) {
            return Mono.error(new IllegalArgumentException("knowledge of somebody else"));
        }
        StoredKnowledge stored = StoredKnowledge.of(knowledge);
        return (knowledge.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(StoredKnowledge::knowledge);
    }

    /**
     * @param counted null, as due, before anything could count
     * @param before null where there is nothing to undo
     */
    record StoredKnowledge(
            String id,
            long version,
            List<StoredAnswer> answers,
            List<StoredAsked> asked,
            List<StoredContested> contested,
            @Nullable List<StoredCounted> counted,
            @Nullable List<StoredCounted> before,
            @Nullable Boolean due)
            implements Stored {

        static StoredKnowledge of(Knowledge k) {
            return new StoredKnowledge(
                    k.participantId(),
                    k.version(),
                    k.answers().stream().map(StoredAnswer::of).toList(),
                    k.asked().stream()
                            .map(one -> new StoredAsked(one.areaId(), one.itemId()))
                            .toList(),
                    k.contested().stream()
                            .map(one -> new StoredContested(one.statement(), one.on()))
                            .toList(),
                    counted(k.counted()),
                    k.before() == null ? null : counted(k.before()),
                    k.due());
        }

        Knowledge knowledge() {
            return new Knowledge(
                    id,
                    version,
                    answers.stream().map(StoredAnswer::answered).toList(),
                    asked.stream()
                            .map(one -> new Knowledge.Asked(one.areaId(), one.itemId()))
                            .toList(),
                    contested.stream()
                            .map(one -> new Knowledge.Contested(one.statement(), one.on()))
                            .toList(),
                    counted == null ? List.of() : proven(counted),
                    before == null ? null : proven(before),
                    due != null && due);
        }

        private static List<StoredCounted> counted(List<Learning.Proven> proven) {
            return proven.stream()
                    .map(one -> new StoredCounted(one.statement(), one.level()))
                    .toList();
        }

        private static List<Learning.Proven> proven(List<StoredCounted> counted) {
            return counted.stream()
                    .map(one -> new Learning.Proven(one.statement(), one.level()))
                    .toList();
        }
    }

    /** @param audit null before anything was audited */
    record StoredAnswer(
            String itemId,
            String areaId,
            String statement,
            int level,
            List<Integer> chosen,
            boolean correct,
            String confidence,
            LocalDate on,
            @Nullable StoredWeight weight,
            @Nullable Boolean audit) {

        static StoredAnswer of(Knowledge.Answered a) {
            return new StoredAnswer(
                    a.itemId(),
                    a.areaId(),
                    a.statement(),
                    a.level(),
                    a.chosen(),
                    a.correct(),
                    a.confidence().name(),
                    a.on(),
                    a.weight() == null ? null : StoredWeight.of(a.weight()),
                    a.audit());
        }

        Knowledge.Answered answered() {
            return new Knowledge.Answered(
                    itemId,
                    areaId,
                    statement,
                    level,
                    chosen,
                    correct,
                    Confidence.valueOf(confidence),
                    on,
                    weight == null ? null : weight.weight(),
                    audit != null && audit);
        }
    }

    record StoredWeight(String version, double difficulty, double uncertainty, int answers) {

        static StoredWeight of(Knowledge.Weight w) {
            return new StoredWeight(w.version(), w.difficulty(), w.uncertainty(), w.answers());
        }

        Knowledge.Weight weight() {
            return new Knowledge.Weight(version, difficulty, uncertainty, answers);
        }
    }

    record StoredAsked(String areaId, String itemId) {}

    record StoredContested(String statement, LocalDate on) {}

    record StoredCounted(String statement, int level) {}
}
