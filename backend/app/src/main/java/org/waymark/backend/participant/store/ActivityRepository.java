package org.waymark.backend.participant.store;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;
import org.waymark.backend.participant.ActivityRecord;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.platform.Scope;
import org.waymark.backend.platform.store.Documents;
import org.waymark.backend.platform.store.Stored;
import org.waymark.backend.platform.store.StoredDocuments;
import org.waymark.backend.platform.store.StoredShape;
import org.waymark.contract.diagnosis.Confidence;
import reactor.core.publisher.Mono;

/** One document a participant and module, read through the participant, which only its scope can have found; written by the person alone. */
@Repository
public class ActivityRepository {

    static final StoredShape<StoredActivities> SHAPE =
            new StoredShape<>("step_activities", "step-activities", StoredActivities.class, List.of());

    private final StoredDocuments<StoredActivities> documents;

    ActivityRepository(Documents documents) {
        this.documents = documents.of(SHAPE);
    }

    public Mono<ActivityRecord> get(Participant participant, String moduleId) {
        return documents
                .find(key(participant.id(), moduleId))
                .map(stored -> stored.activities(participant.id(), moduleId))
                .defaultIfEmpty(ActivityRecord.none(participant.id(), moduleId));
    }

    /** Fails as stale or duplicate where the version has been overtaken. */
    public Mono<ActivityRecord> save(Scope.Self scope, ActivityRecord wanted) {
        if (!scope.personId().equals(wanted.participantId())) {
            return Mono.error(new IllegalArgumentException("activities of somebody else"));
        }
        StoredActivities stored = StoredActivities.of(wanted);
        return (wanted.version() == 0 ? documents.insert(stored) : documents.replace(stored))
                .map(saved -> saved.activities(wanted.participantId(), wanted.moduleId()));
    }

    private static String key(String participantId, String moduleId) {
        return participantId + "/" + moduleId;
    }

    record StoredActivities(String id, long version, String contentHash, List<StoredEntry> entries) implements Stored {

        static StoredActivities of(ActivityRecord r) {
            return new StoredActivities(
                    key(r.participantId(), r.moduleId()),
                    r.version(),
                    r.contentHash(),
                    r.entries().stream().map(StoredEntry::of).toList());
        }

        ActivityRecord activities(String participantId, String moduleId) {
            return new ActivityRecord(
                    participantId,
                    moduleId,
                    version,
                    contentHash,
                    entries.stream().map(StoredEntry::entry).toList());
        }
    }

    record StoredEntry(
            String activityId,
            List<Integer> chosen,
            String text,
            @Nullable String confidence,
            boolean finished) {

        static StoredEntry of(ActivityRecord.Entry e) {
            String sure = e.confidence() == null ? null : e.confidence().name();
            return new StoredEntry(e.activityId(), e.chosen(), e.text(), sure, e.finished());
        }

        ActivityRecord.Entry entry() {
            Confidence sure = confidence == null ? null : Confidence.valueOf(confidence);
            return new ActivityRecord.Entry(activityId, chosen, text, sure, finished);
        }
    }
}
