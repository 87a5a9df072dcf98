package org.waymark.bench.placement;

import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.IntVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Session;

/**
 * The rules of placement as a model over weeks, but for the quarter of an hour that a piece has at least, which only
 * makes it harder (the engine keeps it, CP-SAT may cut finer): minutes per module and week for what may be split, a choice among
 * sessions and weeks for what may not, and "by this week" variables, which keep the linear relaxation tight.
 */
final class Model {
    /** Goals are counted in thousandths of a minute, week shares in hundredths of a minute. */
    private static final int THOUSAND = 1000;

    private static final int HUNDRED = 100;
    private static final int OUT_OF_ORDER = 5 * THOUSAND;
    private static final int PIECE = 5 * THOUSAND;
    private static final int OPEN_WEEK = 2 * THOUSAND;

    final CpModel cp = new CpModel();
    private final Course course;
    private final int weeks;
    private final List<Topic> topics = new ArrayList<>();
    private final BoolVar[] allOver;

    Model(Course course) {
        this.course = course;
        weeks = course.room().length;
        allOver = byWeek();
        for (int rank = 0; rank < course.modules().size(); rank++) {
            topics.add(new Topic(rank));
        }
        for (var topic : topics) {
            for (int before : course.before(topic.rank)) {
                for (int week = 0; week < weeks; week++) {
                    after(topic.begun[week], topics.get(before).over, week - 1);
                }
            }
        }
        for (int week = 0; week < weeks; week++) {
            cp.addLessOrEqual(load(week), course.room()[week]);
        }
        forbidOverlaps();
    }

    void minimiseFinish() {
        var open = LinearExpr.newBuilder();
        for (var over : allOver) {
            open.addTerm(over, -1);
        }
        cp.minimize(open);
    }

    /** @param found an answer that ends in this week; the search begins with it */
    void minimisePenalty(int finish, CpSolver found) {
        hint(found);
        cp.addEquality(allOver[finish], 1);
        var goal = LinearExpr.newBuilder();
        for (var topic : topics) {
            for (int i = 0; i < topic.sessions.size(); i++) {
                goal.addTerm(topic.attended[i], (long) course.travel(topic.sessions.get(i)) * THOUSAND);
            }
            for (int week = 0; week < weeks; week++) {
                goal.addTerm(topic.begun[week], OPEN_WEEK).addTerm(topic.over[week], -OPEN_WEEK);
            }
            topic.addPieces(topic.study, goal, found);
            topic.addPieces(topic.task, goal, found);
            if (topic.rank > 0) {
                goal.addTerm(inverted(topic, topics.get(topic.rank - 1), found), OUT_OF_ORDER);
            }
        }
        addUnevenness(goal, finish, found);
        cp.minimize(goal);
    }

    private void hint(CpSolver solver) {
        for (var topic : topics) {
            for (var variable : topic.all()) {
                cp.addHint(variable, solver.value(variable));
            }
        }
    }

    Answer answer(CpSolver solver) {
        var pieces = new ArrayList<Answer.Piece>();
        topics.forEach(topic -> topic.read(solver, pieces));
        return new Answer(pieces);
    }

    private BoolVar inverted(Topic topic, Topic previous, CpSolver found) {
        var inverted = cp.newBoolVar("");
        boolean sooner = false;
        for (int week = 0; week < weeks; week++) {
            cp.addLessOrEqual(
                    LinearExpr.newBuilder().add(topic.begun[week]).addTerm(previous.begun[week], -1), inverted);
            sooner |= found.value(topic.begun[week]) > found.value(previous.begun[week]);
        }
        cp.addHint(inverted, sooner ? 1 : 0);
        return inverted;
    }

    private void addUnevenness(LinearExprBuilder goal, int finish, CpSolver found) {
        double room = 0;
        for (int week = 0; week <= finish; week++) {
            room += course.room()[week];
        }
        double minutes =
                course.modules().stream().mapToInt(module -> module.minutes()).sum();
        for (int week = 0; week <= finish; week++) {
            long share = Math.round(HUNDRED * minutes * course.room()[week] / room);
            var off = cp.newIntVar(0, HUNDRED * 10_000L, "");
            cp.addGreaterOrEqual(
                    LinearExpr.newBuilder()
                            .add(off)
                            .addTerm(load(week), -HUNDRED)
                            .add(share),
                    0);
            cp.addGreaterOrEqual(
                    LinearExpr.newBuilder()
                            .add(off)
                            .addTerm(load(week), HUNDRED)
                            .add(-share),
                    0);
            cp.addHint(off, Math.abs(HUNDRED * found.value(load(week)) - share));
            goal.add(off);
        }
    }

