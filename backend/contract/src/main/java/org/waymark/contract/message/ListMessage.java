package org.waymark.contract.message;

import java.time.Instant;

/**
 * A message to a list of participants.
 *
 * @param to the list, in words
 * @param text as they read it
 * @param jobId of the job that tells them
 * @param people on the list when it was sent
 * @param told how many have it in Waymark so far
 * @param unreachable how many cannot sign in
 */
public record ListMessage(
        String id,
        String subject,
        String text,
        String to,
        String sentBy,
        Instant sent,
        String jobId,
        int people,
        int told,
        int unreachable) {}
