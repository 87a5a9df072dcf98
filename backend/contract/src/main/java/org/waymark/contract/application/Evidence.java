package org.waymark.contract.application;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that shows how the task went: a text or a file.
 *
 * @param text null for a file
 * @param file null for a text
 */
public record Evidence(
        String id,
        Instant added,
        @Nullable String text,
        @Nullable File file) {

    /** @param mediaType what the bytes are, whatever the name says */
    public record File(String name, String mediaType, long bytes) {}
}
