package org.waymark.backend.platform.web;

import org.waymark.backend.platform.ProblemException;

/** The header that makes a request safe to send again. */
public final class IdempotencyKeys {

    private static final int LONGEST = 100;

    private IdempotencyKeys() {}

    /** The key as it is; fails as invalid where it is blank or too long to be kept. */
    public static String checked(String key) {
        if (key.isBlank() || key.length() > LONGEST) {
            throw ProblemException.invalid("The Idempotency-Key is 1 to " + LONGEST + " characters long.");
        }
        return key;
    }
}
