package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

public record PasswordAgain(
        @NotBlank(message = "Enter your password") @Size(max = 200, message = "A password has at most 200 characters")
        String password) {

    /** Never the password. */
    @Override
    public String toString() {
        return "PasswordAgain";
    }
}
