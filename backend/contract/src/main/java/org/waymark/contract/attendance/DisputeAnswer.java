package org.waymark.contract.attendance;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/** @param mark the one that stands from now on */
public record DisputeAnswer(
        @NotNull(message = "Choose the mark that stands") Mark mark,

        @NotBlank(message = "Say why: the person reads it") @Size(max = 1000, message = "Use at most 1,000 characters")
        String answer) {}
