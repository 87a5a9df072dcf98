package org.waymark.contract.viability;

import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** @param answerBy the last day for an answer of those who are asked */
public record MergeChoice(
        @NotNull(message = "Choose one of the ways") MergePlan.Way way,

        @NotNull(message = "Give a day by which people answer")
        LocalDate answerBy) {}
