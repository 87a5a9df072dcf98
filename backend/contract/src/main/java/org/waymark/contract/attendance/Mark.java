package org.waymark.contract.attendance;

/** How somebody took part in a session. */
public enum Mark {
    PRESENT,
    LATE,
    LEFT_EARLY,
    ABSENT,
    /** Not there, and has made up for it since. */
    CAUGHT_UP;

    /** Whether it counts as attended. */
    public boolean counts() {
        return this != ABSENT;
    }
}
