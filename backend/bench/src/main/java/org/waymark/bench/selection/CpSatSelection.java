package org.waymark.bench.selection;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.Module;

/**
 * CP-SAT on the same problem, with one worker and linearization level 2: its defaults leave the bound at 0.
 *
 * @see <a href="https://github.com/google/or-tools/blob/stable/ortools/sat/sat_parameters.proto">its parameters</a>
 */
final class CpSatSelection {
    static final double LIMIT_SECONDS = 20;
    private static final double ROUNDING = 1e-6;

    private final CoverProblem problem;
    private final CpModel model = new CpModel();
    private final Literal[] picked;

    private CpSatSelection(CoverProblem problem) {
        this.problem = problem;
        picked = new Literal[problem.modules().size()];
        for (int j = 0; j < picked.length; j++) {
            picked[j] = model.newBoolVar("");
        }
        problem.rows()
                .forEach(row -> model.addGreaterOrEqual(LinearExpr.sum(literals(row.modules())), row.exposures()));
        problem.variants().values().stream()
                .filter(variants -> variants.size() > 1)
                .forEach(variants -> model.addAtMostOne(literals(variants)));
        addPrerequisites();
        model.minimize(LinearExpr.weightedSum(picked, problem.cost()));
    }

    /** Whether the native solver is there for this platform. */
    static boolean isHere() {
        try {
            Loader.loadNativeLibraries();
            return true;
        } catch (RuntimeException | UnsatisfiedLinkError absent) {
            return false;
        }
    }

    /** @throws IllegalStateException if no choice was found in time */
    static Choice solve(CoverProblem problem) {
        return new CpSatSelection(problem).solve();
    }

    private Choice solve() {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(LIMIT_SECONDS);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            throw new IllegalStateException("CP-SAT found nothing: " + status);
        }
        var modules = new ArrayList<Module>();
        for (int j = 0; j < picked.length; j++) {
            if (solver.booleanValue(picked[j])) {
                modules.add(problem.modules().get(j));
            }
        }
        long bound = (long) Math.ceil(solver.bestObjectiveBound() - ROUNDING);
        return new Choice(modules, problem.costOf(modules), bound - problem.asked());
    }

    private void addPrerequisites() {
        for (int j = 0; j < picked.length; j++) {
            for (var topic : problem.modules().get(j).prerequisites()) {
                var clause = new ArrayList<Literal>();
                clause.add(picked[j].not());
                clause.addAll(List.of(literals(problem.variants().getOrDefault(topic, List.of()))));
                model.addBoolOr(clause);
            }
        }
    }

    private Literal[] literals(List<Integer> modules) {
        return modules.stream().map(j -> picked[j]).toArray(Literal[]::new);
    }
}
