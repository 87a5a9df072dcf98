package org.waymark.contract.assignment;

import jakarta.validation.constraints.NotNull;

/** What a trust lead decides about somebody to whom an assignment could not be applied. */
public record ConflictDecision(
        @NotNull(message = "Say what is to be done") AssignmentRow.Decision decision) {}
