package org.waymark.backend.platform.store;

/** The store cannot be used; the message is a sentence for whoever runs Waymark. */
public final class StoreUnavailableException extends RuntimeException {

    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
