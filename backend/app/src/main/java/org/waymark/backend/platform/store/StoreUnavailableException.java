package org.waymark.backend.platform.store;

import org.jspecify.annotations.Nullable;

/** The store cannot be used; the message is a sentence for whoever runs Waymark. */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
