package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * The place for one job among all others that adds least penalty: every way to attend, study before it, coaching and
 * the task after it, each in the weeks that are emptiest for their share.
 */
final class Insertion {
    /** Weeks that are looked at beyond those that would do; each costs what a week open costs. */
    private static final int LOOK = 8;

    private static final List<Slot> NONE = List.of();

    private final Board board;
    private final Penalty penalty;
    private final Blend blend;
    private final List<List<Way>> ways;
    private final SplittableRandom random;

    /** What one plan for the job would cost; the weeks are first and last of the study and of the task. */
    private record Plan(
            Way way, int studyFrom, int studyTo, List<Slot> coaching, int taskFrom, int taskTo, double cost) {}

    /**
     * Where a job may go.
     *
     * @param from first week
     * @param to last week
     * @param previous start of the topic that is better learnt before; -1 if that is not placed
     * @param next start of the topic that is better learnt after; -1 if that is not placed
     * @param shortOfBlend minutes that each minute against the rules of the blend costs
     * @param noise up to this many minutes are added to what a way costs, for variety
     */
    record Window(int from, int to, int previous, int next, double shortOfBlend, double noise) {
        double outOfOrder(int start) {
            return (previous > start ? Penalty.OUT_OF_ORDER : 0)
                    + (next >= 0 && next < start ? Penalty.OUT_OF_ORDER : 0);
        }
    }

    Insertion(Board board, Penalty penalty, Blend blend, List<List<Way>> ways, SplittableRandom random) {
        this.board = board;
        this.penalty = penalty;
        this.ways = ways;
        this.blend = blend;
        this.random = random;
    }

    /** Puts the job on the board; null, with nothing changed, if it does not fit. Recordings only where no session does. */
    @Nullable
    Placed insert(Job job, Window window) {
        var plans = new ArrayList<Plan>();
        int recorded = -1;
        for (var way : ways.get(job.rank())) {
            if (way.recorded().size() > recorded) {
                var placed = bestOf(job, plans);
                if (placed != null) {
                    return placed;
                }
                recorded = way.recorded().size();
            }
            var plan = plan(job, way, window);
            if (plan != null) {
                plans.add(plan);
            }
        }
        return bestOf(job, plans);
    }

    private @Nullable Placed bestOf(Job job, List<Plan> plans) {
        plans.sort((one, other) -> Double.compare(one.cost(), other.cost()));
        for (var plan : plans) {
            var placed = build(job, plan);
            if (placed != null) {
                return placed;
            }
        }
        plans.clear();
        return null;
    }

    private @Nullable Plan plan(Job job, Way way, Window window) {
        if (way.sessions().isEmpty()) {
            return planFreely(job, way, window);
        }
        if (way.first() < window.from() || way.last() > window.to()) {
            return null;
        }
        var slots = new ArrayList<Slot>();
        Plan plan = null;
        if (attend(way, slots)) {
            double cost = sessionCost(slots);
            int study = Math.min(way.first(), job.preparedBy()) - 1;
            plan = around(job, way, window, study, way.last(), way.first(), Double.MAX_VALUE);
            plan = plan == null ? null : priced(plan, cost + choice(way, window));
        }
        slots.forEach(board::take);
        return plan;
    }

    private double choice(Way way, Window window) {
        double blended = window.shortOfBlend() > 0 ? blend.cost(way) * window.shortOfBlend() : 0;
        return blended + random.nextDouble() * window.noise();
    }

    private static Plan priced(Plan plan, double more) {
        return new Plan(
                plan.way(),
                plan.studyFrom(),
                plan.studyTo(),
                plan.coaching(),
                plan.taskFrom(),
                plan.taskTo(),
                plan.cost() + more);
    }

    private boolean attend(Way way, List<Slot> slots) {
        for (var dated : way.sessions()) {
            if (!board.canAttend(dated)) {
                return false;
            }
            var session = dated.session();
            var slot = new Slot(session.kind(), dated.week(), session.minutes(), dated);
            board.put(slot);
            slots.add(slot);
        }
        return true;
    }

