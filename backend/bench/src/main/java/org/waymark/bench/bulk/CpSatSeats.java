package org.waymark.bench.bulk;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.engine.bulk.Market;
import org.waymark.engine.bulk.Seeker;

/**
 * CP-SAT on the same seats: one variable for each session that a person could take. Its default linearization: with level
 * 2, one worker finds nothing for 200 people in a minute.
 */
final class CpSatSeats {
    static final double LIMIT_SECONDS = 60;
    private static final double ROUNDING = 1e-6;

    private final Market market;
    private final CpModel model = new CpModel();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<Integer, List<Literal>> bySession = new HashMap<>();
    private final Map<Integer, List<Literal>> bySlot = new HashMap<>();

    record Reached(long cost, long bound) {}

    private CpSatSeats(Market market) {
        this.market = market;
        for (var seeker : market.seekers()) {
            add(seeker);
        }
        bySession.forEach((session, takers) -> model.addLessOrEqual(sum(takers), market.seats()[session]));
        bySlot.forEach((slot, takers) -> model.addLessOrEqual(sum(takers), market.spared()[slot]));
        model.minimize(cost);
    }

    /** Empty if it found nothing in time. */
    static Optional<Reached> solve(Market market, int threads) {
        Loader.loadNativeLibraries();
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(threads).setLinearizationLevel(1).setMaxTimeInSeconds(LIMIT_SECONDS);
        var status = solver.solve(new CpSatSeats(market).model);
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE
                ? Optional.of(new Reached(
                        Math.round(solver.objectiveValue()), (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING)))
                : Optional.empty();
    }

    private static LinearExpr sum(List<Literal> literals) {
        return LinearExpr.sum(literals.toArray(Literal[]::new));
    }

    private void add(Seeker seeker) {
        cost.add(market.leftOut());
        if (!seeker.isPossible()) {
            return;
        }
        var seated = model.newBoolVar("");
        cost.addTerm(seated, -market.leftOut());
        var takes = new BoolVar[seeker.needs()][];
        var byDay = new HashMap<Integer, List<Literal>>();
        for (int need = 0; need < takes.length; need++) {
            takes[need] = new BoolVar[seeker.session()[need].length];
            for (int option = 0; option < takes[need].length; option++) {
                var take = model.newBoolVar("");
                takes[need][option] = take;
                cost.addTerm(take, seeker.cost()[need][option]);
                note(bySession, seeker.session()[need][option], take);
                note(byDay, seeker.day()[need][option], take);
                if (seeker.slot()[need][option] >= 0) {
                    note(bySlot, seeker.slot()[need][option], take);
                }
            }
            model.addEquality(LinearExpr.sum(takes[need]), seated);
        }
        byDay.values().stream().filter(day -> day.size() > 1).forEach(model::addAtMostOne);
        for (var gap : seeker.gaps()) {
            keepOrder(seeker.week()[gap[0]], takes[gap[0]], seeker.week()[gap[1]], takes[gap[1]], gap[2]);
        }
    }

    private static void note(Map<Integer, List<Literal>> takers, int of, Literal take) {
        takers.computeIfAbsent(of, key -> new ArrayList<>()).add(take);
    }

    /** From each week of the first on, not both that or a later one and one of the second that is too soon for it. */
    private void keepOrder(int[] first, BoolVar[] takesFirst, int[] second, BoolVar[] takesSecond, int gap) {
        for (int from : first) {
            var clash = new ArrayList<Literal>();
            for (int option = 0; option < first.length; option++) {
                if (first[option] >= from) {
                    clash.add(takesFirst[option]);
                }
            }
            for (int option = 0; option < second.length; option++) {
                if (second[option] < from + gap) {
                    clash.add(takesSecond[option]);
                }
            }
            model.addAtMostOne(clash);
        }
    }
}
