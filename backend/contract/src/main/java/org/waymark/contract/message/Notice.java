package org.waymark.contract.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something that a person is told.
 *
 * @param text plain, in paragraphs
 * @param link a place in the interface, without a slash before it; empty for the first page
 * @param urgent whether it went by mail at once, whatever was chosen
 * @param read since when, or null where it is not read yet
 */
public record Notice(
        String id,
        String title,
        String text,
        String link,
        Instant at,
        boolean urgent,
        @Nullable Instant read) {}
