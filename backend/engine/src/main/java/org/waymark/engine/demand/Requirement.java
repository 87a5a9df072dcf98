package org.waymark.engine.demand;

import org.waymark.engine.catalogue.Level;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

/**
 * What a framework asks for: to meet a statement in so many modules, each at this level or above.
 *
 * @param level 1 to 4
 * @param exposures 1 or 2
 * @param mandatory whether nobody may leave it out on the strength of inference or of an exclusion
 */
public record Requirement(
        StatementId statement,
        QualificationCode qualification,
        String area,
        int level,
        int exposures,
        boolean mandatory) {
    public Requirement {
        Level.checked(level);
        if (exposures < 1 || exposures > 2) {
            throw new IllegalArgumentException("a framework asks for 1 or 2 exposures, not " + exposures);
        }
    }
}
