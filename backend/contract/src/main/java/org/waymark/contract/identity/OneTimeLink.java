package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param token as the link carries it */
public record OneTimeLink(
        @NotBlank(message = "The link is not whole") @Size(max = 100, message = "The link is not one of ours")
        String token) {

    /** Never the token. */
    @Override
    public String toString() {
        return "OneTimeLink";
    }
}
