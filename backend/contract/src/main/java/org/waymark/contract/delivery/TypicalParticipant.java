package org.waymark.contract.delivery;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Somebody whom a provider has invented, to try its offers out on.
 *
 * @param name what to call the kind of person, such as "Deputy on two sites"
 * @param minutesPerWeek that they have for qualifications
 * @param minutesForAnother of these that a second qualification takes; 0 where they are on one
 * @param kilometres from the nearest hub, as the crow flies
 */
public record TypicalParticipant(
        @NotBlank(message = "Give them a name, such as Deputy on two sites")
        @Size(max = 60, message = "Use at most 60 characters for the name")
        String name,

        @NotNull(message = "Choose a phase") Phase phase,
        @NotNull(message = "Choose a kind of school") SchoolKind kind,

        @Min(value = 30, message = "Give them half an hour to 20 hours a week")
        @Max(value = 1200, message = "Give them half an hour to 20 hours a week")
        int minutesPerWeek,

        @Min(value = 0, message = "A second qualification takes 0 to 20 hours a week")
        @Max(value = 1200, message = "A second qualification takes 0 to 20 hours a week")
        int minutesForAnother,

        @Min(value = 0, message = "They live 0 to 300 kilometres from the nearest hub")
        @Max(value = 300, message = "They live 0 to 300 kilometres from the nearest hub")
        int kilometres,

        boolean rural,
        boolean travels) {}