    private LinearExpr load(int week) {
        var load = LinearExpr.newBuilder();
        topics.forEach(topic -> topic.addLoad(week, load));
        return load.build();
    }

    private void forbidOverlaps() {
        for (var one : topics) {
            for (var other : topics) {
                for (int i = 0; i < one.attended.length; i++) {
                    for (int k = 0; k < other.attended.length; k++) {
                        boolean later = one.rank < other.rank || one == other && i < k;
                        if (later && one.sessions.get(i).overlaps(other.sessions.get(k))) {
                            cp.addAtMostOne(List.of(one.attended[i], other.attended[k]));
                        }
                    }
                }
            }
        }
    }

    /** Variables that stay true once they are. */
    private BoolVar[] byWeek() {
        var variables = new BoolVar[weeks];
        for (int week = 0; week < weeks; week++) {
            variables[week] = cp.newBoolVar("");
            if (week > 0) {
                cp.addImplication(variables[week - 1], variables[week]);
            }
        }
        return variables;
    }

    /** What is true only if something is over by a week; nothing is over before the first. */
    private void after(BoolVar variable, BoolVar[] over, int week) {
        if (week < 0) {
            cp.addEquality(variable, 0);
        } else {
            cp.addImplication(variable, over[week]);
        }
    }

    /** One module's variables. */
    private final class Topic {
        final int rank;
        final BoolVar[] begun = byWeek();
        final BoolVar[] studied = byWeek();
        /** The same as studied where there is no session. */
        final BoolVar[] learnt;
        /** The same as learnt where there is no coaching. */
        final BoolVar[] coachedBy;

        final BoolVar[] over = byWeek();
        final List<Session> sessions;
        final BoolVar[] attended;
        final IntVar[] study;
        final IntVar[] task;
        final List<Integer> appointments;
        final BoolVar[][] coached;

        Topic(int rank) {
            this.rank = rank;
            sessions = course.sessions(rank);
            attended = new BoolVar[course.lives(rank) == 0 ? 0 : sessions.size()];
            study = minutes(ActivityKind.SELF_STUDY);
            task = minutes(ActivityKind.WORKPLACE_TASK);
            appointments = course.minutes(rank, ActivityKind.COACHING);
            coached = new BoolVar[appointments.size()][weeks];
            learnt = attended.length == 0 ? studied : byWeek();
            coachedBy = appointments.isEmpty() ? learnt : byWeek();
            attend();
            coach();
            for (int week = 0; week < weeks; week++) {
                inOrder(week);
                cp.addImplication(allOver[week], over[week]);
            }
            cp.addEquality(over[weeks - 1], 1);
        }

        private IntVar[] minutes(ActivityKind kind) {
            int minutes = course.modules().get(rank).minutes(kind);
            var variables = new IntVar[weeks];
            for (int week = 0; week < weeks; week++) {
                variables[week] = cp.newIntVar(0, Math.min(minutes, course.room()[week]), "");
            }
            cp.addEquality(LinearExpr.sum(variables), minutes);
            return variables;
        }

        private void attend() {
            for (int i = 0; i < attended.length; i++) {
                attended[i] = cp.newBoolVar("");
                int week = course.week(sessions.get(i));
                if (week > 0) {
                    cp.addImplication(attended[i], studied[week - 1]);
                } else if (!course.minutes(rank, ActivityKind.SELF_STUDY).isEmpty()) {
                    cp.addEquality(attended[i], 0);
                }
                cp.addImplication(attended[i], begun[week]);
                for (int before = 0; before < week; before++) {
                    cp.addImplication(attended[i], learnt[before].not());
                }
            }
            cp.addEquality(LinearExpr.sum(attended), course.lives(rank));
        }

        private void coach() {
            for (var weekly : coached) {
                for (int week = 0; week < weeks; week++) {
                    weekly[week] = cp.newBoolVar("");
                    cp.addImplication(weekly[week], learnt[week]);
                    cp.addImplication(weekly[week], begun[week]);
                }
                cp.addExactlyOne(weekly);
            }
        }

