package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Session;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.OpenStep.Dated;

/**
 * Can all other steps be fitted in while these stay? Depth first over sessions and the weeks that part one activity from
 * the next, in the order of learning; minutes that can be split are fitted in whole at every node, those of steps not
 * yet decided included, so that most dead ends show at once.
 */
final class Refit {
    enum Answer {
        YES,
        NO,
        /** The search was cut off. */
        UNKNOWN
    }

    /** Study more than this many weeks before its session is put off, where there is room. */
    private static final int NEAR = 4;

    private final Retiming problem;
    private final int last;
    private final int nodes;
    private final @Nullable Shape[] shapes;
    private final int[] lo;
    private final int[] hi;
    private final List<Session> attended = new ArrayList<>();
    private final List<Item> settled = new ArrayList<>();
    private final List<Item> fixedItems = new ArrayList<>();
    private final List<OpenStep> loose = new ArrayList<>();
    private int[] freedom = new int[0];
    private int[] room = new int[0];
    private int spent;

    /**
     * @param last no step may end after this week
     * @param nodes of search, for each question
     */
    Refit(Retiming problem, int last, int nodes) {
        this.problem = problem;
        this.last = Math.min(last, problem.room().length - 1);
        this.nodes = nodes;
        int n = problem.steps().size();
        shapes = new Shape[n];
        lo = new int[n];
        hi = new int[n];
    }

    /**
     * @param freedom per step
     * @param rigid whether steps that stay keep every minute where it is, not only their first and last weeks
     */
    Answer ask(int[] freedom, boolean rigid) {
        this.freedom = freedom.clone();
        room = problem.room().clone();
        Arrays.fill(shapes, null);
        attended.clear();
        settled.clear();
        fixedItems.clear();
        loose.clear();
        spent = 0;
        for (var step : problem.steps()) {
            if (!settle(step, rigid)) {
                return Answer.NO;
            }
        }
        if (decide(0)) {
            return Answer.YES;
        }
        return spent > nodes ? Answer.UNKNOWN : Answer.NO;
    }

    /** The fit that the last yes found, with study near its session where there is room. */
    Fit fit() {
        for (var step : loose) {
            nearToSession(step);
        }
        return Fit.of(problem, shapes, items(), settled, room.clone());
    }

    private boolean settle(OpenStep step, boolean rigid) {
        var home = step.home();
        if (home == null || freedom[step.index()] == OpenStep.FREE) {
            loose.add(step);
            return true;
        }
        for (var dated : home.sessions()) {
            if (!attend(dated)) {
                return false;
            }
        }
        if (freedom[step.index()] == OpenStep.KEEPS_SESSIONS) {
            loose.add(step);
            return true;
        }
        var shape = Shape.of(step, home);
        shapes[step.index()] = shape;
        if (home.end() > last) {
            return false;
        }
        for (int i = 0; i < step.coaching().size(); i++) {
            room[home.coaching().get(i)] -= step.coaching().get(i);
        }
        var ends = rigid ? Fit.keep(step, home) : shape.ends();
        settled.addAll(ends);
        ends.forEach(item -> room[item.from()] -= item.minutes());
        if (!rigid) {
            fixedItems.addAll(shape.rest(ends));
        }
        return Arrays.stream(room).allMatch(left -> left >= 0);
    }

    private boolean attend(Dated dated) {
        if (room[dated.week()] < dated.session().minutes() || attended.stream().anyMatch(dated.session()::overlaps)) {
            return false;
        }
        room[dated.week()] -= dated.session().minutes();
        attended.add(dated.session());
        return true;
    }

    private void leave(Dated dated) {
        room[dated.week()] += dated.session().minutes();
        attended.remove(dated.session());
    }

    private boolean decide(int depth) {
        if (spent++ > nodes || !windows() || !Filling.fits(items(), room.clone())) {
            return false;
        }
        return depth == loose.size() || chooseSessions(depth, new ArrayList<>());
    }

    private boolean isCutOff() {
        return spent > nodes;
    }

