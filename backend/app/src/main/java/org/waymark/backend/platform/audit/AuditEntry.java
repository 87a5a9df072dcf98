package org.waymark.backend.platform.audit;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What somebody did, or whom they looked at. Ids are opaque; what describes the person lies in the details, which can be
 * destroyed without touching the entry.
 *
 * @param account of whoever acted; {@link #NOBODY} before a sign-in
 * @param role they acted in, empty before a sign-in
 * @param action the endpoint, or the name of an event, such as {@code PUT /api/v1/release-limits}
 * @param subject the person concerned, where it is one
 * @param outcome an HTTP status; {@link #CUT_OFF} where the caller went away first
 * @param details sealed under the key of whom they concern; null where there are none or that key is destroyed
 */
public record AuditEntry(
        Instant at,
        String account,
        String role,
        String action,
        @Nullable String subject,
        int outcome,
        @Nullable Sealed details) {

    public static final String NOBODY = "nobody";
    public static final int CUT_OFF = 499;

    public AuditEntry {
        at = at.truncatedTo(ChronoUnit.MILLIS);
    }

    /** @param owner whose key opens it */
    public record Sealed(String owner, String bytes) {}
}
