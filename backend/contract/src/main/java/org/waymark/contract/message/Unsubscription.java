package org.waymark.contract.message;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param token as the link at the end of a mail carries it */
public record Unsubscription(
        @NotBlank(message = "The link is not whole") @Size(max = 400, message = "The link is not one of ours")
        String token) {

    /** Never the token. */
    @Override
    public String toString() {
        return "Unsubscription";
    }
}
