package org.waymark.ui.client;

import java.io.Serializable;

/** A view that shows what happens elsewhere while it happens. All is called with the page's lock held. */
public interface Follower<T> extends Serializable {

    void update(T event);

    /** The connection broke; it is tried again until an event comes or the view is left. */
    void interrupted();

    /** It cannot be followed any more: it is gone, or not for this person. */
    void lost(ProblemException problem);
}
