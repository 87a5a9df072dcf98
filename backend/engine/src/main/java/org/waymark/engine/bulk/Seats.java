package org.waymark.engine.bulk;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.Budget;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Tuning;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.place.Place;
import org.waymark.engine.place.Placing;
import org.waymark.engine.place.Weeks;

/** Tries whether a person's modules have a place around the sessions that they got. */
final class Seats {
    private static final Budget HASTIEST = new Budget(0, 0);
    static final Budget HASTY = new Budget(0, 2);

    private Seats() {}

    /**
     * A pathway in small.
     *
     * @param finish its last day
     * @param soonest none finishes before
     */
    record Fit(LocalDate finish, int minutes, boolean soonest) {}

    /** Empty if there is no place for everything, or a session stays unused. */
    static Optional<Fit> find(PlanRequest request, Prospect prospect) {
        return find(request, prospect, HASTIEST);
    }

    /** Looks a little for a sooner finish. */
    static Fit sooner(PlanRequest request, Prospect prospect, Fit found) {
        return found.soonest() ? found : find(request, prospect, HASTY).orElse(found);
    }

    private static Optional<Fit> find(PlanRequest request, Prospect prospect, Budget budget) {
        return place(request, prospect.modules(), prospect.weeks(), budget) instanceof Placing.Dated dated
                ? fit(request, dated)
                : Optional.empty();
    }

    static Placing place(PlanRequest request, List<Module> modules, Weeks weeks, Budget budget) {
        var tuning = request.tuning();
        var hasty = request.withTuning(new Tuning(tuning.weights(), budget, tuning.seed()));
        return new Place(hasty, Attendance.of(hasty), weeks).place(modules);
    }

    private static Optional<Fit> fit(PlanRequest request, Placing.Dated dated) {
        var finish = request.timeframe().from();
        int minutes = 0;
        var unused = new HashSet<>(
                request.offer().sessions().stream().map(Session::id).toList());
        for (var module : dated.modules()) {
            for (Placement placement : module.placements()) {
                finish = placement.to().isAfter(finish) ? placement.to() : finish;
                minutes += placement.minutes();
                if (placement.session() != null) {
                    unused.remove(placement.session());
                }
            }
        }
        return unused.isEmpty()
                ? Optional.of(new Fit(finish, minutes, dated.finishWeek() <= dated.bound()))
                : Optional.empty();
    }
}
