package org.waymark.backend.platform.store.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.waymark.backend.platform.store.OwnerOnly;

/** Tells backup and restore where the running store is; gone once the store has closed. */
final class AddressFile implements AutoCloseable {

    private final Path file;

    private AddressFile(Path file) {
        this.file = file;
    }

    /** Writes the address so that only its owner may read it. */
    static AddressFile write(Path file, String address) {
        try {
            OwnerOnly.createFolderOf(file);
            Files.deleteIfExists(file);
            OwnerOnly.create(file);
            Files.writeString(file, address + System.lineSeparator());
            return new AddressFile(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The address of the store cannot be written to " + file, e);
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
