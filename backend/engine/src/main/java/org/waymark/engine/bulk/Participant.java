package org.waymark.engine.bulk;

import java.util.Map;
import org.waymark.engine.PlanRequest;

/**
 * One of many to be planned for.
 *
 * @param id unique; the lottery draws by it
 * @param school whose release limit counts
 * @param groups what fairness is reported by, such as {@code phase} and {@code rurality}; it decides nothing
 * @param request where it offers a session that others' requests offer too, the seats are shared
 */
public record Participant(String id, String school, Map<String, String> groups, PlanRequest request) {
    public Participant {
        groups = Map.copyOf(groups);
    }
}
