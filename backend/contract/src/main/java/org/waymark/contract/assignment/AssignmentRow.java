package org.waymark.contract.assignment;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.funding.FundingAnswer;

/**
 * One person of an assignment of many: as they stand, and as they would.
 *
 * @param present what the person is on now, in a few words
 * @param daysOut days on which the person would be out of school
 * @param pounds what the place costs, whoever pays; null where the offer states no price
 * @param funding whether the place could be funded, and why; never a promise; null where there is none, or it was not
 *     asked
 * @param together which group the person is in, and whether they keep to its sessions; null for none
 * @param problem why there is nothing, or why it could not be applied, in a sentence; null where all is well
 * @param waysOn what could be done about the problem, in sentences
 * @param decisions what can be decided about somebody it could not be applied to
 */
public record AssignmentRow(
        String personId,
        String name,
        String school,
        String qualification,
        String present,
        Status status,
        int minutes,
        int daysOut,
        @Nullable LocalDate finish,
        @Nullable Integer pounds,
        @Nullable FundingAnswer funding,
        @Nullable Together together,
        @Nullable String problem,
        List<String> waysOn,
        List<Decision> decisions) {

    public AssignmentRow {
        waysOn = List.copyOf(waysOn);
        decisions = List.copyOf(decisions);
    }

    public enum Decision {
        /** Look for another pathway, with sessions that have a seat on days that the school can spare. */
        PLAN_AGAIN,
        /** No pathway for them by this assignment. */
        LEAVE_OUT,
        /** What they have been put on meanwhile stays. */
        KEEP_THEIRS
    }

    /**
     * @param kept whether all their sessions are those of the group, wherever it has one of the topic
     * @param why they are not, in a sentence; null where they are
     */
    public record Together(
            String group, boolean kept, @Nullable String why) {}

    public enum Status {
        /** Would get a pathway. */
        PLANNED,
        /** Would get none. */
        LEFT_OUT,
        /** Is on the qualification already. */
        UNCHANGED,
        /** Could not be applied: something has changed since the dry run. */
        CONFLICT,
        /** Waits for the person. */
        PROPOSED,
        /** The person has said yes; waits for the provider. */
        ACCEPTED,
        /** Has a place. */
        ENROLLED,
        DECLINED,
        /** Was applied and taken back. */
        UNDONE
    }
}
