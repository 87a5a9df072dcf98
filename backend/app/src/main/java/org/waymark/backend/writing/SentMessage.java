package org.waymark.backend.writing;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message with everybody who was on the list when it was sent.
 *
 * @param version 0 before it is stored
 * @param tenant whose message it is
 * @param to the list, in words
 * @param asWritten what was asked for, to know the same request again
 */
public record SentMessage(
        String id,
        long version,
        Tenant tenant,
        String byAccount,
        String byName,
        String subject,
        String text,
        String to,
        String asWritten,
        Instant sent,
        String jobId,
        List<Recipient> recipients) {

    public SentMessage {
        recipients = List.copyOf(recipients);
    }

    /** @param kind trust, provider or partner */
    public record Tenant(String kind, String id) {}

    /**
     * @param accountId absent, as the next, for who could not sign in
     * @param membershipId the role in which they are told
     */
    public record Recipient(
            String participantId,
            String name,
            @Nullable String accountId,
            @Nullable String membershipId,
            boolean told) {

        Recipient nowTold() {
            return new Recipient(participantId, name, accountId, membershipId, true);
        }
    }

    /** The news' key: the same for all of them, and in each inbox once. */
    String key() {
        return "list-message-" + id;
    }

    SentMessage told(List<String> participantIds) {
        List<Recipient> all = recipients.stream()
                .map(one -> participantIds.contains(one.participantId()) ? one.nowTold() : one)
                .toList();
        return new SentMessage(id, version, tenant, byAccount, byName, subject, text, to, asWritten, sent, jobId, all);
    }

    /** Those who can be told and were not yet. */
    List<Recipient> waiting() {
        return recipients.stream()
                .filter(one -> one.accountId() != null && !one.told())
                .toList();
    }

    boolean isOpen() {
        return !waiting().isEmpty();
    }

    int toldCount() {
        return (int) recipients.stream().filter(Recipient::told).count();
    }

    long reachable() {
        return recipients.stream().filter(one -> one.accountId() != null).count();
    }
}
