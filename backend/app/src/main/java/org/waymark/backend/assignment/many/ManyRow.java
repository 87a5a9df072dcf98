package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentRow.Together;
import org.waymark.contract.funding.FundingAnswer;

/**
 * One person of an assignment of many.
 *
 * @param sessionIds that the dry run found seats in
 */
public record ManyRow(
        String personId,
        String name,
        String school,
        String offerId,
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
        List<String> sessionIds) {

    public ManyRow {
        waysOn = List.copyOf(waysOn);
        sessionIds = List.copyOf(sessionIds);
    }

    ManyRow with(Status changed) {
        return with(changed, null, List.of());
    }

    ManyRow with(Status changed, @Nullable String why, List<String> ways) {
        return new ManyRow(
                personId,
                name,
                school,
                offerId,
                qualification,
                present,
                changed,
                minutes,
                daysOut,
                finish,
                pounds,
                funding,
                together,
                why,
                ways,
                sessionIds);
    }

    /** Of a place that has a price. */
    boolean isEligible() {
        return pounds != null && funding != null && funding.outcome() == FundingAnswer.Outcome.ELIGIBLE;
    }

    public AssignmentRow view() {
        return new AssignmentRow(
                personId,
                name,
                school,
                qualification,
                present,
                status,
                minutes,
                daysOut,
                finish,
                pounds,
                funding,
                together,
                problem,
                waysOn);
    }
}
