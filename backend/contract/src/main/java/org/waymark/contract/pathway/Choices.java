package org.waymark.contract.pathway;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;

/**
 * All that a participant decides about their pathway. Sent whole: what is left out is taken back.
 *
 * @param finishBy the latest day the person wants to finish, or null
 * @param knownTopics topics the person says they know already; counts as a claim and never alone drops what is mandatory
 * @param addedTopics electives, beyond what the framework asks for
 * @param preferredModules variants the person wants in place of the one that was chosen
 */
public record Choices(
        @Min(value = 30, message = "Give at least half an hour a week")
        @Max(value = 1200, message = "More than 20 hours a week beside a job is not a plan: give 20 or fewer")
        int minutesPerWeek,

        @Nullable LocalDate finishBy,
        @NotNull Phase phase,
        boolean travels,
        @Size(max = 100) List<@NotBlank @Size(max = 64) String> knownTopics,
        @Size(max = 100) List<@NotBlank @Size(max = 64) String> excludedTopics,
        @Size(max = 100) List<@NotBlank @Size(max = 64) String> addedTopics,
        @Size(max = 100) List<@NotBlank @Size(max = 100) String> preferredModules,
        @Size(max = 50) List<@Valid Away> away) {

    public Choices {
        knownTopics = List.copyOf(knownTopics);
        excludedTopics = List.copyOf(excludedTopics);
        addedTopics = List.copyOf(addedTopics);
        preferredModules = List.copyOf(preferredModules);
        away = List.copyOf(away);
    }

    /** Days on which the person can do nothing, both ends included. */
    public record Away(
            @NotNull(message = "Give a first day") LocalDate from,
            @NotNull(message = "Give a last day") LocalDate to) {}
}
