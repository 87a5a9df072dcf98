package org.waymark.contract.identity;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** @param expires may be over: then it can be sent again */
public record Invitation(
        String id,
        @Nullable String email,
        Role role,
        String organisation,
        String invitedBy,
        Instant created,
        Instant expires) {}
