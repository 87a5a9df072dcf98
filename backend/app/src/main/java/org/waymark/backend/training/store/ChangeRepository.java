package org.waymark.backend.training.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Criteria;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Training;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.backend.training.MadeChange;
import org.waymark.contract.training.Training.State;
import reactor.core.publisher.Mono;

/** Read through the participant, which only its scope can have found. Apart from it, for the sake of the reasons. */
@Repository
public class ChangeRepository {

    static final StoredShape<StoredChange> SHAPE =
            new StoredShape<>("training_changes", "training-change", StoredChange.class, List.of());

    private final StoredDocuments<StoredChange> documents;
    private final org.springframework.data.mongodb.core.ReactiveMongoTemplate mongo;

    ChangeRepository(Documents documents, org.springframework.data.mongodb.core.ReactiveMongoTemplate mongo) {
        this.documents = documents.of(SHAPE);
        this.mongo = mongo;
    }

    public Mono<MadeChange> find(Participant participant, String id) {
        return documents
                .find(id)
                .map(StoredChange::change)
                .filter(change -> change.participantId().equals(participant.id()));
    }

    /** Writes over what an attempt before has left under the same id. */
    public Mono<Void> put(Participant participant, MadeChange change) {
        return change.participantId().equals(participant.id())
                ? documents.put(StoredChange.of(change)).then()
                : Mono.error(new IllegalArgumentException("a change of somebody else"));
    }

    public Mono<Void> delete(Participant participant, String id) {
        Criteria theirs = Criteria.where("_id").is(id).and("participantId").is(participant.id());
        return mongo.remove(Query.query(theirs), SHAPE.collection()).then();
    }

    record StoredChange(
            String id,
            long version,
            String participantId,
            String to,
            @Nullable String reason,
            long plan,
            Instant at,
            LocalDate undoUntil,
            StoredBefore before)
            implements Stored {

        static StoredChange of(MadeChange c) {
            return new StoredChange(
                    c.id(),
                    0,
                    c.participantId(),
                    c.to().name(),
                    c.reason(),
                    c.plan(),
                    c.at(),
                    c.undoUntil(),
                    StoredBefore.of(c.before()));
        }

        MadeChange change() {
            return new MadeChange(id, participantId, State.valueOf(to), reason, plan, at, undoUntil, before.before());
        }
    }

    record StoredBefore(
            String state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean atRest,
            @Nullable String changeId,
            String qualification,
            String frameworkVersion,
            String offerId,
            String cohort,
            LocalDate start,
            String pathwayId,
            @Nullable LocalDate finishBy,
            List<String> sessionIds) {

        static StoredBefore of(MadeChange.Before b) {
            Training t = b.training();
            Participant.Enrolment e = b.enrolment();
            return new StoredBefore(
                    t.state().name(),
                    t.from(),
                    t.until(),
                    t.atRest(),
                    t.changeId(),
                    e.qualification(),
                    e.frameworkVersion(),
                    e.offerId(),
                    e.cohort(),
                    e.start(),
                    b.pathwayId(),
                    b.finishBy(),
                    b.sessionIds());
        }

        MadeChange.Before before() {
            return new MadeChange.Before(
                    new Training(State.valueOf(state), from, until, atRest, changeId),
                    new Participant.Enrolment(qualification, frameworkVersion, offerId, cohort, start),
                    pathwayId,
                    finishBy,
                    sessionIds);
        }
    }
}
