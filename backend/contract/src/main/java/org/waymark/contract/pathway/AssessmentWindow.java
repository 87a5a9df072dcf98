package org.waymark.contract.pathway;

import java.time.LocalDate;

/** When the qualification of an offer is assessed: the first day and the last. */
public record AssessmentWindow(LocalDate opens, LocalDate closes) {}
