package org.waymark.contract.identity;

import java.time.Instant;

/** @param expires when the token ends at the latest, however much it is used */
public record SignedIn(String token, Instant expires, Me me) {

    /** Never the token. */
    @Override
    public String toString() {
        return "SignedIn[" + me.accountId() + "]";
    }
}
