package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.explain.Explain;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.pathway.PathwayDifference;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.place.DatedModule;
import org.waymark.engine.place.Placing;
import org.waymark.engine.replan.Home.Piece;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.select.Selection.Selected;

/** Puts a fit into the form of a plan, with the difference it makes. */
final class Answer {
    private final ReplanRequest replan;
    private final Standing standing;
    private final Demand demand;
    private final Selected selected;
    private final Retiming problem;

    Answer(ReplanRequest replan, Standing standing, Demand demand, Selected selected, Retiming problem) {
        this.replan = replan;
        this.standing = standing;
        this.demand = demand;
        this.selected = selected;
        this.problem = problem;
    }

    Replanned of(FewestMoves.Found found) {
        var attendance = Attendance.of(standing.open());
        var modules = new ArrayList<DatedModule>();
        int finish = -1;
        for (var step : problem.steps()) {
            var pieces = found.fit().pieces().get(step.index());
            finish =
                    Math.max(finish, pieces.stream().mapToInt(Piece::week).max().orElse(-1));
            var placements = new ArrayList<>(attendance.frozen(step.module()));
            pieces.forEach(piece -> placements.add(placement(piece)));
            placements.sort(Comparator.comparing(Placement::week)
                    .thenComparing(Placement::from)
                    .thenComparing(Placement::kind));
            modules.add(new DatedModule(
                    step.module(), placements, reasons(found.fit().shapes().get(step.index()))));
        }
        var dated =
                new Placing.Dated(modules, problem.primers(), problem.weeks(), finish, Math.min(finish, bound()), 0);
        var plan = Explain.planned(standing.told(), demand, selected, dated);
        return replanned(replan, standing, plan, found.fewest());
    }

    static Replanned anew(ReplanRequest replan, Planned plan) {
        return replanned(replan, Standing.of(replan), plan, false);
    }

    private static Replanned replanned(ReplanRequest replan, Standing standing, Planned plan, boolean fewest) {
        var counting = new CountMoves(replan, standing, plan.pathway());
        return new Replanned(
                plan,
                PathwayDifference.between(replan.present(), plan.pathway()),
                counting.moves(),
                counting.toAgree(),
                fewest);
    }

    private static List<Reason> reasons(Shape shape) {
        var reasons = new ArrayList<Reason>();
        for (int i = 0; i < shape.sessions().size(); i++) {
            var dated = shape.sessions().get(i);
            var activity = shape.step().lives().get(i);
            reasons.add(
                    dated == null
                            ? new Reason.RecordedCatchUp(activity.kind(), activity.minutes())
                            : new Reason.SessionDated(
                                    dated.session().id(), dated.session().date()));
        }
        return reasons;
    }

    private Placement placement(Piece piece) {
        var dated = piece.session();
        return problem.weeks()
                .placement(piece.kind(), piece.week(), piece.minutes(), dated == null ? null : dated.session());
    }

    /** All minutes that are left need so many weeks' room. */
    private int bound() {
        long left = problem.steps().stream().mapToLong(OpenStep::leastMinutes).sum();
        int week = -1;
        while (left > 0 && ++week < problem.room().length) {
            left -= problem.room()[week];
        }
        return week;
    }
}
