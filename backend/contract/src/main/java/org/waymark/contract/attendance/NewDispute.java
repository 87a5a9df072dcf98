package org.waymark.contract.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param text what is wrong, in the participant's own words */
public record NewDispute(
        @NotBlank(message = "Say what is wrong") @Size(max = 1000, message = "Use at most 1,000 characters")
        String text) {}
