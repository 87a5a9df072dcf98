package org.waymark.contract.look;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A participant asks a named person to look at something that was decided for them.
 *
 * @param subject the topic that was left out, or the module of the step; empty for a proposal
 * @param title what it is about, in words
 * @param decision what was decided and why, as the participant saw it when they asked
 * @param text what is wrong, in the participant's words
 * @param due the last day for an answer
 * @param heldBy the account of whoever has it
 * @param organisation whom that person acts for
 * @param outcome null until there is one
 * @param done what was changed, where something was
 */
public record Look(
        String id,
        String participantId,
        String personName,
        About about,
        String subject,
        String title,
        String decision,
        String text,
        Instant asked,
        LocalDate due,
        State state,
        String heldBy,
        String heldByName,
        String organisation,
        @Nullable Outcome outcome,
        @Nullable String done,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answered) {

    public enum About {
        /** A topic that is not in the pathway. */
        LEFT_OUT,
        /** A step that is in the pathway. */
        INCLUDED,
        /** Which version of its topic a step is. */
        VERSION,
        /** When a step is, and in which session. */
        DATES,
        /** What somebody proposes as a whole. */
        PROPOSAL
    }

    public enum State {
        ASKED,
        BEING_LOOKED_AT,
        DECIDED,
        TAKEN_BACK;

        public boolean isOpen() {
            return this == ASKED || this == BEING_LOOKED_AT;
        }
    }

    public enum Outcome {
        STANDS,
        CHANGED
    }
}