    /** Of sessions that are on the board already. */
    private double sessionCost(List<Slot> slots) {
        double cost = 0;
        for (var slot : slots) {
            cost += penalty.ofTravel(slot) - board.unevenness(slot.week(), -slot.minutes()) * penalty.perUnevenMinute();
        }
        return cost;
    }

    /** Without sessions the learning may end in any week. */
    private @Nullable Plan planFreely(Job job, Way way, Window window) {
        boolean studies = job.selfStudy() + way.recordedMinutes() > 0;
        Plan best = null;
        double least = Double.MAX_VALUE;
        for (int learnt = studies ? window.from() : window.from() - 1; learnt <= window.to(); learnt++) {
            int study = Math.min(learnt, job.preparedBy() - 1);
            var plan = around(job, way, window, study, learnt, learnt + 1, least);
            if (plan != null) {
                best = plan;
                least = plan.cost();
            }
        }
        return best == null ? null : priced(best, choice(way, window));
    }

    /**
     * Null if it does not fit, or does not cost less than the least so far.
     *
     * @param studyTo last week for study
     * @param learnt week of the last learning
     * @param start of the job if there is nothing to study
     */
    private @Nullable Plan around(Job job, Way way, Window window, int studyTo, int learnt, int start, double least) {
        var coaching = job.coaching().isEmpty() ? NONE : new ArrayList<Slot>();
        int learntBy = Math.max(learnt, job.learntBy());
        Plan plan = null;
        if (job.coaching().isEmpty() || coach(job, window, learntBy, coaching)) {
            plan = coached(job, way, window, studyTo, learnt, start, coaching, least);
        }
        coaching.forEach(board::take);
        return plan;
    }

    /** With the appointments on the board. Before study is looked at, what it costs at the least may be too much. */
    private @Nullable Plan coached(
            Job job, Way way, Window window, int studyTo, int learnt, int start, List<Slot> coaching, double least) {
        int minutes = job.selfStudy() + way.recordedMinutes();
        var task = task(job, window, Math.max(learnt, job.learntBy()), coaching);
        if (task == null) {
            return null;
        }
        double appointments = ofCoaching(coaching);
        double alone = minutes == 0 ? 0 : uneven(minutes, minutes, 1);
        int from = minutes == 0 ? start : studyTo;
        if (appointments + (alone + task.cost() + open(task, learnt, from)) >= least) {
            return null;
        }
        var study = study(minutes, window, studyTo, start);
        if (study == null) {
            return null;
        }
        double cost = appointments + (study.cost() + task.cost() + open(task, learnt, study.first(start)));
        return cost < least ? new Plan(way, study.from(), study.to(), coaching, task.from(), task.to(), cost) : null;
    }

    /** One after another, as each changes what the next adds in the same week. */
    private double ofCoaching(List<Slot> coaching) {
        double cost = 0;
        for (var slot : coaching) {
            cost -= board.unevenness(slot.week(), -slot.minutes()) * penalty.perUnevenMinute();
            board.take(slot);
        }
        coaching.forEach(board::put);
        return cost;
    }

    private static double open(Span task, int learnt, int from) {
        return Penalty.OPEN_WEEK * (double) (task.last(learnt) - from);
    }

    /** Weeks in which minutes fit; none if from lies after to. */
    private record Span(int from, int to, double cost) {
        int last(int otherwise) {
            return from > to ? Math.max(otherwise, to) : to;
        }

        int first(int otherwise) {
            return from > to ? otherwise : from;
        }
    }

    /**
     * Back from the last week for study to the week that costs least to begin in. A week further back has no fewer pieces
     * and is open for longer, so what it costs at the least shows when to stop.
     */
    private @Nullable Span study(int minutes, Window window, int to, int start) {
        if (minutes == 0) {
            return new Span(to + 1, to, window.outOfOrder(start));
        }
        Span best = null;
        double least = Double.MAX_VALUE;
        int room = 0;
        int holes = 0;
        int pieces = 0;
        int beyond = 0;
        for (int week = to; week >= window.from() && beyond < LOOK; week--) {
            int usable = board.usable(week, minutes);
            room += usable;
            holes += Math.min(usable, board.hole(week));
            pieces += Math.min(usable, board.hole(week)) > 0 || room - usable < minutes ? 1 : 0;
            if (room >= minutes && usable > 0) {
                beyond++;
                double cost = uneven(minutes, holes, pieces) + window.outOfOrder(week);
                double open = Penalty.OPEN_WEEK * (double) (to - week);
                if (best == null || cost + open < least) {
                    best = new Span(week, to, cost);
                    least = cost + open;
                }
                if (uneven(minutes, minutes, pieces) + open >= least) {
                    return best;
                }
            }
        }
        return best;
    }

