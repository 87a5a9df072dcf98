package org.waymark.engine.replan;

import java.util.function.Function;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.select.Selection.Selected;

/** Replans with as few moves as possible. Stateless, for any thread; the same request has the same outcome. */
public final class Replanner {
    private static final int DAYS = 7;

    private final Function<PlanRequest, PlanOutcome> planner;

    public Replanner() {
        this(new Planner()::plan);
    }

    /** @param planner has the last word where nothing can be kept */
    public Replanner(Function<PlanRequest, PlanOutcome> planner) {
        this.planner = planner;
    }

    /**
     * Keeps the pathway if it still keeps every rule, unless a new one is so much better that moving is worth it; else
     * moves as little as will do.
     */
    public ReplanOutcome replan(ReplanRequest replan) {
        var standing = Standing.of(replan);
        var demand = Demand.of(standing.open());
        var attendance = Attendance.of(standing.open());
        var selection = new KeptModules(replan, standing, demand, attendance).select();
        if (!(selection instanceof Selected selected)) {
            return anew(replan, standing.told());
        }
        var problem = OpenSteps.of(replan, standing, attendance, selected.modules());
        var found = new FewestMoves(problem, Integer.MAX_VALUE).find();
        if (found == null) {
            return anew(replan, standing.told());
        }
        var answer = new Answer(replan, standing, demand, selected, problem);
        var repaired = answer.of(found);
        if (!repaired.plan().why().blend().withinRules()) {
            return anew(replan, standing.told());
        }
        if (repaired.moves().steps() > 0 || !repaired.difference().isEmpty()) {
            return repaired;
        }
        return improved(replan, standing, attendance, selected, problem, answer);
    }

    /** Nothing has to change; would anything be worth it? */
    private static ReplanOutcome improved(
            ReplanRequest replan,
            Standing standing,
            Attendance attendance,
            Selected selected,
            Retiming problem,
            Answer answer) {
        int now = problem.steps().stream()
                .filter(step -> step.home() != null)
                .mapToInt(step -> step.home().end())
                .max()
                .orElse(-1);
        var finish = new Finish(standing.open(), attendance, selected.modules());
        int atMost = (now - finish.bound()) * DAYS;
        if (atMost < replan.least().days()) {
            return new Kept(replan.present(), Math.max(0, atMost));
        }
        int afresh = finish.found(now);
        int days = (now - afresh) * DAYS;
        if (days < replan.least().days()) {
            return new Kept(replan.present(), Math.max(0, days));
        }
        var found = new FewestMoves(problem, afresh).find();
        if (found == null) {
            return new Kept(replan.present(), 0);
        }
        var better = answer.of(found);
        if (!better.plan().why().blend().withinRules()) {
            return new Kept(replan.present(), 0);
        }
        boolean unsettled = better.difference().moved().stream().anyMatch(moved -> replan.isUnsettled(moved.topic()));
        boolean worth =
                !unsettled || days >= replan.least().days() * replan.least().again();
        return worth && better.moves().firm() == 0 ? better : new Kept(replan.present(), days);
    }

    private ReplanOutcome anew(ReplanRequest replan, PlanRequest request) {
        return switch (planner.apply(request)) {
            case PlanOutcome.Infeasible none -> new ReplanOutcome.NoPathway(none);
            case PlanOutcome.Planned plan -> Answer.anew(replan, plan);
        };
    }
}
