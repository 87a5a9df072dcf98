package org.waymark.backend.participant.store;

import static org.springframework.data.mongodb.core.query.Criteria.where;
import static org.springframework.data.mongodb.core.query.Query.query;

import java.util.List;
import org.bson.Document;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.query.Update;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Which people and participants changed last, whoever they belong to (both by the person's id): one small document, so that what a node remembers of a list can
 * be brought up to date by looking at those few. Holds ids only.
 */
@Repository
class ParticipantChanges {

    /** Whoever has missed more reads the list afresh. */
    static final int REMEMBERED = 256;

    private static final String COLLECTION = "participant_changes";
    private static final String ALL = "all";

    private final ReactiveMongoTemplate mongo;

    ParticipantChanges(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    /**
     * @param number how many changes there have been
     * @param last the ids that the last of them were to, in order
     */
    record Changes(long number, List<String> last) {

        static final Changes NONE = new Changes(0, List.of());
    }

    /** To be called once a change is stored, before it is answered. */
    Mono<Void> note(String participantId) {
        return note(List.of(participantId));
    }

    Mono<Void> note(List<String> participantIds) {
        if (participantIds.isEmpty()) {
            return Mono.empty();
        }
        var noted = new Update().inc("number", (long) participantIds.size());
        noted.push("last").slice(-REMEMBERED).each(participantIds.toArray());
        return mongo.upsert(query(where("_id").is(ALL)), noted, COLLECTION).then();
    }

    Mono<Changes> get() {
        return mongo.findOne(query(where("_id").is(ALL)), Document.class, COLLECTION)
                .map(found -> new Changes(found.get("number", 0L), found.getList("last", String.class)))
                .defaultIfEmpty(Changes.NONE);
    }
}
