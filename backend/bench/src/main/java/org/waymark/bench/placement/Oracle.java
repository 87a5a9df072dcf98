package org.waymark.bench.placement;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import org.jspecify.annotations.Nullable;

/** CP-SAT on the same course: first the finish, then, with the finish kept, the penalty, in one allowance of time. */
final class Oracle {
    /** The finish may take this part of the time; what is not proven by then is left as it is. */
    private static final double FOR_THE_FINISH = 0.6;

    /**
     * @param answer none if it found nothing in time
     * @param infeasible whether it proved that there is nothing
     */
    record Result(@Nullable Answer answer, boolean infeasible, double seconds) {}

    private final Course course;
    private final double seconds;

    Oracle(Course course, double seconds) {
        this.course = course;
        this.seconds = seconds;
        Loader.loadNativeLibraries();
    }

    Result solve() {
        long begun = System.nanoTime();
        var model = new Model(course);
        model.minimiseFinish();
        var solver = solver(seconds * FOR_THE_FINISH);
        var status = solver.solve(model.cp);
        if (status == CpSolverStatus.UNKNOWN) {
            solver = solver(seconds - since(begun));
            status = solver.solve(model.cp);
        }
        if (!isFound(status)) {
            return new Result(null, status == CpSolverStatus.INFEASIBLE, since(begun));
        }
        var first = model.answer(solver);
        model.minimisePenalty(first.finish(), solver);
        var second = solver(seconds - since(begun));
        var answer = isFound(second.solve(model.cp)) ? model.answer(second) : first;
        return new Result(answer, false, since(begun));
    }

    private static boolean isFound(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
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
