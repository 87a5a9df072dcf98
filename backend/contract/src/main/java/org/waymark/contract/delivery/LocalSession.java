package org.waymark.contract.delivery;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.delivery.SessionCheck.Clash;

/**
 * A session that a trust or a delivery partner proposes, and how it stands.
 *
 * @param sessionId in its offer, once it is approved
 * @param place where it is, as people are told
 * @param taken seats that are had or held
 * @param organisation whose it is
 * @param words the provider's, or why it is withdrawn
 * @param clashes what it clashes with as long as it waits; for the provider only
 * @param checklist the provider's only
 * @param quality what the provider noted after the session
 */
public record LocalSession(
        String id,
        LocalSessionWanted wanted,
        String sessionId,
        String offer,
        String cohort,
        String topic,
        String place,
        @Nullable String postcode,
        int taken,
        State state,
        String organisation,
        String proposedBy,
        Instant proposed,
        @Nullable String words,
        List<Clash> clashes,
        @Nullable Checked checklist,
        @Nullable Quality quality) {

    public LocalSession {
        clashes = List.copyOf(clashes);
    }

    public enum State {
        /** For the provider to decide. */
        WAITING,
        /** To be changed by whoever proposed it. */
        SENT_BACK,
        REFUSED,
        /** In its offer: people are planned for it. */
        APPROVED,
        /** People have seats in it, so the provider finds them others first. Nobody new is planned for it. */
        WITHDRAWAL_ASKED,
        WITHDRAWN,
        /** By the provider, after it was approved. */
        CANCELLED
    }

    /** What a provider makes sure of before it approves. */
    public record Checklist(
            @NotBlank(message = "Say what experience the facilitator has")
            @Size(max = 500, message = "Use at most 500 characters")
            String experience,

            @NotBlank(message = "Say which materials are used") @Size(max = 500, message = "Use at most 500 characters")
            String materials,

            @NotBlank(message = "Say who is to be told of a safeguarding concern")
            @Size(max = 500, message = "Use at most 500 characters")
            String safeguarding,

            @NotBlank(message = "Say how people with access needs take part")
            @Size(max = 500, message = "Use at most 500 characters")
            String accessibility) {}

    public record Checked(Checklist answers, String by, Instant at) {}

    public record Quality(String note, String by, Instant at) {}

    public record QualityNote(
            @NotBlank(message = "Write how the session went")
            @Size(max = 1000, message = "Use at most 1,000 characters")
            String note) {}

    /** Why it is withdrawn. */
    public record Withdrawal(
            @NotBlank(message = "Say why") @Size(max = 500, message = "Use at most 500 characters")
            String reason) {}

    /**
     * @param words for whoever proposed it; needed to send back or to refuse
     * @param checklist needed to approve
     * @param despite true once the clashes that may be put up with were seen
     */
    public record Decision(
            @NotNull(message = "Say what you decide") Outcome outcome,

            @Nullable @Size(max = 1000, message = "Use at most 1,000 characters")
            String words,

            @Nullable @Valid Checklist checklist,
            boolean despite) {}

    public enum Outcome {
        APPROVE,
        SEND_BACK,
        REFUSE
    }
}
