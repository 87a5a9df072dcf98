package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.OpenStep.Dated;

/**
 * What is decided of a step: all but the weeks of its splittable minutes once it is dated.
 *
 * @param stays whether it must use its first week and its last
 * @param from it begins in this week or later; in this very week if it stays and has not begun
 * @param studyBy its study ends in this week or earlier
 * @param taskFrom its workplace task begins in this week or later
 * @param end it ends in this week or earlier; in this very week if it stays
 * @param dated whether sessions and appointments are decided
 * @param sessions one for each live activity; null where a recording stands in
 * @param coaching weeks of the appointments
 */
record Shape(
        OpenStep step,
        boolean stays,
        int from,
        int studyBy,
        int taskFrom,
        int end,
        boolean dated,
        List<@Nullable Dated> sessions,
        List<Integer> coaching) {
    /** A step of which nothing is decided. */
    static Shape open(OpenStep step, int last) {
        return new Shape(step, false, step.notBefore(), last, 0, last, false, List.of(), List.of());
    }

    /** A step that stays, with its study and its task apart as loosely as its dates allow: that is no move. */
    static Shape staying(OpenStep step, Home home) {
        var sessions = new ArrayList<@Nullable Dated>(home.sessions());
        while (sessions.size() < step.lives().size()) {
            sessions.add(null);
        }
        int from = Math.max(0, home.start());
        var shape = new Shape(step, true, from, home.end(), from, home.end(), false, List.of(), List.of())
                .dated(sessions, home.coaching());
        boolean recorded = sessions.contains(null);
        return recorded ? shape.withParting(Math.max(shape.studyBy(), home.learnt()), shape.taskFrom()) : shape;
    }

    /** The same with dates, and study and task around them. */
    Shape dated(List<@Nullable Dated> sessions, List<Integer> coaching) {
        int by = studyBy;
        int next = Math.max(taskFrom, step.learntBy() + 1);
        for (var session : sessions) {
            by = session == null ? by : Math.min(by, session.week() - 1);
            next = session == null ? next : Math.max(next, session.week() + 1);
        }
        for (int week : coaching) {
            by = Math.min(by, week);
            next = Math.max(next, week);
        }
        return new Shape(step, stays, from, by, next, end, true, new ArrayList<>(sessions), List.copyOf(coaching));
    }

    Shape withSpan(int earliest, int latest) {
        return new Shape(step, stays, earliest, studyBy, taskFrom, latest, dated, sessions, coaching);
    }

    /** With all study until this week, and the task after it. */
    Shape partedAfter(int week) {
        return withParting(Math.min(week, studyBy), Math.max(week + 1, taskFrom));
    }

    private Shape withParting(int study, int task) {
        return new Shape(step, stays, from, study, task, end, dated, sessions, coaching);
    }

    /** Study, with recordings that stand in for sessions. */
    int study() {
        int minutes = step.study();
        for (int i = 0; i < sessions.size(); i++) {
            minutes += sessions.get(i) == null ? step.lives().get(i).minutes() : 0;
        }
        return minutes;
    }

    /** The first week with a session or an appointment; the highest int if there is none. */
    int firstDate() {
        int first = Integer.MAX_VALUE;
        for (int week : coaching) {
            first = Math.min(first, week);
        }
        for (var session : sessions) {
            first = session == null ? first : Math.min(first, session.week());
        }
        return first;
    }

    int lastDate() {
        int last = -1;
        for (int week : coaching) {
            last = Math.max(last, week);
        }
        for (var session : sessions) {
            last = session == null ? last : Math.max(last, session.week());
        }
        return last;
    }

    /** What must be in one week, so that a step that stays still begins and ends when it did. */
    List<Item> ends() {
        var home = step.home();
        if (!stays || home == null) {
            return List.of();
        }
        var items = new ArrayList<Item>();
        if (home.start() >= 0) {
            addEnd(items, home, home.start(), ActivityKind.SELF_STUDY, ActivityKind.WORKPLACE_TASK);
        }
        if (home.end() != home.start()) {
            addEnd(items, home, home.end(), ActivityKind.WORKPLACE_TASK, ActivityKind.SELF_STUDY);
        }
        return items;
    }

    private void addEnd(List<Item> items, Home home, int week, ActivityKind likely, ActivityKind otherwise) {
        if (home.isDatedIn(week)) {
            return;
        }
        var kind = home.leastIn(week, likely) > 0 ? likely : otherwise;
        int left = (kind == ActivityKind.SELF_STUDY ? study() : step.task()) - taken(items, kind);
        int minutes = Math.min(home.leastIn(week, kind), left);
        if (minutes > 0) {
            items.add(new Item(step.index(), kind, week, week, minutes, List.of(), true));
        }
    }

    /** The rest of its splittable minutes, with the weeks in which they may be. */
    void addRest(List<Item> items, int earliest, int latest) {
        var ends = ends();
        int study = study();
        int gap = study > 0 && step.task() > 0 ? 1 : 0;
        addRest(items, ends, ActivityKind.SELF_STUDY, earliest, Math.min(studyBy, latest - gap), study);
        addRest(items, ends, ActivityKind.WORKPLACE_TASK, Math.max(taskFrom, earliest + gap), latest, step.task());
    }

    private void addRest(List<Item> items, List<Item> ends, ActivityKind kind, int first, int last, int all) {
        int minutes = all - taken(ends, kind);
        if (minutes <= 0) {
            return;
        }
        List<Integer> there = ends.isEmpty() ? List.of() : new ArrayList<>();
        boolean rest = true;
        for (var item : ends) {
            if (item.kind() == kind) {
                there.add(item.from());
                rest &= item.minutes() >= Filling.LEAST;
            }
        }
        items.add(new Item(step.index(), kind, first, last, minutes, there, rest));
    }

    private static int taken(List<Item> items, ActivityKind kind) {
        int minutes = 0;
        for (var item : items) {
            minutes += item.kind() == kind ? item.minutes() : 0;
        }
        return minutes;
    }
}
