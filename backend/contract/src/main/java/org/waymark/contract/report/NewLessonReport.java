package org.waymark.contract.report;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

public record NewLessonReport(
        @NotBlank(message = "Name the lesson") @Size(max = 100)
        String moduleId,

        @NotNull(message = "Say what kind of problem it is") LessonReport.Kind kind,

        @NotBlank(message = "Say what is wrong") @Size(max = 2000, message = "At most 2,000 characters: shorten it")
        String text) {}
