package org.waymark.engine.replan;

import java.util.List;
import org.waymark.engine.replan.OpenStep.Dated;

/**
 * When each step could begin and must end, given what is decided of the others. It is asked at every node of the search,
 * often a million times for one plan: hence the plain loops here and in what it calls.
 */
final class Reach {
    private final Draft draft;
    private final List<OpenStep> steps;
    private final int[] spans;
    private final int[] from;
    private final int[] by;

    Reach(Draft draft) {
        this.draft = draft;
        steps = draft.problem().steps();
        spans = steps.stream().mapToInt(OpenStep::span).toArray();
        from = new int[steps.size()];
        by = new int[from.length];
    }

    int from(OpenStep step) {
        return from[step.index()];
    }

    int by(OpenStep step) {
        return by[step.index()];
    }

    /** False if there is no time for one of them. */
    boolean update() {
        for (int i = 0; i < steps.size(); i++) {
            if (!updateFrom(steps.get(i))) {
                return false;
            }
        }
        for (int i = steps.size() - 1; i >= 0; i--) {
            if (!updateBy(steps.get(i))) {
                return false;
            }
        }
        return true;
    }

    private boolean updateFrom(OpenStep step) {
        var shape = draft.shape(step);
        int earliest = Math.max(shape.from(), step.notBefore());
        for (int before : step.before()) {
            earliest = Math.max(earliest, 1 + earliestEnd(steps.get(before)));
        }
        from[step.index()] = earliest;
        return earliest <= Math.min(latestFirst(step, shape), shape.stays() ? shape.from() : Integer.MAX_VALUE);
    }

    private boolean updateBy(OpenStep step) {
        var shape = draft.shape(step);
        int latest = Math.min(shape.end(), draft.last());
        for (int after : step.after()) {
            latest = Math.min(latest, latestStart(steps.get(after)) - 1);
        }
        by[step.index()] = latest;
        boolean fits = shape.stays() ? latest >= shape.end() : latest >= earliestEnd(step);
        return fits || step.leastMinutes() == 0;
    }

    /** The latest week in which a step may begin for the sake of its dates. */
    private static int latestFirst(OpenStep step, Shape shape) {
        if (!shape.dated() || step.leastMinutes() == 0) {
            return Integer.MAX_VALUE;
        }
        return Math.min(shape.firstDate(), shape.study() > 0 ? shape.studyBy() : Integer.MAX_VALUE);
    }

    private int earliestEnd(OpenStep step) {
        if (step.leastMinutes() == 0) {
            return -1;
        }
        var shape = draft.shape(step);
        if (shape.stays()) {
            return shape.end();
        }
        int end = from[step.index()] + spans[step.index()];
        if (shape.dated()) {
            end = Math.max(end, Math.max(shape.lastDate(), step.task() > 0 ? shape.taskFrom() : -1));
        } else if (draft.keepsSessions(step)) {
            end = Math.max(end, lastSession(step) + (step.task() > 0 ? 1 : 0));
        }
        return end;
    }

    private int latestStart(OpenStep step) {
        if (step.leastMinutes() == 0) {
            return Integer.MAX_VALUE / 2;
        }
        var shape = draft.shape(step);
        if (shape.stays()) {
            return shape.from();
        }
        int start = Math.min(by[step.index()] - spans[step.index()], latestFirst(step, shape));
        if (!shape.dated() && draft.keepsSessions(step)) {
            start = Math.min(start, firstSession(step) - (step.study() > 0 ? 1 : 0));
        }
        return start;
    }

    private static int firstSession(OpenStep step) {
        int first = Integer.MAX_VALUE;
        for (var dated : sessions(step)) {
            first = Math.min(first, dated.week());
        }
        return first;
    }

    private static int lastSession(OpenStep step) {
        int last = -1;
        for (var dated : sessions(step)) {
            last = Math.max(last, dated.week());
        }
        return last;
    }

    private static List<Dated> sessions(OpenStep step) {
        var home = step.home();
        return home == null ? List.of() : home.sessions();
    }
}
