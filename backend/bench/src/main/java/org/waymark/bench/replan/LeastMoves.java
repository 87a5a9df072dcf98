package org.waymark.bench.replan;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.place.Weeks;

/**
 * CP-SAT on the question which topics must move, for modules that are given: sessions at short notice first, then
 * sessions, then topics, each with the weights of 1,000,000, 100 and 1.
 */
final class LeastMoves {
    private static final int NEAR = 1_000_000;
    /** Minutes that a step which stays does in its first week and in its last. */
    private static final int LEAST = 15;

    private static final int SESSION = 100;

    private final CpModel model = new CpModel();
    private final Weeks weeks;
    private final int count;
    private final LinearExprBuilder[] load;
    private final LinearExprBuilder cost = LinearExpr.newBuilder();
    private final Map<TopicId, IntVar> starts = new HashMap<>();
    private final Map<TopicId, IntVar> ends = new HashMap<>();
    private final Map<Session, BoolVar> attended = new HashMap<>();
    private final Map<IntVar, BoolVar> use = new HashMap<>();
    private final PlanRequest request;
    private final Attendance attendance;

    /** @param cost of moves; -1 if nothing was found */
    record Answer(long cost, boolean proven) {}

    private LeastMoves(PlanRequest request) {
        this.request = request;
        weeks = Weeks.of(request);
        count = weeks.count();
        attendance = Attendance.of(request);
        load = new LinearExprBuilder[count];
        for (int week = 0; week < count; week++) {
            load[week] = LinearExpr.newBuilder();
        }
    }

    static Answer of(PlanRequest request, Pathway present, List<Module> modules, double seconds) {
        Loader.loadNativeLibraries();
        var least = new LeastMoves(request);
        modules.forEach(module -> least.add(module, present.find(module.topic()).orElse(null)));
        least.connect(modules);
        least.model.minimize(least.cost.build());
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(1).setLinearizationLevel(2).setMaxTimeInSeconds(seconds);
        var status = solver.solve(least.model);
        boolean found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Answer(found ? Math.round(solver.objectiveValue()) : -1, status == CpSolverStatus.OPTIMAL);
    }

    private void add(Module module, @Nullable Step home) {
        var start = model.newIntVar(0, count - 1, "start");
        var end = model.newIntVar(0, count - 1, "end");
        var learnt = model.newIntVar(-1, count - 1, "learnt");
        var coached = model.newIntVar(0, count - 1, "coached");
        starts.put(module.topic(), start);
        ends.put(module.topic(), end);
        var kept = model.newBoolVar("kept");
        if (home == null) {
            model.addEquality(kept, 0);
        } else {
            cost.add(1).addTerm(kept, -1);
        }
        var study = minutes(module, ActivityKind.SELF_STUDY, start, end);
        var task = minutes(module, ActivityKind.WORKPLACE_TASK, start, end);
        for (int week = 0; week < count; week++) {
            if (study.length > 0) {
                model.addGreaterOrEqual(learnt, week).onlyEnforceIf(used(study[week]));
            }
            if (task.length > 0) {
                model.addLessOrEqual(learnt, week - 1).onlyEnforceIf(used(task[week]));
                model.addLessOrEqual(coached, week).onlyEnforceIf(used(task[week]));
            }
        }
        for (var activity : module.activities()) {
            if (activity.kind().isLive()) {
                live(module, home, kept, start, end, learnt, study, task);
            } else if (activity.kind() == ActivityKind.COACHING) {
                coaching(activity.minutes(), home, kept, start, end, learnt, coached);
            }
        }
        if (home != null) {
            keep(home, kept, start, end, study, task);
        }
    }

    /** A bound variable for each week's minutes, with a literal that says whether there are any. */
    private IntVar[] minutes(Module module, ActivityKind kind, IntVar start, IntVar end) {
        int all = module.minutes(kind);
        if (all == 0) {
            return new IntVar[0];
        }
        var vars = new IntVar[count];
        var sum = LinearExpr.newBuilder();
        for (int week = 0; week < count; week++) {
            vars[week] = model.newIntVar(0, Math.min(all, weeks.capacity(week)), "m");
            var any = model.newBoolVar("any");
            use.put(vars[week], any);
            model.addLessOrEqual(vars[week], LinearExpr.term(any, all));
            model.addLessOrEqual(start, week).onlyEnforceIf(any);
            model.addGreaterOrEqual(end, week).onlyEnforceIf(any);
            sum.add(vars[week]);
            load[week].add(vars[week]);
        }
        model.addEquality(sum.build(), all);
        return vars;
    }

    private Literal used(IntVar minutes) {
        var literal = use.get(minutes);
        if (literal == null) {
            throw new IllegalStateException("no literal");
        }
        return literal;
    }

