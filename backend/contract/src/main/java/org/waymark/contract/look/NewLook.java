package org.waymark.contract.look;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * @param subject the topic that was left out, or the module of the step; empty for a proposal
 * @param text what is wrong, in the participant's words
 */
public record NewLook(
        @NotNull(message = "Say what it is about") Look.About about,

        @NotNull @Size(max = 100, message = "Nothing here has so long an id")
        String subject,

        @NotBlank(message = "Say what is wrong: somebody has to understand it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text) {}
