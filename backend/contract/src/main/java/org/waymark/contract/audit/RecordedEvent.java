package org.waymark.contract.audit;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the audit log.
 *
 * @param account that acted, {@code nobody} before a sign-in
 * @param accountName as it is called now; null where there is no such account any more
 * @param role it acted in, empty before a sign-in
 * @param action the endpoint, such as {@code PUT /api/v1/release-limits}
 * @param subject the person concerned, where it is one
 * @param subjectName as they are called now; null where they are known no more
 * @param outcome an HTTP status; 499 where the caller went away before the answer
 * @param details the address that was called; null where it cannot be read any more
 */
public record RecordedEvent(
        Instant at,
        String account,
        @Nullable String accountName,
        String role,
        String action,
        @Nullable String subject,
        @Nullable String subjectName,
        int outcome,
        @Nullable String details) {}
