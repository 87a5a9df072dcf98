package org.waymark.backend.platform.store;

import org.jspecify.annotations.Nullable;

/** A stored document does not have the shape that its collection should hold. */
public final class UnreadableDocumentException extends RuntimeException {

    UnreadableDocumentException(String collection, @Nullable Object id, RuntimeException cause) {
        super("The document " + id + " in " + collection + " cannot be read: " + cause.getMessage(), cause);
    }
}
