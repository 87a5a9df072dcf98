package org.waymark.engine.mastery;

/**
 * How hard an item is, as its answers and its author say together.
 *
 * @param difficulty in logits, as an {@link Item} has it
 * @param sd its standard error, with the other items as estimated
 * @param answers that it rests on
 * @param right of these
 * @param link how being right goes with what the same people know by their other answers: a correlation, -1 to 1, 0 where
 *     nothing varies; below 0 where those who know more are wrong more often
 */
public record Difficulty(double difficulty, double sd, int answers, int right, double link) {}
