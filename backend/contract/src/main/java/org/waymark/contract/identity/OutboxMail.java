package org.waymark.contract.identity;

import java.time.Instant;

/** A mail that a demonstration keeps in place of sending it. */
public record OutboxMail(String id, String to, String subject, String text, Instant created) {}
