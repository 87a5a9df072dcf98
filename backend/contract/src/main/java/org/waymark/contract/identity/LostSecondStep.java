package org.waymark.contract.identity;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param email of the account whose second step is lost
 * @param reason told to its owner and kept in the audit log
 */
public record LostSecondStep(
        @NotBlank(message = "Enter the email address of the account")
        @Email(message = "Enter an email address like name@school.example")
        @Size(max = 254, message = "No email address is longer than 254 characters")
        String email,

        @NotBlank(message = "Say why, and how you know that it is them")
        @Size(max = 500, message = "At most 500 characters: shorten it")
        String reason) {}
