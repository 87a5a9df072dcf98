package org.waymark.engine.demand;

import java.util.List;
import org.waymark.engine.id.StatementId;

/**
 * What all frameworks together ask about one statement at one level.
 *
 * @param asked exposures at this level or above
 * @param needed exposures left once credits are counted
 * @param credits those that count at this level
 */
public record DemandLine(
        StatementId statement, int level, int asked, int needed, boolean mandatory, List<Credit> credits) {
    public DemandLine {
        credits = List.copyOf(credits);
    }
}
