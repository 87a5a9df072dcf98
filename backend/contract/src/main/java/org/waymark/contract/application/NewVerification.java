package org.waymark.contract.application;

import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** Who is asked: a line manager or a coach. */
public record NewVerification(
        @NotBlank(message = "Enter their name") @Size(max = 100, message = "Enter at most 100 characters")
        String name,

        @NotBlank(message = "Enter their email address")
        @Email(message = "Enter an email address like name@school.org.uk")
        @Size(max = 200, message = "Enter at most 200 characters")
        String email) {}
