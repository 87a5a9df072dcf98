package org.waymark.contract.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** @param text what came of it, told to whoever reported it */
public record ReportAnswer(
        @NotBlank(message = "Say what came of it: whoever reported it reads this")
        @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text) {}
