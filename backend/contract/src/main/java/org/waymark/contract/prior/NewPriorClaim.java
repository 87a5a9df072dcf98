package org.waymark.contract.prior;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;

/**
 * @param topicId of the participant's pathway
 * @param text what they learnt, and what shows it
 * @param place where they learnt it
 */
public record NewPriorClaim(
        @NotBlank(message = "Choose the topic") @Size(max = 100, message = "No topic has so long an id")
        String topicId,

        @NotBlank(message = "Say what you learnt and what shows it: somebody decides by it")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text,

        @NotBlank(message = "Say where you learnt it") @Size(max = 200, message = "At most 200 characters: shorten it")
        String place,

        @NotNull(message = "Give the day on which you finished learning it")
        LocalDate learnt) {}
