package org.waymark.backend.platform.web;

import org.springframework.http.ResponseEntity;
import org.waymark.backend.platform.ProblemException;

/** Versions as entity tags, such as {@code "7"}. */
public final class ETags {

    private ETags() {}

    public static <T> ResponseEntity<T> tagged(long version, T body) {
        return ResponseEntity.ok().eTag("\"" + version + "\"").body(body);
    }

    /** Reads an If-Match header. Anything that is no tag of ours can match nothing. */
    public static long version(String ifMatch) {
        String digits = ifMatch.strip().replaceFirst("^W/", "").replace("\"", "");
        if (digits.isEmpty() || digits.length() > 18 || !digits.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw ProblemException.stale();
        }
        return Long.parseLong(digits);
    }
}
