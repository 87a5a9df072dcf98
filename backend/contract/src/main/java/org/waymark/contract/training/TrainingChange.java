package org.waymark.contract.training;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.training.Training.State;

/**
 * What somebody wants to become of their training.
 *
 * @param to DEFERRED is a pause, ACTIVE is coming back, WITHDRAWN is stopping
 * @param reason one of those of that state; none for coming back
 * @param from the first day of a pause; today where none is given. Coming back and stopping are always from today.
 * @param until the day on which they mean to be back from a pause
 * @param offerId of the cohort to come back to; null for the one they are in
 */
public record TrainingChange(
        @NotNull(message = "Say what is to change") State to,
        @Nullable @Size(max = 64) String reason,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        @Nullable @Size(max = 100) String offerId) {}
