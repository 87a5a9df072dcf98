package org.waymark.engine.catalogue;

import org.waymark.engine.id.StatementId;

/** A module teaches a statement at a level of challenge, 1 to 4. */
public record Cover(StatementId statement, int level) {
    public Cover {
        Level.checked(level);
    }
}
