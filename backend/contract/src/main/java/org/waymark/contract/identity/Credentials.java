package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** @param code of an authenticator app or a noted one, where the account asks for a second step */
public record Credentials(
        @NotBlank(message = "Enter your email address")
        @Size(max = 254, message = "An email address has at most 254 characters")
        String email,

        @NotBlank(message = "Enter your password") @Size(max = 200, message = "A password has at most 200 characters")
        String password,

        @Nullable @Size(max = 40, message = "A code is shorter than that")
        String code) {

    public Credentials(String email, String password) {
        this(email, password, null);
    }

    /** Never the password. */
    @Override
    public String toString() {
        return "Credentials[" + email + "]";
    }
}
