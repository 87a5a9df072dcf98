package org.waymark.backend.participant;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.diagnosis.Confidence;

/**
 * What a participant has done in the activities of one module; for nobody else's eyes.
 *
 * @param version rises with every change; 0 before the first
 * @param contentHash of the text that the entries are about
 */
public record ActivityRecord(
        String participantId, String moduleId, long version, String contentHash, List<Entry> entries) {

    public ActivityRecord {
        entries = List.copyOf(entries);
    }

    public static ActivityRecord none(String participantId, String moduleId) {
        return new ActivityRecord(participantId, moduleId, 0, "", List.of());
    }

    /** What there is about this text. Entries about another one would be about other choices. */
    public ActivityRecord about(String hash) {
        return contentHash.equals(hash) ? this : new ActivityRecord(participantId, moduleId, version, hash, List.of());
    }

    public Entry get(String activityId) {
        return find(activityId).orElse(Entry.empty(activityId));
    }

    /** With this entry in the place of the one that was there; an empty one is not kept. */
    public ActivityRecord with(Entry changed) {
        List<Entry> next = new ArrayList<>(entries);
        next.removeIf(entry -> entry.activityId().equals(changed.activityId()));
        if (!changed.isEmpty()) {
            next.add(changed);
        }
        return new ActivityRecord(participantId, moduleId, version, contentHash, next);
    }

    private Optional<Entry> find(String activityId) {
        return entries.stream()
                .filter(entry -> entry.activityId().equals(activityId))
                .findFirst();
    }

    /** As {@link org.waymark.contract.participant.ActivityEntry} says. */
    public record Entry(
            String activityId,
            List<Integer> chosen,
            String text,
            @Nullable Confidence confidence,
            boolean finished) {

        public Entry {
            chosen = List.copyOf(chosen);
        }

        public static Entry empty(String activityId) {
            return new Entry(activityId, List.of(), "", null, false);
        }

        boolean isEmpty() {
            return equals(empty(activityId));
        }
    }
}
