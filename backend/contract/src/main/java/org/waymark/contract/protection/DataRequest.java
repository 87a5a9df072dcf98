package org.waymark.contract.protection;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a person asked for about their own data, until it is answered.
 *
 * @param text in the person's words; empty where there is nothing to add
 * @param due the last day for an answer, a month after it was asked
 * @param answer null until there is one
 */
public record DataRequest(
        String id,
        String personId,
        String personName,
        Kind kind,
        String text,
        Instant asked,
        LocalDate due,
        State state,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answered) {

    public enum Kind {
        /** Something is to be put right. */
        CORRECTION,
        /** All is to be erased that need not be kept. */
        ERASURE,
        /** Anything else: to object, to restrict, to ask who looked. */
        OTHER
    }

    public enum State {
        OPEN,
        /** Is being erased. */
        RUNNING,
        DONE,
        REFUSED
    }
}
