package org.waymark.backend.assignment.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.waymark.contract.assignment.AssignmentRow.Status;
import org.waymark.contract.assignment.AssignmentSettings;

/** Leaves people out, by lot, until the rest cost no more than there is. */
final class Budget {

    private final ManyAssignment plan;

    Budget(ManyAssignment plan) {
        this.plan = plan;
    }

    List<ManyRow> keep(List<ManyRow> rows) {
        Integer budget = plan.settings().budgetPounds();
        if (budget == null) {
            return rows;
        }
        List<ManyRow> kept = new ArrayList<>(rows);
        long left = budget;
        for (ManyRow row : byLot(rows)) {
            long cost = pounds(row);
            if (cost <= left) {
                left -= cost;
            } else {
                kept.set(
                        kept.indexOf(row),
                        row.with(
                                Status.LEFT_OUT,
                                "The budget of £" + budget + " is used up; this place and its cover come to £" + cost
                                        + ".",
                                List.of("Raise the budget, or take somebody else off the list.")));
            }
        }
        return kept;
    }

    /** The same lots each time for the same assignment, whatever the order of the list. */
    private List<ManyRow> byLot(List<ManyRow> rows) {
        return rows.stream()
                .filter(row -> row.status() == Status.PLANNED)
                .sorted(Comparator.comparingLong(row -> new Random((plan.id() + row.personId()).hashCode()).nextLong()))
                .toList();
    }

    private long pounds(ManyRow row) {
        Integer coverADay = plan.settings().coverPoundsADay();
        return place(row, plan.settings()) + (coverADay == null ? 0 : (long) coverADay * row.daysOut());
    }

    /** What somebody's place costs the trust. */
    static int place(ManyRow row, AssignmentSettings settings) {
        boolean paidFor = settings.fundingCounts() && row.isEligible();
        return row.pounds() == null || paidFor ? 0 : row.pounds();
    }
}
