package org.waymark.backend.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.OwnerOnly;
import org.waymark.backend.platform.store.StorageSettings;

/**
 * Which chain this node writes, kept in its data folder, and how far it knows that chain to go. The second is a witness
 * outside the store: without one, nobody could tell that the end of a chain was cut off.
 */
@Component
class Node {

    private final Path folder;
    private volatile String id;

    Node(StorageSettings storage) {
        this.folder = storage.dataDir().resolve("audit");
        this.id = read(folder.resolve("node")).orElseGet(this::begin);
    }

    String id() {
        return id;
    }

    /** The chain's end when it was last noted; empty for a new chain. */
    Optional<Head> witness() {
        return Witness.read(folder.resolve(id + ".head")).map(Witness::head);
    }

    void witness(Head head) {
        replace(folder.resolve(id + ".head"), new Witness(id, head).text());
    }

    /** A new chain, for where the old one is not what the witness saw. The old witness stays, for whoever verifies. */
    final String begin() {
        id = UUID.randomUUID().toString();
        replace(folder.resolve("node"), id);
        return id;
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("The node's name cannot be read from " + file, e);
        }
    }

    private static void replace(Path file, String text) {
        Path next = file.resolveSibling(file.getFileName() + ".next");
        try {
            OwnerOnly.createFolderOf(file);
            Files.writeString(next, text + System.lineSeparator());
            Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The audit log's place cannot be noted in " + file, e);
        }
    }
}
