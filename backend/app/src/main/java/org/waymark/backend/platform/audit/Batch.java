package org.waymark.backend.platform.audit;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Entries that were written together: one link of a node's chain, written once and never changed.
 *
 * @param number 1 for the first of its node
 * @param previous the hash of the batch before, empty for the first
 */
record Batch(String node, long number, String previous, List<AuditEntry> entries) {

    static final String COLLECTION = "audit";
    private static final int FORMAT = 1;

    Batch {
        entries = List.copyOf(entries);
    }

    static String id(String node, long number) {
        return node + "/" + number;
    }

    Head head() {
        return new Head(number, hash());
    }

    /** SHA-256, as hexadecimal digits, over every field in a fixed order, each text with its length before it. */
    String hash() {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeInt(FORMAT);
            write(out, node);
            out.writeLong(number);
            write(out, previous);
            out.writeInt(entries.size());
            for (AuditEntry entry : entries) {
                write(out, entry);
            }
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes.toByteArray()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void write(DataOutputStream out, AuditEntry entry) throws IOException {
        out.writeLong(entry.at().toEpochMilli());
        write(out, entry.account());
        write(out, entry.role());
        write(out, entry.action());
        write(out, entry.subject());
        out.writeInt(entry.outcome());
        write(out, entry.details() == null ? null : entry.details().owner());
        write(out, entry.details() == null ? null : entry.details().bytes());
    }

    private static void write(DataOutputStream out, @Nullable String text) throws IOException {
        if (text == null) {
            out.writeInt(-1);
            return;
        }
        byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(utf8.length);
        out.write(utf8);
    }

    /** As it is stored: nothing is in it that the hash does not cover. */
    Document toDocument() {
        return new Document("_id", id(node, number))
                .append("format", FORMAT)
                .append("node", node)
                .append("number", number)
                .append("at", Date.from(entries.getFirst().at()))
                .append("previous", previous)
                .append("entries", entries.stream().map(Batch::toDocument).toList())
                .append("hash", hash());
    }

    private static Document toDocument(AuditEntry entry) {
        var document = new Document("at", Date.from(entry.at()))
                .append("account", entry.account())
                .append("role", entry.role())
                .append("action", entry.action())
                .append("outcome", entry.outcome());
        if (entry.subject() != null) {
            document.append("subject", entry.subject());
        }
        if (entry.details() != null) {
            document.append("owner", entry.details().owner())
                    .append("details", entry.details().bytes());
        }
        return document;
    }

    /** @throws RuntimeException if it is no batch */
    static Batch of(Document stored) {
        return new Batch(
                text(stored, "node"),
                Objects.requireNonNull(stored.getLong("number")),
                text(stored, "previous"),
                stored.getList("entries", Document.class).stream()
                        .map(Batch::entry)
                        .toList());
    }

    private static AuditEntry entry(Document stored) {
        Instant at = stored.getDate("at").toInstant();
        String details = stored.getString("details");
        return new AuditEntry(
                at,
                text(stored, "account"),
                text(stored, "role"),
                text(stored, "action"),
                stored.getString("subject"),
                Objects.requireNonNull(stored.getInteger("outcome")),
                details == null ? null : new AuditEntry.Sealed(text(stored, "owner"), details));
    }

    private static String text(Document stored, String field) {
        return Objects.requireNonNull(stored.getString(field), field);
    }
}