    private boolean chooseSessions(int depth, List<@Nullable Dated> chosen) {
        var step = loose.get(depth);
        var home = step.home();
        int i = chosen.size();
        if (i == step.lives().size()) {
            return chooseLearnt(depth, chosen);
        }
        if (home != null && freedom[step.index()] == OpenStep.KEEPS_SESSIONS) {
            chosen.add(i < home.sessions().size() ? home.sessions().get(i) : null);
            boolean found = chooseSessions(depth, chosen);
            chosen.removeLast();
            return found;
        }
        var live = step.lives().get(i);
        int first = lo[step.index()] + (step.study() > 0 ? 1 : 0);
        int latest = hi[step.index()] - (step.task() > 0 ? 1 : 0);
        for (var dated : live.sessions()) {
            if (dated.week() >= first && dated.week() <= latest && attend(dated)) {
                chosen.add(dated);
                if (chooseSessions(depth, chosen)) {
                    return true;
                }
                chosen.removeLast();
                leave(dated);
            }
            if (isCutOff()) {
                return false;
            }
        }
        if (live.catchUp()) {
            chosen.add(null);
            if (chooseSessions(depth, chosen)) {
                return true;
            }
            chosen.removeLast();
        }
        return false;
    }

    /** The last week of learning: its last session's, or any if it has none. */
    private boolean chooseLearnt(int depth, List<@Nullable Dated> sessions) {
        var step = loose.get(depth);
        int from = lo[step.index()];
        int first = Integer.MAX_VALUE;
        int latest = Math.max(step.learntBy(), from - 1);
        boolean recorded = false;
        for (var dated : sessions) {
            recorded |= dated == null;
            if (dated != null) {
                first = Math.min(first, dated.week());
                latest = Math.max(latest, dated.week());
            }
        }
        boolean studies = step.study() > 0 || recorded;
        if (first < Integer.MAX_VALUE) {
            return (!studies || first > from) && chooseCoaching(depth, sessions, first - 1, latest, new ArrayList<>());
        }
        if (!studies) {
            return chooseCoaching(depth, sessions, from - 1, latest, new ArrayList<>());
        }
        boolean lastOfAll = step.task() == 0 && step.coaching().isEmpty();
        int to = hi[step.index()];
        int earliest = Math.max(from, lastOfAll && !holdsUp(depth) ? to : step.learntBy());
        for (int learnt = earliest; learnt <= to && !isCutOff(); learnt++) {
            if (chooseCoaching(depth, sessions, learnt, learnt, new ArrayList<>())) {
                return true;
            }
        }
        return false;
    }

    private boolean chooseCoaching(
            int depth, List<@Nullable Dated> sessions, int studyBy, int learnt, List<Integer> chosen) {
        var step = loose.get(depth);
        if (chosen.size() == step.coaching().size()) {
            return chooseEnd(depth, sessions, studyBy, learnt, chosen);
        }
        int minutes = step.coaching().get(chosen.size());
        int from = Math.max(lo[step.index()], chosen.isEmpty() ? learnt : chosen.getLast());
        for (int week = from; week <= hi[step.index()] && !isCutOff(); week++) {
            if (room[week] >= minutes) {
                room[week] -= minutes;
                chosen.add(week);
                if (chooseCoaching(depth, sessions, studyBy, learnt, chosen)) {
                    return true;
                }
                chosen.removeLast();
                room[week] += minutes;
            }
        }
        return false;
    }

    private boolean chooseEnd(
            int depth, List<@Nullable Dated> sessions, int studyBy, int learnt, List<Integer> coaching) {
        var step = loose.get(depth);
        int from = lo[step.index()];
        int coached = coaching.isEmpty() ? -1 : coaching.getLast();
        if (step.task() == 0) {
            return settleOn(depth, sessions, studyBy, from, Math.max(learnt, coached), coaching);
        }
        int taskFrom = Math.max(Math.max(learnt + 1, coached), from);
        int to = hi[step.index()];
        for (int end = holdsUp(depth) ? taskFrom : Math.max(taskFrom, to); end <= to && !isCutOff(); end++) {
            if (settleOn(depth, sessions, studyBy, taskFrom, end, coaching)) {
                return true;
            }
        }
        return false;
    }

