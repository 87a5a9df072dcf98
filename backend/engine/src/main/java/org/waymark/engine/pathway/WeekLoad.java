package org.waymark.engine.pathway;

import java.time.LocalDate;

/**
 * A week's minutes.
 *
 * @param week its Monday
 * @param minutes of steps
 * @param assessmentMinutes of writing the assessment; these alone may go beyond the capacity
 * @param capacity the person's minutes, less closed days
 */
public record WeekLoad(LocalDate week, int minutes, int assessmentMinutes, int capacity) {}
