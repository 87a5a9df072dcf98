package org.waymark.backend.platform.mail;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.store.Stored;

/**
 * A mail in the outbox.
 *
 * @param text gone once it is sent: what it says is its receiver's
 * @param unsubscribe gone with it
 * @param attempts how often it was tried; also guards what becomes of a try
 * @param due not to be tried before
 */
record StoredMail(
        String id,
        long version,
        String to,
        String subject,
        @Nullable String text,
        @Nullable String unsubscribe,
        Instant created,
        State state,
        int attempts,
        Instant due)
        implements Stored {

    enum State {
        WAITING,
        SENT,
        GIVEN_UP
    }
}
