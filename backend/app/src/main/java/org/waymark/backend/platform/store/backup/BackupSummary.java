package org.waymark.backend.platform.store.backup;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What a backup holds.
 *
 * @param documents how many there are, by collection
 * @param sha256 of the content, in hexadecimal
 */
public record BackupSummary(String database, Instant takenAt, Map<String, Long> documents, String sha256) {

    public BackupSummary {
        documents = Collections.unmodifiableMap(new LinkedHashMap<>(documents));
    }

    public long total() {
        return documents.values().stream().mapToLong(Long::longValue).sum();
    }
}
