package org.waymark.backend.pathway;

import java.util.Set;

/** Somebody else was faster: sessions that a pathway was planned on have no seat left. Planning again helps. */
public final class SeatsGoneException extends RuntimeException {

    private final Set<String> sessionIds;

    public SeatsGoneException(Set<String> sessionIds) {
        super("no seat left in " + sessionIds);
        this.sessionIds = Set.copyOf(sessionIds);
    }

    public Set<String> sessionIds() {
        return sessionIds;
    }
}
