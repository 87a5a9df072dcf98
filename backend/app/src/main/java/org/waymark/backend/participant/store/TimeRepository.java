package org.waymark.backend.participant.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.mongodb.core.query.Query;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.TimeRecord;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One document a participant, read through the participant, which only its scope can have found; written by the person alone. */
@Repository
public class TimeRepository {

    static final StoredShape<StoredTimes> SHAPE =
            new StoredShape<>("step_times", "step-times", StoredTimes.class, List.of());

    private final StoredDocuments<StoredTimes> documents;

    TimeRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<TimeRecord> get(Participant participant) {
        return documents
                .find(participant.id())
                .map(StoredTimes::times)
                .defaultIfEmpty(TimeRecord.none(participant.id()));
    }

    /** Everybody's, to count; for Waymark itself. */
    public Flux<TimeRecord> all(Scope.System scope) {
        return documents.list(new Query()).map(StoredTimes::times);
    }

    /** Fails as stale or duplicate where the version has been overtaken. */
    public Mono<TimeRecord> save(Scope.Self scope, TimeRecord wanted) {
        if (!scope.personId().equals(wanted.participantId())) {
            return Mono.error(new IllegalArgumentException("times of somebody else"));
        }
        StoredTimes stored = StoredTimes.of(wanted);
        return (wanted.version() == 0 ? documents.insert(stored) : documents.replace(stored)).map(StoredTimes::times);
    }

    record StoredTimes(String id, long version, @Nullable Instant seenAt, List<StoredEntry> entries) implements Stored {

        static StoredTimes of(TimeRecord r) {
            return new StoredTimes(
                    r.participantId(),
                    r.version(),
                    r.seenAt(),
                    r.entries().stream().map(StoredEntry::of).toList());
        }

        TimeRecord times() {
            return new TimeRecord(
                    id,
                    version,
                    seenAt,
                    entries.stream().map(StoredEntry::entry).toList());
        }
    }

    record StoredEntry(
            String moduleId,
            long saidVersion,
            int seconds,
            @Nullable Integer lesson,
            @Nullable Integer task) {

        static StoredEntry of(TimeRecord.Entry e) {
            return new StoredEntry(e.moduleId(), e.saidVersion(), e.seconds(), e.lesson(), e.task());
        }

        TimeRecord.Entry entry() {
            return new TimeRecord.Entry(moduleId, saidVersion, seconds, lesson, task);
        }
    }
}
