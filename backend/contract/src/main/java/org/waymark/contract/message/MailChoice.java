package org.waymark.contract.message;

import jakarta.validation.constraints.NotNull;

/** How often somebody gets their notices by mail. What is urgent goes at once all the same. */
public record MailChoice(
        @NotNull(message = "Choose how often") Frequency frequency) {

    public enum Frequency {
        AT_ONCE,
        /** Together, at seven in the morning. */
        DAILY,
        /** Together, on Mondays at seven in the morning. */
        WEEKLY,
        NONE
    }
}
