package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record Credentials(
        @NotBlank(message = "Enter your email address")
        @Size(max = 254, message = "An email address has at most 254 characters")
        String email,

        @NotBlank(message = "Enter your password") @Size(max = 200, message = "A password has at most 200 characters")
        String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "Credentials[" + email + "]";
    }
}
