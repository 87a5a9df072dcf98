package org.waymark.backend.participant.store;

import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.TypeAlias;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.data.mongodb.core.mapping.Document;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Notes;
import org.waymark.backend.participant.Participant;
import reactor.core.publisher.Mono;

/** Takes the participant itself, which only its scope can have found. */
@Repository
public class NotesRepository {

    private final ReactiveMongoTemplate mongo;

    NotesRepository(ReactiveMongoTemplate mongo) {
        this.mongo = mongo;
    }

    public Mono<Notes> get(Participant participant, String moduleId) {
        return mongo.findById(key(participant, moduleId), Stored.class)
                .map(stored -> new Notes(stored.taskNote(), stored.reflection()))
                .defaultIfEmpty(Notes.EMPTY);
    }

    public Mono<Void> save(Participant participant, String moduleId, Notes notes) {
        return mongo.save(new Stored(key(participant, moduleId), 1, notes.taskNote(), notes.reflection()))
                .then();
    }

    private static String key(Participant participant, String moduleId) {
        return participant.id() + "/" + moduleId;
    }

    @Document("step_notes")
    @TypeAlias("step-notes")
    record Stored(@Id String id, int schema, String taskNote, String reflection) {}
}
