package org.waymark.contract.assignment;

import java.util.List;

/**
 * Somebody whom the trust should look at, and why. Reasons are of a closed list that an employer may see: none comes from
 * what a person knows, wrote or answered, or why they are away.
 *
 * @param reasons one or more, the gravest first
 */
public record PersonAtRisk(
        String participantId, String name, String school, String qualification, List<Because> reasons) {

    public PersonAtRisk {
        reasons = List.copyOf(reasons);
    }

    /** @param sentence the same in words, with its figures */
    public record Because(Reason reason, String sentence) {}

    /** The gravest first. */
    public enum Reason {
        STEP_OVERDUE,
        BEHIND_PLANNED_HOURS,
        ATTENDANCE_TOO_LOW,
        MORE_HOURS_A_WEEK_THAN_AGREED,
        NO_SESSION_BOOKED,
        PROPOSAL_UNANSWERED
    }
}
