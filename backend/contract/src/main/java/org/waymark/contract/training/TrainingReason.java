package org.waymark.contract.training;

import org.waymark.contract.training.Training.State;

/**
 * A reason that the Department for Education knows.
 *
 * @param id its identifier there, to the letter
 * @param of the state it is a reason for
 * @param title in plain words
 */
public record TrainingReason(String id, State of, String title) {}
