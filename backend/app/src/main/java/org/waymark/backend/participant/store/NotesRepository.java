package org.waymark.backend.participant.store;

import java.util.List;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Notes;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Mono;

/** Takes the participant itself, which only its scope can have found. */
@Repository
public class NotesRepository {

    static final StoredShape<StoredNotes> SHAPE =
            new StoredShape<>("step_notes", "step-notes", StoredNotes.class, List.of());

    private final StoredDocuments<StoredNotes> documents;

    NotesRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<Notes> get(Participant participant, String moduleId) {
        return documents
                .find(key(participant, moduleId))
                .map(stored -> new Notes(stored.taskNote(), stored.reflection()))
                .defaultIfEmpty(Notes.EMPTY);
    }

    public Mono<Void> save(Participant participant, String moduleId, Notes notes) {
        return documents
                .put(new StoredNotes(key(participant, moduleId), 0, notes.taskNote(), notes.reflection()))
                .then();
    }

    private static String key(Participant participant, String moduleId) {
        return participant.id() + "/" + moduleId;
    }

    record StoredNotes(String id, long version, String taskNote, String reflection) implements Stored {}
}
