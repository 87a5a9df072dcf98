package org.waymark.backend.assignment.priorities;

import java.util.List;
import org.waymark.contract.assignment.PriorityWanted;

/**
 * An improvement priority of a trust.
 *
 * @param version rises with every change; 0 before the first save
 */
public record Priority(
        String id,
        long version,
        String trustId,
        String title,
        String why,
        String qualification,
        List<String> statementIds) {

    public Priority {
        statementIds = List.copyOf(statementIds);
    }

    static Priority of(String id, long version, String trustId, PriorityWanted wanted) {
        return new Priority(
                id,
                version,
                trustId,
                wanted.title().strip(),
                wanted.why().strip(),
                wanted.qualification(),
                wanted.statementIds().stream().distinct().toList());
    }
}
