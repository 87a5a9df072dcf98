package org.waymark.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * @param id worth nothing as a token
 * @param since when it began, where that was noted
 * @param browser in words, such as "Firefox on Windows"
 * @param current whether it is the one that asks
 */
public record OwnSignIn(
        String id,
        @Nullable Instant since,
        Instant lastUsed,
        @Nullable String browser,
        boolean current) {}
