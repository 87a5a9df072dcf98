package org.waymark.backend.participant;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How long the lessons of one participant took; for nobody else's eyes.
 *
 * @param version rises with every change; 0 before the first
 * @param seenAt when time was last added; null before the first
 */
public record TimeRecord(
        String participantId, long version, @Nullable Instant seenAt, List<Entry> entries) {

    public TimeRecord {
        entries = List.copyOf(entries);
    }

    public static TimeRecord none(String participantId) {
        return new TimeRecord(participantId, 0, null, List.of());
    }

    public Entry get(String moduleId) {
        return entries.stream()
                .filter(entry -> entry.moduleId().equals(moduleId))
                .findFirst()
                .orElse(Entry.none(moduleId));
    }

    /**
     * With seconds that were seen in a lesson. Nobody has more time than passes: a request that was sent twice, and two
     * windows at once, add no more than has gone by since time was last added.
     */
    public TimeRecord seeing(String moduleId, int seconds, Instant now) {
        long passed = seenAt == null
                ? seconds
                : Math.max(0, Duration.between(seenAt, now).toSeconds());
        int counted = (int) Math.min(seconds, passed);
        return counted == 0 && !isAhead(now) ? this : with(get(moduleId).seeing(counted), now);
    }

    /** After a clock was put back, counting begins anew. */
    private boolean isAhead(Instant now) {
        return seenAt != null && seenAt.isAfter(now);
    }

    public TimeRecord saying(String moduleId, @Nullable Integer lesson, @Nullable Integer task) {
        return with(get(moduleId).saying(lesson, task), seenAt);
    }

    private TimeRecord with(Entry changed, @Nullable Instant at) {
        List<Entry> next = new ArrayList<>(entries);
        next.removeIf(entry -> entry.moduleId().equals(changed.moduleId()));
        next.add(changed);
        return new TimeRecord(participantId, version, at, next);
    }

    /**
     * @param saidVersion rises with every change of what was said
     * @param seconds seen, at most a day
     * @param lesson minutes that they say its text, activities and questions took in all
     * @param task minutes that they say its task at work took
     */
    public record Entry(
            String moduleId,
            long saidVersion,
            int seconds,
            @Nullable Integer lesson,
            @Nullable Integer task) {

        private static final int MOST_SECONDS = (int) Duration.ofDays(1).toSeconds();
        private static final int MINUTE = 60;

        static Entry none(String moduleId) {
            return new Entry(moduleId, 0, 0, null, null);
        }

        /** Whole minutes that were seen. */
        public int minutes() {
            return seconds / MINUTE;
        }

        private Entry seeing(int more) {
            return new Entry(moduleId, saidVersion, Math.min(MOST_SECONDS, seconds + more), lesson, task);
        }

        private Entry saying(@Nullable Integer lessonTook, @Nullable Integer taskTook) {
            return new Entry(moduleId, saidVersion + 1, seconds, lessonTook, taskTook);
        }
    }
}
