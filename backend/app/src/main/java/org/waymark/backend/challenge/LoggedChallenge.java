package org.waymark.backend.challenge;

import java.time.Instant;

/** @param text as its writer wrote it */
public record LoggedChallenge(String id, long version, String personId, String text, Instant logged) {}
