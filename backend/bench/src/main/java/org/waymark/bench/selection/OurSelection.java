package org.waymark.bench.selection;

import java.util.Set;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection;

/** The engine's selection, from the request as it comes. */
final class OurSelection {
    private OurSelection() {}

    /** @throws IllegalStateException if nothing can be selected */
    static Choice solve(PlanRequest request) {
        return switch (new Select(request, Demand.of(request), Attendance.of(request)).select(Set.of())) {
            case Selection.Selected selected -> new Choice(selected.modules(), selected.cost(), selected.bound());
            case Selection.Unselectable none -> throw new IllegalStateException("no selection: " + none.evidence());
        };
    }
}
