package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.OpenStep.Dated;

/**
 * All that is decided of a step but the weeks of its splittable minutes.
 *
 * @param stays whether it must use its first week and its last
 * @param start first week of a step that stays; -1 if it has begun
 * @param from its minutes begin in this week or later
 * @param studyBy its study ends in this week or earlier
 * @param taskFrom its workplace task begins in this week or later
 * @param end it ends in this week or earlier; -1 if nothing is left to do
 * @param sessions one for each live activity; null where a recording stands in
 */
record Shape(
        OpenStep step,
        boolean stays,
        int start,
        int from,
        int studyBy,
        int taskFrom,
        int end,
        List<@Nullable Dated> sessions,
        List<Integer> coaching) {
    /** Where a step stays: with a first and last week that it must use. */
    static Shape of(OpenStep step, Home home) {
        var sessions = new ArrayList<@Nullable Dated>(home.sessions());
        while (sessions.size() < step.lives().size()) {
            sessions.add(null);
        }
        int first = home.sessions().stream().mapToInt(Dated::week).min().orElse(home.learnt() + 1);
        int learnt = Math.max(home.learnt(), step.learntBy());
        int coached = home.coaching().stream().mapToInt(week -> week).max().orElse(0);
        return new Shape(
                step,
                true,
                home.start(),
                Math.max(0, home.start()),
                first - 1,
                Math.max(Math.max(home.start(), learnt + 1), coached),
                home.end(),
                sessions,
                home.coaching());
    }

    /** Study, with recordings that stand in for sessions. */
    int study() {
        int minutes = step.study();
        for (int i = 0; i < sessions.size(); i++) {
            minutes += sessions.get(i) == null ? step.lives().get(i).minutes() : 0;
        }
        return minutes;
    }

    /** What must be in one week, so that a step that stays still begins and ends when it did. */
    List<Item> ends() {
        var items = new ArrayList<Item>();
        if (!stays) {
            return items;
        }
        if (start >= 0 && study() > 0) {
            items.add(item(ActivityKind.SELF_STUDY, start, start, Math.min(Filling.LEAST, study())));
        } else if (start >= 0 && isAlone()) {
            items.add(item(ActivityKind.WORKPLACE_TASK, start, start, Math.min(Filling.LEAST, step.task())));
        }
        var last = step.task() > 0 ? ActivityKind.WORKPLACE_TASK : ActivityKind.SELF_STUDY;
        int left = (step.task() > 0 ? step.task() : study()) - taken(items, last);
        boolean begunThen = end == start && !items.isEmpty() && items.getFirst().kind() == last;
        if (left > 0 && !begunThen && (step.task() > 0 || isAlone())) {
            items.add(item(last, end, end, Math.min(Filling.LEAST, left)));
        }
        return items;
    }

    /** The rest of its splittable minutes, with the weeks in which they may be. */
    List<Item> rest(List<Item> ends) {
        var items = new ArrayList<Item>();
        int study = study() - taken(ends, ActivityKind.SELF_STUDY);
        int task = step.task() - taken(ends, ActivityKind.WORKPLACE_TASK);
        if (study > 0) {
            items.add(item(ActivityKind.SELF_STUDY, from, studyBy, study));
        }
        if (task > 0) {
            items.add(item(ActivityKind.WORKPLACE_TASK, taskFrom, end, task));
        }
        return items;
    }

    Shape withFrom(int week) {
        return new Shape(step, stays, start, week, studyBy, taskFrom, end, sessions, coaching);
    }

    /** Whether it has neither sessions nor coaching. */
    private boolean isAlone() {
        return coaching.isEmpty() && sessions.stream().allMatch(dated -> dated == null);
    }

    private Item item(ActivityKind kind, int first, int last, int minutes) {
        return new Item(step.index(), kind, first, last, minutes);
    }

    private static int taken(List<Item> items, ActivityKind kind) {
        return items.stream()
                .filter(item -> item.kind() == kind)
                .mapToInt(Item::minutes)
                .sum();
    }
}
