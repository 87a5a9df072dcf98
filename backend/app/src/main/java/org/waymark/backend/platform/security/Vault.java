package org.waymark.backend.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.OwnerOnly;
import org.waymark.backend.platform.store.StorageSettings;

/**
 * Keeps secrets that must be read again, so that the store alone tells nothing: sealed under a key that lies outside
 * the store. The key is configuration ({@code waymark.key}, 32 bytes in Base64); on one machine it is made at the first
 * need and kept in the data folder, readable by its owner alone. Several nodes need the same.
 */
@Component
public class Vault {

    private final String configured;
    private final Path file;

    Vault(@Value("${waymark.key:}") String configured, StorageSettings storage) {
        this.configured = configured;
        this.file = storage.dataDir().resolve("key");
    }

    /** @param about what the secret is for; it opens for the same alone */
    public String seal(byte[] secret, String about) {
        return key().seal(about, secret);
    }

    /** Fails where it was sealed under another key, for something else, or was changed. */
    public byte[] open(String sealed, String about) {
        return find(sealed, about)
                .orElseThrow(() -> new IllegalStateException("a secret could not be opened: is waymark.key the same?"));
    }

    /** As {@link #open}, for what may come from outside: empty in place of failing. */
    public Optional<byte[]> find(String sealed, String about) {
        return key().open(about, sealed);
    }

    private synchronized SealingKey key() {
        try {
            return SealingKey.of(Base64.getDecoder().decode(configured.isBlank() ? kept() : configured.strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("waymark.key must be 32 bytes, in Base64", e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String kept() throws IOException {
        if (!Files.exists(file)) {
            make();
        }
        return Files.readString(file).strip();
    }

    /** Whole or not at all: written beside and moved. */
    private void make() throws IOException {
        OwnerOnly.createFolderOf(file);
        Path written = file.resolveSibling("key.new");
        Files.deleteIfExists(written);
        OwnerOnly.create(written);
        Files.writeString(written, Base64.getEncoder().encodeToString(SealingKey.random()));
        Files.move(written, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
