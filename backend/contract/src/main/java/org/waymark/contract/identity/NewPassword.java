package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param password at least 12 characters */
public record NewPassword(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not one of ours")
        String token,

        @NotBlank(message = "Enter a password") @Size(max = 200, message = "A password has at most 200 characters")
        String password) {

    /** Neither the token nor the password. */
    @Override
    public String toString() {
        return "NewPassword";
    }
}
