package org.waymark.backend.platform.store.backup;

import org.jspecify.annotations.Nullable;

/** A backup or restore did not succeed; the message says to people what happened and what to do. */
public final class BackupException extends RuntimeException {

    BackupException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
