package org.waymark.bench.replan;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.place.DatedModule;
import org.waymark.engine.replan.ReplanRequest;

/**
 * CP-SAT on the question which topics must move, for modules that are given, under the rules that the engine keeps. The
 * first to count is what is begun or at short notice, then booked sessions, then sessions, then topics.
 */
final class LeastMoves {
    private final CpModel model = new CpModel();
    private final StillToDo todo;
    private final int count;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<TopicId, StepModel> steps = new LinkedHashMap<>();

    /**
     * @param cost of moves; -1 if nothing was found
     * @param proven that it is the least
     * @param impossible whether it is proven that there is nothing to be found
     * @param modules as the solver dated them
     */
    record Answer(long cost, boolean proven, boolean impossible, List<DatedModule> modules) {}

    private LeastMoves(StillToDo todo, List<Module> modules, int last) {
        this.todo = todo;
        count = Math.min(todo.weeks().count(), last + 1);
        var load = new LinearExprBuilder[count];
        for (int week = 0; week < count; week++) {
            load[week] = LinearExpr.newBuilder();
        }
        var notice = todo.request().timeframe().today().plusDays(ReplanRequest.NOTICE);
        for (var module : modules) {
            if (!todo.isCompleted(module)) {
                var step = new StepModel(model, todo, module, count, load);
                steps.put(module.topic(), step);
                new StayModel(model, todo, step, notice, count).price(cost);
            }
        }
        for (int week = 0; week < count; week++) {
            model.addLessOrEqual(load[week].build(), todo.weeks().room()[week]);
        }
        steps.values().forEach(this::follow);
        keepApart();
        model.minimize(cost.build());
    }

    /**
     * @param modules of the pathway, completed ones too
     * @param last no step may end after this week, from the week of today
     * @param seconds of work, counted by the solver so that it does not matter what else the machine does
     */
    static Answer of(PlanRequest now, Pathway present, List<Module> modules, int last, double seconds) {
        Loader.loadNativeLibraries();
        return new LeastMoves(StillToDo.of(now, present), modules, last).solve(seconds);
    }

    private Answer solve(double seconds) {
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxDeterministicTime(seconds);
        var status = solver.solve(model);
        if (status != CpSolverStatus.OPTIMAL && status != CpSolverStatus.FEASIBLE) {
            return new Answer(-1, false, status == CpSolverStatus.INFEASIBLE, List.of());
        }
        var dated = steps.values().stream().map(step -> step.read(solver)).toList();
        return new Answer(Math.round(solver.objectiveValue()), status == CpSolverStatus.OPTIMAL, false, dated);
    }

    /** A step begins in a later week than those before it end, unless it has begun. */
    private void follow(StepModel step) {
        if (todo.isBegun(step.module())) {
            return;
        }
        for (var topic : step.module().prerequisites()) {
            var before = steps.get(topic);
            if (before != null) {
                model.addGreaterThan(step.start(), before.end());
                int over = todo.attendance().frozen(before.module()).stream()
                        .map(Placement::week)
                        .mapToInt(todo.weeks()::indexOf)
                        .reduce(-1, Math::max);
                model.addGreaterThan(step.start(), over);
            }
        }
    }

    private void keepApart() {
        var attended = new LinkedHashMap<Session, BoolVar>();
        steps.values().forEach(step -> attended.putAll(step.attended()));
        var sessions = new ArrayList<>(attended.keySet());
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sessions.get(i).overlaps(sessions.get(j))) {
                    model.addAtMostOne(new Literal[] {attended.get(sessions.get(i)), attended.get(sessions.get(j))});
                }
            }
        }
    }
}
