package org.waymark.backend.platform.store;

import reactor.core.publisher.Mono;

/**
 * One change to what is stored, or to its indexes. Every bean of this type runs once, in the order of the ids, before
 * the application answers requests.
 *
 * <p>It must do no harm when it runs again or is cut short, and must leave what an older node still running can read.
 */
public interface Migration {

    /** Sorts among all migrations and never changes, such as {@code 0010-participants}. */
    String id();

    /** What it does, in a few words for whoever reads the log. */
    String description();

    Mono<Void> run();
}
