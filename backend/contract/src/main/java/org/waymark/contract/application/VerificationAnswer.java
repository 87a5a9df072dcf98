package org.waymark.contract.application;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param verified false where something is missing; then {@code said} says what
 * @param name of whoever answers
 */
public record VerificationAnswer(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not whole")
        String token,

        boolean verified,

        @NotBlank(message = "Enter your name") @Size(max = 100, message = "Enter at most 100 characters")
        String name,

        @NotNull(message = "Send an empty text where there is none")
        @Size(max = 2000, message = "Write at most 2,000 characters")
        String said) {

    @AssertTrue(message = "Say what is missing")
    boolean isMissingSaid() {
        return verified || said == null || !said.isBlank();
    }
}
