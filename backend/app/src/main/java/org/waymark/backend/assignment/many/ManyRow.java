package org.waymark.backend.assignment.many;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentRow;
import org.waymark.contract.assignment.AssignmentRow.Decision;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentRow.Together;
import org.waymark.contract.funding.FundingAnswer;

/**
 * One person of an assignment of many.
 *
 * @param sessionIds that the dry run found seats in
 * @param decisions that can be made about a conflict; null where there is none
 * @param decided the last one made; null for none
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
        List<String> sessionIds,
        @Nullable List<Decision> decisions,
        @Nullable Decision decided) {

    ManyRow(
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
        this(
                personId,
                name,
                school,
                offerId,
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
                waysOn,
                sessionIds,
                null,
                null);
    }

    public ManyRow {
        waysOn = List.copyOf(waysOn);
        sessionIds = List.copyOf(sessionIds);
        decisions = decisions == null ? null : List.copyOf(decisions);
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
                sessionIds,
                null,
                decided);
    }

    /** It cannot be applied, since something has happened. */
    ManyRow conflict(Meanwhile happened, Object... what) {
        return deciding(Status.CONFLICT, happened.sentence(what), happened.decisions(), null);
    }

    boolean offers(Decision decision) {
        return status == Status.CONFLICT && decisions != null && decisions.contains(decision);
    }

    ManyRow decided(Decision decision) {
        return switch (decision) {
            case PLAN_AGAIN -> deciding(Status.PLANNED, null, null, decision);
            case LEAVE_OUT -> deciding(Status.LEFT_OUT, "Left out by decision: " + problem, null, decision);
            case KEEP_THEIRS -> deciding(Status.UNCHANGED, null, null, decision);
        };
    }

    boolean isToPlanAgain() {
        return decided == Decision.PLAN_AGAIN;
    }

    private ManyRow deciding(
            Status changed, @Nullable String why, @Nullable List<Decision> offered, @Nullable Decision made) {
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
                List.of(),
                sessionIds,
                offered,
                made);
    }

    /** As it was planned again, which is with nobody. */
    ManyRow plannedAgain(String newSchool, int newMinutes, int newDaysOut, LocalDate newFinish, List<String> sessions) {
        return new ManyRow(
                personId,
                name,
                newSchool,
                offerId,
                qualification,
                present,
                Status.PROPOSED,
                newMinutes,
                newDaysOut,
                newFinish,
                pounds,
                funding,
                null,
                null,
                List.of(),
                sessions,
                null,
                decided);
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
                waysOn,
                decisions == null ? List.of() : decisions);
    }
}
