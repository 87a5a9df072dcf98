package org.waymark.contract.diagnosis;

/** How sure somebody is of an answer, said before they see whether it is right. */
public enum Confidence {
    GUESSED,
    UNSURE,
    SURE
}
