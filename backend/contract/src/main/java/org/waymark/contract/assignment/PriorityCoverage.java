package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who is learning what towards a priority. Counts steps of pathways that teach a statement; whether somebody has mastered
 * it is theirs to know.
 *
 * @param people whose pathway has at least one of the statements
 * @param statements in the order of the priority; those that nothing teaches any more as well
 */
public record PriorityCoverage(ImprovementPriority priority, int people, List<OfStatement> statements) {

    public PriorityCoverage {
        statements = List.copyOf(statements);
    }

    /**
     * @param text null where the statement is not in the content any more
     * @param finished people who have finished every step of theirs that teaches it
     * @param learning people with such a step still to finish
     * @param next the first day by which one of the latter should have finished; null where there are none
     */
    public record OfStatement(
            String id,
            @Nullable String text,
            int finished,
            int learning,
            @Nullable LocalDate next) {}

    /**
     * @param statements how many of the priority's are on the pathway
     * @param finished how many of those are finished
     * @param by the last day of the last of those steps
     */
    public record Learner(
            String participantId,
            String name,
            String school,
            String qualification,
            int statements,
            int finished,
            LocalDate from,
            LocalDate by) {}
}
