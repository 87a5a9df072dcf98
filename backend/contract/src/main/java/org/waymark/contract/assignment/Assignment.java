package org.waymark.contract.assignment;

import java.time.Instant;
import java.time.LocalDate;

/** @param canBeUndone until the person starts a first step */
public record Assignment(
        String id,
        String participantId,
        String personName,
        String school,
        String qualification,
        String cohort,
        String assignedBy,
        Instant assignedAt,
        LocalDate finish,
        boolean canBeUndone) {}