    private boolean coach(Job job, Window window, int learnt, List<Slot> coaching) {
        int from = Math.max(learnt, window.from());
        for (int minutes : job.coaching()) {
            int best = -1;
            double least = Double.MAX_VALUE;
            for (int week = from, beyond = 0; week <= window.to() && beyond < LOOK; week++) {
                if (board.room(week) >= minutes) {
                    beyond++;
                    double cost = board.unevenness(week, minutes) * penalty.perUnevenMinute()
                            + Penalty.OPEN_WEEK * (double) (week - from);
                    best = cost < least ? week : best;
                    least = Math.min(cost, least);
                }
            }
            if (best < 0) {
                return false;
            }
            var slot = new Slot(ActivityKind.COACHING, best, minutes, null);
            board.put(slot);
            coaching.add(slot);
            from = best;
        }
        return true;
    }

    private @Nullable Span task(Job job, Window window, int learnt, List<Slot> coaching) {
        int coached = coaching.isEmpty() ? window.from() : coaching.getLast().week();
        int from = Math.max(learnt + 1, coached);
        if (job.task() == 0) {
            return new Span(window.to() + 1, coaching.isEmpty() ? -1 : coached, 0);
        }
        Span best = null;
        double least = Double.MAX_VALUE;
        int room = 0;
        int holes = 0;
        int pieces = 0;
        int beyond = 0;
        for (int week = from; week <= window.to() && beyond < LOOK; week++) {
            int usable = board.usable(week, job.task());
            room += usable;
            holes += Math.min(usable, board.hole(week));
            pieces += Math.min(usable, board.hole(week)) > 0 || room - usable < job.task() ? 1 : 0;
            if (room >= job.task() && usable > 0) {
                beyond++;
                double cost = uneven(job.task(), holes, pieces);
                double open = Penalty.OPEN_WEEK * (double) (week - from);
                if (best == null || cost + open < least) {
                    best = new Span(from, week, cost);
                    least = cost + open;
                }
                if (uneven(job.task(), job.task(), pieces) + open >= least) {
                    return best;
                }
            }
        }
        return best;
    }

    /** Minutes in holes make the weeks more even, others less. */
    private double uneven(int minutes, int holes, int pieces) {
        return (minutes - 2.0 * Math.min(minutes, holes)) * penalty.perUnevenMinute()
                + (double) Penalty.PIECE * (pieces - 1);
    }

    private @Nullable Placed build(Job job, Plan plan) {
        var slots = new ArrayList<Slot>();
        boolean whole = attend(plan.way(), slots);
        if (whole) {
            plan.coaching().forEach(board::put);
            slots.addAll(plan.coaching());
            whole = study(job, plan, slots) && task(job, plan, slots);
        }
        if (whole) {
            return Placed.of(slots, plan.way().recorded());
        }
        slots.forEach(board::take);
        return null;
    }

    private boolean study(Job job, Plan plan, List<Slot> slots) {
        boolean whole = job.selfStudy() == 0 || pourStudy(job.selfStudy(), plan, slots);
        for (var live : plan.way().recorded()) {
            whole = whole && pourStudy(live.minutes(), plan, slots);
        }
        return whole;
    }

    private boolean task(Job job, Plan plan, List<Slot> slots) {
        var task = new Pouring(ActivityKind.WORKPLACE_TASK, job.task(), plan.taskFrom(), plan.taskTo());
        return job.task() == 0 || board.pour(task, slots);
    }

    private boolean pourStudy(int minutes, Plan plan, List<Slot> slots) {
        return board.pour(new Pouring(ActivityKind.SELF_STUDY, minutes, plan.studyTo(), plan.studyFrom()), slots);
    }
}