    private void live(
            Module module,
            @Nullable Step home,
            BoolVar kept,
            IntVar start,
            IntVar end,
            IntVar learnt,
            IntVar[] study,
            IntVar[] task) {
        var options = new ArrayList<Literal>();
        var homes = home == null ? List.<Placement>of() : sessions(home);
        BoolVar same = null;
        for (var session : attendance.sessions(module.topic())) {
            int week = weeks.indexOf(session.date());
            if (week < 0 || week >= count) {
                continue;
            }
            var here = model.newBoolVar("attend");
            options.add(here);
            attended.put(session, here);
            load[week].addTerm(here, session.minutes());
            model.addLessOrEqual(start, week).onlyEnforceIf(here);
            model.addGreaterOrEqual(end, week).onlyEnforceIf(here);
            model.addGreaterOrEqual(learnt, week).onlyEnforceIf(here);
            for (int other = week; study.length > 0 && other < count; other++) {
                model.addImplication(here, used(study[other]).not());
            }
            for (int other = 0; task.length > 0 && other <= week; other++) {
                model.addImplication(here, used(task[other]).not());
            }
            if (!homes.isEmpty() && session.id().equals(homes.getFirst().session())) {
                same = here;
            }
        }
        model.addExactlyOne(options);
        if (!homes.isEmpty()) {
            int price =
                    homes.getFirst().from().isBefore(request.timeframe().today().plusDays(28)) ? NEAR : SESSION;
            cost.add(price);
            if (same == null) {
                model.addEquality(kept, 0);
            } else {
                cost.addTerm(same, -price);
                model.addImplication(kept, same);
            }
        }
    }

    private void coaching(
            int minutes, @Nullable Step home, BoolVar kept, IntVar start, IntVar end, IntVar learnt, IntVar coached) {
        var options = new ArrayList<Literal>();
        for (int week = 0; week < count; week++) {
            var here = model.newBoolVar("coach");
            options.add(here);
            load[week].addTerm(here, minutes);
            model.addEquality(coached, week).onlyEnforceIf(here);
            model.addLessOrEqual(start, week).onlyEnforceIf(here);
            model.addGreaterOrEqual(end, week).onlyEnforceIf(here);
            model.addLessOrEqual(learnt, week).onlyEnforceIf(here);
            if (home != null && home.placements().stream().noneMatch(isCoachedIn(week))) {
                model.addImplication(kept, here.not());
            }
        }
        model.addExactlyOne(options);
    }

    private Predicate<Placement> isCoachedIn(int week) {
        return placement -> placement.kind() == ActivityKind.COACHING && weeks.indexOf(placement.week()) == week;
    }

    /** It stays if it uses its first week and its last. */
    private void keep(Step home, BoolVar kept, IntVar start, IntVar end, IntVar[] study, IntVar[] task) {
        var all = home.placements().stream()
                .mapToInt(placement -> weeks.indexOf(placement.week()))
                .summaryStatistics();
        if (all.getMax() >= count) {
            model.addEquality(kept, 0);
            return;
        }
        model.addEquality(start, all.getMin()).onlyEnforceIf(kept);
        model.addEquality(end, all.getMax()).onlyEnforceIf(kept);
        boolean alone = home.placements().stream()
                .allMatch(placement -> placement.session() == null && placement.kind() != ActivityKind.COACHING);
        if (study.length > 0) {
            model.addGreaterOrEqual(study[all.getMin()], Math.min(LEAST, minutes(home, ActivityKind.SELF_STUDY)))
                    .onlyEnforceIf(kept);
        }
        if (task.length > 0) {
            model.addGreaterOrEqual(task[all.getMax()], Math.min(LEAST, minutes(home, ActivityKind.WORKPLACE_TASK)))
                    .onlyEnforceIf(kept);
        } else if (alone && study.length > 0) {
            model.addGreaterOrEqual(study[all.getMax()], 1).onlyEnforceIf(kept);
        }
    }

    private static int minutes(Step home, ActivityKind kind) {
        return home.placements().stream()
                .filter(placement -> placement.kind() == kind)
                .mapToInt(Placement::minutes)
                .sum();
    }

    private static List<Placement> sessions(Step home) {
        return home.placements().stream()
                .filter(placement -> placement.session() != null)
                .toList();
    }

    private void connect(List<Module> modules) {
        for (int week = 0; week < count; week++) {
            model.addLessOrEqual(load[week].build(), weeks.capacity(week) - weeks.assessmentMinutes(week));
        }
        for (var module : modules) {
            for (var topic : module.prerequisites()) {
                var before = ends.get(topic);
                var start = starts.get(module.topic());
                if (before != null && start != null) {
                    model.addGreaterThan(start, before);
                }
            }
        }
        var sessions = List.copyOf(attended.keySet());
        for (int i = 0; i < sessions.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (sessions.get(i).overlaps(sessions.get(j))) {
                    model.addAtMostOne(new Literal[] {attended.get(sessions.get(i)), attended.get(sessions.get(j))});
                }
            }
        }
    }
}
