package org.waymark.engine.replan;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanOutcome;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.replan.FewestMoves.Found;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.select.Selection.Selected;

/** Replans with as few moves as possible. Stateless, for any thread; the same request has the same outcome. */
public final class Replanner {
    private static final int DAYS = 7;

    private final Function<PlanRequest, PlanOutcome> planner;
    private final boolean onlyCounts;

    public Replanner() {
        this(new Planner()::plan);
    }

    /** @param planner has the last word where nothing can be kept */
    public Replanner(Function<PlanRequest, PlanOutcome> planner) {
        this(planner, false);
    }

    private Replanner(Function<PlanRequest, PlanOutcome> planner, boolean onlyCounts) {
        this.planner = planner;
        this.onlyCounts = onlyCounts;
    }

    /** For whoever only counts who would have another pathway: where the blend asks for one, it is any. */
    public static Replanner counting(Function<PlanRequest, PlanOutcome> planner) {
        return new Replanner(planner, true);
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
        var finish = new Finish(standing.open(), attendance, problem.modules());
        var answer = new Answer(replan, standing, demand, selected, problem);
        if (onlyCounts && !problem.blend().allow(problem.least())) {
            var any = anew(replan, standing.told());
            return any instanceof Replanned ? any : repaired(replan, standing, problem, finish, answer);
        }
        return repaired(replan, standing, problem, finish, answer);
    }

    private ReplanOutcome repaired(
            ReplanRequest replan, Standing standing, Retiming problem, Finish finish, Answer answer) {
        var found = fewest(replan, problem, finish);
        var repaired = found == null ? null : answer.of(found);
        if (repaired == null || !repaired.plan().why().blend().withinRules()) {
            return anew(replan, standing.told());
        }
        if (repaired.moves().steps() > 0 || !repaired.difference().isEmpty()) {
            return repaired;
        }
        return improved(replan, problem, finish, answer);
    }

    private static @Nullable Found fewest(ReplanRequest replan, Retiming problem, Finish finish) {
        if (problem.blend().allow(problem.least())) {
            return new FewestMoves(problem, Integer.MAX_VALUE).find();
        }
        var early = problem.blend().allow(problem.freest()) ? early(replan, problem, finish) : null;
        if (early == null || problem.cost(early.freedom()) < Moves.FIRM) {
            return early;
        }
        var later = new FewestMoves(problem, Integer.MAX_VALUE).find();
        return later == null || problem.cost(later.freedom()) >= Moves.FIRM ? early : later;
    }

    /**
     * Sessions lie anywhere in the year. So where the blend asks for others, they are to be such that the pathway ends
     * no later than now, or at least not so much later than it could that moving again would be worth it.
     */
    private static @Nullable Found early(ReplanRequest replan, Retiming problem, Finish finish) {
        int now = problem.finish();
        var found = new EarlyMoves(problem, now).find();
        if (found == null) {
            int soon = finish.found(now) + (replan.least().days() - 1) / DAYS;
            found = soon > now ? new EarlyMoves(problem, soon).find() : null;
        }
        return found;
    }

    /** Nothing has to change; would anything be worth it? */
    private static ReplanOutcome improved(ReplanRequest replan, Retiming problem, Finish finish, Answer answer) {
        int now = problem.finish();
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
