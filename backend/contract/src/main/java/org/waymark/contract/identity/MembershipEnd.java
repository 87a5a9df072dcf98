package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param successorId the account of another member, who takes over what was begun */
public record MembershipEnd(
        @NotBlank(message = "Say which role ends") @Size(max = 200, message = "No role has so long an id")
        String membershipId,

        @Nullable @Size(max = 200, message = "No account has so long an id")
        String successorId) {}
