package org.waymark.backend.participant;

/** What a participant wrote about a step; for nobody else's eyes. */
public record Notes(String taskNote, String reflection) {

    public static final Notes EMPTY = new Notes("", "");
}
