package org.waymark.backend.platform.jobs;

import reactor.core.publisher.Mono;

/**
 * How jobs of one kind are done; one bean for each kind. A node that dies leaves its job to another, which begins again:
 * so what was done already must do no harm when it is done once more.
 */
public interface JobWork {

    /** Never changes, since it is stored. */
    String kind();

    /**
     * What keeps a thread busy belongs on {@link JobThreads}. Yields a sentence that says what came of it. An error
     * that is a {@link org.waymark.backend.platform.ProblemException} is told to the person, any other is not.
     */
    Mono<String> run(RunningJob job);
}
