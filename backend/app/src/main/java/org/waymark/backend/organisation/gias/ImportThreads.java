package org.waymark.backend.organisation.gias;

import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/** Where files are read: apart from the threads of requests. */
final class ImportThreads {

    static final Scheduler READING = Schedulers.newBoundedElastic(2, 100, "imports");

    private ImportThreads() {}
}
