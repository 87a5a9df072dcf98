package org.waymark.engine.mastery;

/** How sure somebody was of an answer, said before they saw whether it was right. */
public enum Confidence {
    NOT_SAID,
    GUESSED,
    UNSURE,
    SURE
}
