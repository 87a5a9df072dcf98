package org.waymark.backend.platform.store;

/** Someone changed or removed the document after it was read: what was to replace it was based on an older version. */
public final class StaleVersionException extends RuntimeException {

    public StaleVersionException(String collection, String id, long version) {
        super("%s in %s is no longer at version %d".formatted(id, collection, version));
    }
}
