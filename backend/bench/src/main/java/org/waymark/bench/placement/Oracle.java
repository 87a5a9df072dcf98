package org.waymark.bench.placement;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import java.util.Optional;

/** CP-SAT on the same course: first the finish, then, with the finish kept, the penalty, in one allowance of time. */
final class Oracle {
    /** The finish may take this part of the time; what is not proven by then is left as it is. */
    private static final double FOR_THE_FINISH = 0.6;

    /** @param finishProven whether no schedule ends sooner */
    record Result(Answer answer, boolean finishProven, double seconds) {}

    private final Course course;
    private final double seconds;

    Oracle(Course course, double seconds) {
        this.course = course;
        this.seconds = seconds;
        Loader.loadNativeLibraries();
    }

    /** Empty if it found nothing in time. */
    Optional<Result> solve() {
        long begun = System.nanoTime();
        var model = new Model(course);
        model.minimiseFinish();
        var solver = solver(seconds * FOR_THE_FINISH);
        var status = solver.solve(model.cp);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return Optional.empty();
        }
        var first = model.answer(solver);
        model.hint(solver);
        model.minimisePenalty(first.finish());
        var second = solver(seconds - since(begun));
        var found = second.solve(model.cp);
        boolean better = found == CpSolverStatus.OPTIMAL || found == CpSolverStatus.FEASIBLE;
        var answer = better ? model.answer(second) : first;
        return Optional.of(new Result(answer, status == CpSolverStatus.OPTIMAL, since(begun)));
    }

    private static double since(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private static CpSolver solver(double seconds) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(Math.max(0.1, seconds));
        return solver;
    }
}
