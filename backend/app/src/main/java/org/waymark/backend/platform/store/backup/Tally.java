package org.waymark.backend.platform.store.backup;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/** Counts and digests a backup's lines, in the same way while it is written and while it is read. */
final class Tally {

    private final MessageDigest digest = sha256();
    private final Map<String, Long> documents = new LinkedHashMap<>();
    private String collection = "";

    void add(Line line, String json) {
        digest.update(json.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
        switch (line) {
            case Line.Collection(var name, var indexes) -> {
                collection = name;
                documents.put(name, 0L);
            }
            case Line.Row row -> documents.merge(collection, 1L, Long::sum);
            case Line.Header header -> {}
            case Line.Trailer trailer -> throw new IllegalArgumentException("a trailer does not count itself");
        }
    }

    /** The trailer for all lines so far; called once, at the end. */
    Line.Trailer trailer() {
        return new Line.Trailer(documents, HexFormat.of().formatHex(digest.digest()));
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
