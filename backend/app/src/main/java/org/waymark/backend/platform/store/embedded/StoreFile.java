package org.waymark.backend.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import org.h2.mvstore.DataUtils;
import org.h2.mvstore.MVStore;
import org.h2.mvstore.MVStoreException;
import org.waymark.backend.platform.store.OwnerOnly;
import org.waymark.backend.platform.store.StoreUnavailableException;

/** Opens the one file that the embedded store keeps everything in. */
final class StoreFile {

    private static final int CACHE_MEGABYTES = 64;

    private StoreFile() {}

    /** @throws StoreUnavailableException with a sentence for people if the file is in use, damaged or out of reach */
    static MVStore open(Path file) {
        try {
            OwnerOnly.createFolderOf(file);
            return openStore(file);
        } catch (IOException e) {
            throw new StoreUnavailableException("The folder of the store file " + file + " cannot be made.", e);
        } catch (MVStoreException e) {
            throw new StoreUnavailableException(sentence(file, e), e);
        }
    }

    private static MVStore openStore(Path file) {
        var store = new MVStore.Builder()
                .fileName(file.toAbsolutePath().toString())
                .cacheSize(CACHE_MEGABYTES)
                .autoCommitDisabled()
                // Otherwise a large write is committed half-way, when its pages fill the buffer.
                .autoCommitBufferSize(0)
                .open();
        store.setRetentionTime(0);
        return store;
    }

    private static String sentence(Path file, MVStoreException e) {
        return switch (e.getErrorCode()) {
            case DataUtils.ERROR_FILE_LOCKED ->
                "The store file " + file + " is in use by another process: only one Waymark backend may have it open.";
            case DataUtils.ERROR_FILE_CORRUPT, DataUtils.ERROR_UNSUPPORTED_FORMAT ->
                "The store file " + file + " is damaged or not a Waymark store: move it away, start again and restore"
                        + " a backup.";
            default -> "The store file " + file + " cannot be opened: " + e.getMessage();
        };
    }
}