    private boolean settleOn(
            int depth, List<@Nullable Dated> sessions, int studyBy, int taskFrom, int end, List<Integer> coaching) {
        var step = loose.get(depth);
        int from = lo[step.index()];
        shapes[step.index()] = new Shape(
                step, false, -1, from, studyBy, taskFrom, end, new ArrayList<>(sessions), List.copyOf(coaching));
        if (decide(depth + 1)) {
            return true;
        }
        shapes[step.index()] = null;
        windows();
        return false;
    }

    /** Whether a step that is still to be decided waits for the end of this one. */
    private boolean holdsUp(int depth) {
        return loose.get(depth).after().stream().anyMatch(after -> shapes[after] == null);
    }

    private List<Item> items() {
        var items = new ArrayList<>(fixedItems);
        for (var step : loose) {
            var shape = shapes[step.index()];
            if (shape != null) {
                items.addAll(shape.rest(List.of()));
            } else {
                int minutes = step.leastMinutes() - minutesAttended(step);
                if (minutes > 0) {
                    items.add(new Item(
                            step.index(), ActivityKind.SELF_STUDY, lo[step.index()], hi[step.index()], minutes));
                }
            }
        }
        return items;
    }

    /** Minutes of sessions that already take their room, though the step is not decided. */
    private int minutesAttended(OpenStep step) {
        if (step.home() == null || freedom[step.index()] == OpenStep.FREE) {
            return 0;
        }
        return step.lives().stream()
                .mapToInt(live -> live.sessions().stream()
                        .mapToInt(dated -> dated.session().minutes())
                        .reduce(live.catchUp() ? live.minutes() : Integer.MAX_VALUE, Math::min))
                .sum();
    }

    /** When each step could begin and must end, given what is decided; false if there is no time for one. */
    private boolean windows() {
        for (var step : problem.steps()) {
            int from = 0;
            for (int before : step.before()) {
                var shape = shapes[before];
                from = Math.max(
                        from, 1 + (shape == null ? earliestEnd(problem.steps().get(before)) : shape.end()));
            }
            var shape = shapes[step.index()];
            if (shape != null && shape.stays() && shape.start() >= 0 && shape.start() < from) {
                return false;
            }
            lo[step.index()] = from;
        }
        for (var step : problem.steps().reversed()) {
            int by = last;
            for (int after : step.after()) {
                var shape = shapes[after];
                by = Math.min(
                        by, -1 + (shape == null ? latestStart(problem.steps().get(after)) : begins(shape)));
            }
            var shape = shapes[step.index()];
            if (shape == null ? by < lo[step.index()] + step.span() && step.leastMinutes() > 0 : shape.end() > by) {
                return false;
            }
            hi[step.index()] = by;
        }
        return true;
    }

    private static int begins(Shape shape) {
        return shape.stays() && shape.start() >= 0 ? shape.start() : Math.max(shape.from(), 0);
    }

    private int earliestEnd(OpenStep step) {
        int end = lo[step.index()] + step.span();
        var home = step.home();
        if (home != null
                && freedom[step.index()] != OpenStep.FREE
                && !home.sessions().isEmpty()) {
            int latest = home.sessions().stream().mapToInt(Dated::week).max().orElseThrow();
            end = Math.max(end, latest + (step.task() > 0 ? 1 : 0));
        }
        return step.leastMinutes() == 0 ? -1 : end;
    }

    private int latestStart(OpenStep step) {
        int start = hi[step.index()] - step.span();
        var home = step.home();
        if (home != null
                && freedom[step.index()] != OpenStep.FREE
                && !home.sessions().isEmpty()) {
            int first = home.sessions().stream().mapToInt(Dated::week).min().orElseThrow();
            start = Math.min(start, first - (step.study() > 0 ? 1 : 0));
        }
        return step.leastMinutes() == 0 ? Integer.MAX_VALUE / 2 : start;
    }

    private void nearToSession(OpenStep step) {
        var shape = shapes[step.index()];
        if (shape == null) {
            return;
        }
        int first = shape.sessions().stream()
                .filter(dated -> dated != null)
                .mapToInt(Dated::week)
                .min()
                .orElse(0);
        int near = first - NEAR;
        if (near > shape.from() && shape.study() > 0) {
            shapes[step.index()] = shape.withFrom(near);
            if (!Filling.fits(items(), room.clone())) {
                shapes[step.index()] = shape;
            }
        }
    }
}
