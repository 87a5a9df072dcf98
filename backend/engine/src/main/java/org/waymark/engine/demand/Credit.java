package org.waymark.engine.demand;

import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.StatementId;

/** What a person already knows or can do, at this level or below, and how we know. */
public record Credit(StatementId statement, int level, Source source) {
    public enum Source {
        EARLIER_QUALIFICATION,
        /** A named person approved it. */
        APPROVED,
        /** Inferred from checks. */
        CHECKED,
        /** The person says so. */
        CLAIMED;

        /** Whether it rests on inference, which never drops a mandatory or disadvantage statement altogether. */
        public boolean isInferred() {
            return this == CHECKED || this == CLAIMED;
        }
    }

    public Credit {
        Level.checked(level);
    }
}
