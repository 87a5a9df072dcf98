package org.waymark.backend.platform.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.h2.mvstore.MVStoreTool;
import org.waymark.backend.platform.store.OwnerOnly;
import org.waymark.backend.platform.store.StoreUnavailableException;

/** The one file that the embedded store keeps everything in, open in this process alone. */
record StoreFile(MVStore store, StoreLock lock) implements AutoCloseable {

    private static final int CACHE_MEGABYTES = 64;

    /** Copies what is live into a new file, which then takes the old one's place in one step. */
    private static final int COMPACT_FULLY = -1;

    /** @throws StoreUnavailableException with a sentence for people if the file is in use, damaged or out of reach */
    static StoreFile open(Path file) {
        try {
            OwnerOnly.createFolderOf(file);
            var lock = StoreLock.take(file);
            return new StoreFile(openStore(file, lock), lock);
        } catch (IOException e) {
            throw new StoreUnavailableException("The store file " + file + " cannot be made or locked: " + e, e);
        }
    }

    private static MVStore openStore(Path file, StoreLock lock) throws IOException {
        var name = file.toAbsolutePath().toString();
        try {
            // What a close that was cut short while it compacted the file leaves beside it.
            MVStoreTool.compactCleanUp(name);
            var store = new MVStore.Builder()
                    .fileName(name)
                    .cacheSize(CACHE_MEGABYTES)
                    .autoCommitDisabled()
                    // Otherwise a large write is committed half-way, when its pages fill the buffer.
                    .autoCommitBufferSize(0)
                    .open();
            store.setRetentionTime(0);
            return store;
        } catch (MVStoreException e) {
            lock.close();
            throw new StoreUnavailableException(sentence(file, e), e);
        }
    }

    private static String sentence(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The store file " + file + " is damaged or not a Waymark store: move it away, start again and restore"
                        + " a backup.";
            default -> "The store file " + file + " cannot be opened: " + e.getMessage();
        };
    }

    /** Compacts the file and lets go of it. */
    @Override
    public void close() {
        try (lock) {
            store.close(COMPACT_FULLY);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
