package org.waymark.contract.look;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param done what was changed; empty where the decision stands
 * @param answer told to the participant
 */
public record LookAnswer(
        @NotNull(message = "Say whether the decision stands or was changed")
        Look.Outcome outcome,

        @NotNull @Size(max = 500, message = "At most 500 characters: shorten it")
        String done,

        @NotBlank(message = "Write why: the person reads it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String answer) {}
