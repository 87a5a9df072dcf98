package org.waymark.backend.organisation.gias;

/** A row that cannot be taken, with a sentence that says why. The rows around it are. */
final class RefusedException extends RuntimeException {

    RefusedException(String why) {
        super(why, null, false, false);
    }

    String why() {
        return String.valueOf(getMessage());
    }
}
