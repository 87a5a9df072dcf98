package org.waymark.backend.platform.jobs;

import org.springframework.stereotype.Component;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Threads that jobs may keep busy, apart from those that answer requests and plan for one person on a page. */
@Component
public class JobThreads {

    private static final int WAITING = 100_000;

    private final Scheduler scheduler =
            Schedulers.newBoundedElastic(Runtime.getRuntime().availableProcessors(), WAITING, "jobs");

    /** To go on with after every answer of the store, before work that takes long. */
    public Scheduler scheduler() {
        return scheduler;
    }
}
