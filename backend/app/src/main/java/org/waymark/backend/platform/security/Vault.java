package org.waymark.backend.platform.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.waymark.backend.platform.store.OwnerOnly;
import org.waymark.backend.platform.store.StorageSettings;

/**
 * Keeps secrets that must be read again, so that the store alone tells nothing: AES-256-GCM under a key that lies outside
 * the store. The key is configuration ({@code waymark.key}, 32 bytes in Base64); on one machine it is made at the first
 * need and kept in the data folder, readable by its owner alone. Several nodes need the same.
 */
@Component
public class Vault {

    private static final int KEY_BYTES = 32;
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final SecureRandom random = new SecureRandom();
    private final String configured;
    private final Path file;

    Vault(@Value("${waymark.key:}") String configured, StorageSettings storage) {
        this.configured = configured;
        this.file = storage.dataDir().resolve("key");
    }

    /** @param about what the secret is for; it opens for the same alone */
    public String seal(byte[] secret, String about) {
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, about, secret);
        return Base64.getEncoder()
                .encodeToString(ByteBuffer.allocate(NONCE_BYTES + sealed.length)
                        .put(nonce)
                        .put(sealed)
                        .array());
    }

    /** Fails where it was sealed under another key, for something else, or was changed. */
    public byte[] open(String sealed, String about) {
        ByteBuffer all = ByteBuffer.wrap(Base64.getDecoder().decode(sealed));
        byte[] nonce = new byte[NONCE_BYTES];
        all.get(nonce);
        byte[] rest = new byte[all.remaining()];
        all.get(rest);
        return cipher(Cipher.DECRYPT_MODE, nonce, about, rest);
    }

    private byte[] cipher(int mode, byte[] nonce, String about, byte[] input) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, new SecretKeySpec(key(), "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(about.getBytes(java.nio.charset.StandardCharsets.UTF_8));
            return cipher.doFinal(input);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a secret could not be sealed or opened: is waymark.key the same?", e);
        }
    }

    private synchronized byte[] key() {
        try {
            byte[] key = Base64.getDecoder().decode(configured.isBlank() ? kept() : configured.strip());
            if (key.length != KEY_BYTES) {
                throw new IllegalStateException("waymark.key must be 32 bytes, in Base64");
            }
            return key;
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
        byte[] key = new byte[KEY_BYTES];
        random.nextBytes(key);
        OwnerOnly.createFolderOf(file);
        Path written = file.resolveSibling("key.new");
        Files.deleteIfExists(written);
        OwnerOnly.create(written);
        Files.writeString(written, Base64.getEncoder().encodeToString(key));
        Files.move(written, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
    }
}
