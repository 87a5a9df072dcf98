package org.waymark.bench.replan;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.place.DatedModule;

/** One step for the solver: minutes of study and task a week, its session, its appointments, and the order of these. */
final class StepModel {
    /** Nobody works on something for less than this, unless it is the rest of it. */
    static final int LEAST = 15;

    private final CpModel model;
    private final StillToDo todo;
    private final Module module;
    private final int count;
    private final IntVar start;
    private final IntVar end;
    private final IntVar learnt;
    private final IntVar coached;
    private final Spread study;
    private final Spread task;
    private final Map<Session, BoolVar> attended = new LinkedHashMap<>();
    private final List<BoolVar[]> coaching = new ArrayList<>();

    /** Per week, minutes and whether there are any; both empty if there is nothing to spread. */
    record Spread(IntVar[] minutes, BoolVar[] any) {
        boolean isEmpty() {
            return minutes.length == 0;
        }
    }

    StepModel(CpModel model, StillToDo todo, Module module, int count, LinearExprBuilder[] load) {
        this.model = model;
        this.todo = todo;
        this.module = module;
        this.count = count;
        start = model.newIntVar(0, count, "start");
        end = model.newIntVar(-1, count - 1, "end");
        learnt = model.newIntVar(learntBy(), count - 1, "learnt");
        coached = model.newIntVar(-1, count - 1, "coached");
        study = spread(ActivityKind.SELF_STUDY, load);
        task = spread(ActivityKind.WORKPLACE_TASK, load);
        for (int week = 0; week < count; week++) {
            if (!study.isEmpty()) {
                model.addGreaterOrEqual(learnt, week).onlyEnforceIf(study.any()[week]);
            }
            if (!task.isEmpty()) {
                model.addLessOrEqual(learnt, week - 1).onlyEnforceIf(task.any()[week]);
                model.addLessOrEqual(coached, week).onlyEnforceIf(task.any()[week]);
            }
        }
        attend(load);
        coach(load);
    }

    IntVar start() {
        return start;
    }

    IntVar end() {
        return end;
    }

    Spread study() {
        return study;
    }

    Spread task() {
        return task;
    }

    Map<Session, BoolVar> attended() {
        return attended;
    }

    List<BoolVar[]> coaching() {
        return coaching;
    }

    Module module() {
        return module;
    }

    private int learntBy() {
        return todo.attendance().frozen(module).stream()
                .filter(placement -> placement.kind() == ActivityKind.SELF_STUDY
                        || placement.kind().isLive())
                .mapToInt(placement -> todo.weeks().indexOf(placement.week()))
                .reduce(-1, Math::max);
    }

    private Spread spread(ActivityKind kind, LinearExprBuilder[] load) {
        int all = todo.attendance().minutesLeft(module, kind);
        if (all == 0) {
            return new Spread(new IntVar[0], new BoolVar[0]);
        }
        var minutes = new IntVar[count];
        var any = new BoolVar[count];
        var rests = LinearExpr.newBuilder();
        for (int week = 0; week < count; week++) {
            minutes[week] = model.newIntVar(0, Math.min(all, todo.weeks().room()[week]), "m");
            any[week] = model.newBoolVar("any");
            var rest = model.newBoolVar("rest");
            rests.add(rest);
            model.addLessOrEqual(minutes[week], LinearExpr.term(any[week], all));
            model.addGreaterOrEqual(minutes[week], any[week]);
            model.addGreaterOrEqual(
                    minutes[week],
                    LinearExpr.newBuilder().addTerm(any[week], LEAST).addTerm(rest, 1 - LEAST));
            use(week, any[week]);
            load[week].add(minutes[week]);
        }
        model.addLessOrEqual(rests.build(), 1);
        model.addEquality(LinearExpr.sum(minutes), all);
        return new Spread(minutes, any);
    }

    private void use(int week, Literal here) {
        model.addLessOrEqual(start, week).onlyEnforceIf(here);
        model.addGreaterOrEqual(end, week).onlyEnforceIf(here);
    }

    private void attend(LinearExprBuilder[] load) {
        int left = todo.attendance().liveLeft(module).size();
        if (left == 0) {
            return;
        }
        if (left > 1 || todo.attendance().allowsCatchUp(module.topic())) {
            throw new IllegalArgumentException("made for one session a topic, and no recordings");
        }
        for (var session : todo.sessions(module)) {
            int week = todo.weeks().indexOf(session.date());
            if (week < count) {
                var here = model.newBoolVar("attend");
                attended.put(session, here);
                load[week].addTerm(here, session.minutes());
                use(week, here);
                model.addGreaterOrEqual(learnt, week).onlyEnforceIf(here);
                for (int other = week; !study.isEmpty() && other < count; other++) {
                    model.addImplication(here, study.any()[other].not());
                }
            }
        }
        model.addExactlyOne(attended.values().toArray(Literal[]::new));
    }

    private void coach(LinearExprBuilder[] load) {
        for (int minutes : todo.attendance().coachingLeft(module)) {
            var weeks = new BoolVar[count];
            for (int week = 0; week < count; week++) {
                weeks[week] = model.newBoolVar("coach");
                load[week].addTerm(weeks[week], minutes);
                use(week, weeks[week]);
                model.addGreaterOrEqual(coached, week).onlyEnforceIf(weeks[week]);
                model.addLessOrEqual(learnt, week).onlyEnforceIf(weeks[week]);
            }
            model.addExactlyOne(weeks);
            coaching.add(weeks);
        }
    }

    /** What the solver found, beside what is over. */
    DatedModule read(CpSolver solver) {
        var placements = new ArrayList<>(todo.attendance().frozen(module));
        for (int week = 0; week < count; week++) {
            read(solver, placements, study, ActivityKind.SELF_STUDY, week);
            read(solver, placements, task, ActivityKind.WORKPLACE_TASK, week);
            for (int i = 0; i < coaching.size(); i++) {
                if (solver.booleanValue(coaching.get(i)[week])) {
                    int minutes = todo.attendance().coachingLeft(module).get(i);
                    placements.add(todo.weeks().placement(ActivityKind.COACHING, week, minutes, null));
                }
            }
        }
        attended.forEach((session, here) -> {
            if (solver.booleanValue(here)) {
                int week = todo.weeks().indexOf(session.date());
                placements.add(todo.weeks().placement(session.kind(), week, session.minutes(), session));
            }
        });
        return new DatedModule(module, placements, List.of());
    }

    private void read(CpSolver solver, List<Placement> placements, Spread spread, ActivityKind kind, int week) {
        int minutes = spread.isEmpty() ? 0 : (int) solver.value(spread.minutes()[week]);
        if (minutes > 0) {
            placements.add(todo.weeks().placement(kind, week, minutes, null));
        }
    }
}
