package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param password at least 12 characters */
public record PasswordChange(
        @NotBlank(message = "Enter your present password")
        @Size(max = 200, message = "A password has at most 200 characters")
        String present,

        @NotBlank(message = "Enter a new password") @Size(max = 200, message = "A password has at most 200 characters")
        String password) {

    /** Neither of them. */
    @Override
    public String toString() {
        return "PasswordChange";
    }
}
