package org.waymark.backend.catalogue;

import org.waymark.engine.id.QualificationCode;

/**
 * A statement that is met twice: in two topics of one qualification, or in two qualifications.
 *
 * @param first where it is met at the lower level
 */
public record Repeat(Statement statement, Meeting first, Meeting second, Kind kind) {

    /**
     * @param level within one qualification that of the topic, across two the one asked; 1 to 4
     * @param minutes that the topic gives to the statement, see {@link Repeats#minutes}
     */
    public record Meeting(QualificationCode qualification, Topic topic, int level, int minutes) {}

    /** What meeting it again is worth. */
    public enum Kind {
        /** Another topic teaches it at a higher level. */
        DEEPER(true),
        /** The framework asks to meet it in two topics. */
        ASKED_TWICE(true),
        /** At the level that was reached already. */
        SAME_LEVEL(false),
        /** A higher level is asked, and the topic that teaches it is the one that was taken before. */
        SAME_TOPIC(false);

        private final boolean wanted;

        Kind(boolean wanted) {
            this.wanted = wanted;
        }

        public boolean isWanted() {
            return wanted;
        }
    }
}
