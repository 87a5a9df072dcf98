package org.waymark.backend.platform.jobs;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.store.Stored;
import org.waymark.contract.job.Job;

/**
 * @param tenant whose job it is, see {@link Jobs#tenant}
 * @param input what the work needs to know, in a form of its own
 * @param fence rises each time a node takes the job: writes of an earlier holder no longer match
 * @param leaseUntil until when its holder has it; null while it waits
 */
record StoredJob(
        String id,
        long version,
        String kind,
        String tenant,
        String accountId,
        String input,
        Job.State state,
        boolean cancelAsked,
        long fence,
        @Nullable Instant leaseUntil,
        long done,
        long total,
        String message,
        Instant created,
        @Nullable Instant finished)
        implements Stored {

    Job job() {
        return new Job(id, kind, state, done, total, message, created, finished);
    }
}
