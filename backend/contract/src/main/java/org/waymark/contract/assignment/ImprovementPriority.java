package org.waymark.contract.assignment;

import java.util.List;

/**
 * What a trust wants to get better at, tagged with statements that somebody should learn for it.
 *
 * @param why in the trust's own words; may be empty
 * @param qualification whose framework the statements were chosen from
 * @param statementIds one or more
 */
public record ImprovementPriority(
        String id, String title, String why, String qualification, List<String> statementIds) {

    public ImprovementPriority {
        statementIds = List.copyOf(statementIds);
    }
}
