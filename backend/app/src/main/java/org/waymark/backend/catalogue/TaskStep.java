package org.waymark.backend.catalogue;

/**
 * A small step of a workplace task.
 *
 * @param id unique in its task; people's ticks hang on it
 */
public record TaskStep(String id, Phase phase, String text) {

    /** Of putting a change into practice, in their order. */
    public enum Phase implements Worded {
        EXPLORE,
        PREPARE,
        DELIVER,
        SUSTAIN
    }
}
