package org.waymark.backend.organisation;

import reactor.core.publisher.Mono;

/** A feature that has something to do when the register of schools has changed. Told at least once for each change. */
public interface RegisterFollower {

    Mono<Void> registerChanged();
}
