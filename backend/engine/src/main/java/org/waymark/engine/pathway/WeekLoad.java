package org.waymark.engine.pathway;

import java.time.LocalDate;

/**
 * A week's minutes.
 *
 * @param week its Monday
 * @param minutes of steps
 * @param assessmentMinutes of writing the assessment; this and coaching may go beyond the capacity
 * @param coachingMinutes of coaching that comes with the offer, beside that of steps
 * @param capacity the person's minutes, less closed days
 */
public record WeekLoad(LocalDate week, int minutes, int assessmentMinutes, int coachingMinutes, int capacity) {}
