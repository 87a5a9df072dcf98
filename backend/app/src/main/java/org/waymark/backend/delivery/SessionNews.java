package org.waymark.backend.delivery;

import reactor.core.publisher.Mono;

/** Tells those who have a seat in a session what has changed about it. */
public interface SessionNews {

    /** The room is another, or the way to join.
     *
     * @param offer as it is stored since
     */
    Mono<Void> arrangementsChanged(Offer offer, Offer.Session session);
}
