package org.waymark.contract.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param personId who it is, for a participant alone
 * @param organisation where an administrator invites the first lead of a trust or of a school without a trust, its number in
 *     the register; where the first of a provider, the provider's name; where a trust lead invites a school lead or a provider
 *     somebody of its delivery partner, the id of that school or partner
 */
public record InvitationRequest(
        @NotBlank(message = "Enter an email address")
        @Email(message = "Enter an email address like name@school.example")
        @Size(max = 254, message = "An email address has at most 254 characters")
        String email,

        @NotNull(message = "Choose a role") Role role,
        @Nullable @Size(max = 100) String personId,

        @Nullable @Size(max = 100, message = "A name has at most 100 characters")
        String organisation) {

    public InvitationRequest(String email, Role role, @Nullable String personId) {
        this(email, role, personId, null);
    }
}
