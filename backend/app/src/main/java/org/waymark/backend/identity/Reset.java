package org.waymark.backend.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link by which a new password can be chosen, once.
 *
 * @param accountId absent where the address that was typed has no account: asking leaves the same trace
 */
public record Reset(String secretHash, @Nullable String accountId, Instant expires) {}
