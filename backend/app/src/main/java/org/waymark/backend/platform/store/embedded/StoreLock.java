package org.waymark.backend.platform.store.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.store.StoreUnavailableException;

/**
 * Keeps other processes away from a store file. The file's own lock is not enough: closing lets go of it while a
 * compacted copy takes the file's place. The operating system frees this one when the process ends in any way.
 */
final class StoreLock implements AutoCloseable {

    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    /** @throws StoreUnavailableException if another process, or this one, has the store open */
    static StoreLock take(Path file) throws IOException {
        var channel = FileChannel.open(
                file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new StoreUnavailableException(
                    "The store file " + file
                            + " is in use by another process: only one Waymark backend may have it open.",
                    null);
        }
        return new StoreLock(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
