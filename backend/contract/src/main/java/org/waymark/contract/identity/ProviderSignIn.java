package org.waymark.contract.identity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/**
 * @param idToken as the OpenID Connect provider issued it
 * @param nonce the random value whose SHA-256, in Base64 for addresses and without padding, the token has as its nonce: only
 *     whoever began this sign-in knows it
 */
public record ProviderSignIn(
        @NotBlank @Size(max = 20_000) String idToken,
        @NotBlank @Size(max = 200) String nonce) {

    /** Neither of them. */
    @Override
    public String toString() {
        return "ProviderSignIn";
    }
}
