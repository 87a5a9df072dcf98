package org.waymark.contract.participant;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** What a participant notes about a step. Employers never see the notes. */
public record StepRecord(
        boolean read,
        boolean taskDone,

        @NotNull @Size(max = 20_000, message = "At most 20,000 characters: shorten the note")
        String taskNote,

        @NotNull @Size(max = 20_000, message = "At most 20,000 characters: shorten the reflection")
        String reflection) {

    public static StepRecord empty() {
        return new StepRecord(false, false, "", "");
    }
}
