package org.waymark.contract.job;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Work that takes longer than an answer may take.
 *
 * @param kind what it does, such as {@code assignment-dry-run}
 * @param done of {@code total}; both are 0 until the work knows how much there is
 * @param message what is being done, or what came of it, in a sentence
 * @param finished null while it waits or runs
 */
public record Job(
        String id,
        String kind,
        State state,
        long done,
        long total,
        String message,
        Instant created,
        @Nullable Instant finished) {

    public enum State {
        QUEUED,
        RUNNING,
        DONE,
        FAILED,
        CANCELLED;

        public boolean isOver() {
            return this == DONE || this == FAILED || this == CANCELLED;
        }
    }
}
