package org.waymark.contract.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * @param email only where the invitation has none
 * @param name only where the address has no account
 * @param password at least 12 characters; only where the address has no account
 */
public record Acceptance(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not one of ours")
        String token,

        @Nullable
        @Email(message = "Enter an email address like name@school.example")
        @Size(max = 254, message = "An email address has at most 254 characters")
        String email,

        @Nullable @Size(max = 100, message = "A name has at most 100 characters")
        String name,

        @Nullable @Size(max = 200, message = "A password has at most 200 characters")
        String password) {

    /** Neither the token nor the password. */
    @Override
    public String toString() {
        return "Acceptance";
    }
}
