package org.waymark.contract.application;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param note empty for none */
public record StepTick(
        boolean done,

        @NotNull(message = "Send an empty note where there is none")
        @Size(max = 1000, message = "Write at most 1,000 characters")
        String note) {}
