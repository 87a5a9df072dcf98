package org.waymark.contract.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param email of the account that needs a password */
public record ResetRequest(
        @NotBlank(message = "Enter your email address")
        @Email(message = "Enter an email address like name@school.example")
        @Size(max = 254, message = "An email address has at most 254 characters")
        String email) {}