        private void inOrder(int week) {
            int room = course.room()[week];
            cp.addLessOrEqual(study[week], LinearExpr.term(begun[week], room));
            if (learnt != studied) {
                cp.addImplication(learnt[week], studied[week]);
            }
            attendedBy(learnt[week], week);
            for (var weekly : coached) {
                cp.addLessOrEqual(coachedBy[week], upTo(weekly, week));
            }
            if (coachedBy != learnt) {
                cp.addImplication(coachedBy[week], learnt[week]);
            }
            cp.addImplication(over[week], coachedBy[week]);
            cp.addLessOrEqual(task[week], LinearExpr.term(coachedBy[week], room));
            if (week == 0) {
                cp.addEquality(task[week], 0);
            } else {
                cp.addLessOrEqual(study[week], minus(room, studied[week - 1]));
                cp.addLessOrEqual(task[week], LinearExpr.term(learnt[week - 1], room));
                cp.addLessOrEqual(task[week], minus(room, over[week - 1]));
            }
            cp.addLessOrEqual(begun[week], anythingBy(week));
        }

        private void attendedBy(BoolVar learnt, int week) {
            if (attended.length > 0) {
                var sum = LinearExpr.newBuilder();
                for (int i = 0; i < attended.length; i++) {
                    if (course.week(sessions.get(i)) <= week) {
                        sum.add(attended[i]);
                    }
                }
                cp.addLessOrEqual(LinearExpr.term(learnt, course.lives(rank)), sum);
            }
        }

        private LinearArgument minus(int room, BoolVar done) {
            return LinearExpr.newBuilder().add(room).addTerm(done, -room).build();
        }

        private LinearArgument upTo(BoolVar[] weekly, int week) {
            var sum = LinearExpr.newBuilder();
            for (int before = 0; before <= week; before++) {
                sum.add(weekly[before]);
            }
            return sum.build();
        }

        private LinearArgument anythingBy(int week) {
            var sum = LinearExpr.newBuilder();
            for (int before = 0; before <= week; before++) {
                sum.add(study[before]).add(task[before]);
                for (var weekly : coached) {
                    sum.add(weekly[before]);
                }
            }
            for (int i = 0; i < attended.length; i++) {
                if (course.week(sessions.get(i)) <= week) {
                    sum.add(attended[i]);
                }
            }
            return sum.build();
        }

        void addLoad(int week, LinearExprBuilder load) {
            load.add(study[week]).add(task[week]);
            for (int k = 0; k < coached.length; k++) {
                load.addTerm(coached[k][week], appointments.get(k));
            }
            for (int i = 0; i < attended.length; i++) {
                if (course.week(sessions.get(i)) == week) {
                    load.addTerm(attended[i], sessions.get(i).minutes());
                }
            }
        }

        /** All are counted; the first of each is the same for every answer. */
        void addPieces(IntVar[] minutes, LinearExprBuilder goal, CpSolver found) {
            for (int week = 0; week < weeks; week++) {
                var used = cp.newBoolVar("");
                cp.addLessOrEqual(minutes[week], LinearExpr.term(used, course.room()[week]));
                cp.addHint(used, found.value(minutes[week]) > 0 ? 1 : 0);
                goal.addTerm(used, PIECE);
            }
        }

        List<IntVar> all() {
            var all = new ArrayList<IntVar>();
            for (var variables : List.of(begun, studied, over, attended, study, task)) {
                all.addAll(List.of(variables));
            }
            if (learnt != studied) {
                all.addAll(List.of(learnt));
            }
            if (coachedBy != learnt) {
                all.addAll(List.of(coachedBy));
            }
            for (var weekly : coached) {
                all.addAll(List.of(weekly));
            }
            return all;
        }

        void read(CpSolver solver, List<Answer.Piece> pieces) {
            for (int week = 0; week < weeks; week++) {
                add(pieces, ActivityKind.SELF_STUDY, week, (int) solver.value(study[week]));
                add(pieces, ActivityKind.WORKPLACE_TASK, week, (int) solver.value(task[week]));
                for (int k = 0; k < coached.length; k++) {
                    boolean now = solver.booleanValue(coached[k][week]);
                    add(pieces, ActivityKind.COACHING, week, now ? appointments.get(k) : 0);
                }
            }
            for (int i = 0; i < attended.length; i++) {
                if (solver.booleanValue(attended[i])) {
                    var session = sessions.get(i);
                    pieces.add(new Answer.Piece(
                            rank, session.kind(), course.week(session), session.minutes(), session.id()));
                }
            }
        }

        private void add(List<Answer.Piece> pieces, ActivityKind kind, int week, int minutes) {
            if (minutes > 0) {
                pieces.add(new Answer.Piece(rank, kind, week, minutes, null));
            }
        }
    }
}
