package org.waymark.backend.assignment.many;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.AssignmentRow.Status;

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
            long cost = pounds(row, plan.settings().coverPoundsADay());
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

    static long pounds(ManyRow row, @Nullable Integer coverPoundsADay) {
        long place = row.pounds() == null || row.funded() ? 0 : row.pounds();
        long cover = coverPoundsADay == null ? 0 : (long) coverPoundsADay * row.daysOut();
        return place + cover;
    }
}
