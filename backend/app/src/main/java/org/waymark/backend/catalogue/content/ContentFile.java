package org.waymark.backend.catalogue.content;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * One text file of content.
 *
 * @param path in its folder, with slashes: {@code modules/school-culture/primary.md}
 * @param origin where its author finds it
 */
public record ContentFile(String path, String origin, String text) {

    /** SHA-256 of the text in UTF-8, in hexadecimal. */
    public String hash() {
        return hash(text);
    }

    public int bytes() {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    public static String hash(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
