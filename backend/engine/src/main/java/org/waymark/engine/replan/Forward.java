package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.replan.Filling.Item;
import org.waymark.engine.replan.Filling.Part;

/**
 * Fills week after week with what may begin by then, the nearest deadline first. Without the rule of a later week for
 * what follows, and with pieces as short as can be, this finds a way whenever there is one (Blazewicz 1976); so it
 * mostly does, and in whole pieces.
 */
final class Forward {
    private static final Comparator<Work> BY_DEADLINE = Comparator.comparingInt(
                    (Work work) -> work.item().by())
            .thenComparingInt(work -> work.item().owner());

    private final Draft draft;
    private final List<Work> open = new ArrayList<>();
    private final List<Part> parts = new ArrayList<>();
    /** Per step, minutes that are not yet filled in, and the last week that it uses so far. */
    private final int[] left;

    private final int[] used;
    /** The same of its study alone. */
    private final int[] studyLeft;

    private final int[] studied;

    private Forward(Draft draft, Reach reach, boolean shortFirst) {
        this.draft = draft;
        int steps = draft.problem().steps().size();
        left = new int[steps];
        used = new int[steps];
        studied = new int[steps];
        studyLeft = new int[steps];
        for (var step : draft.problem().steps()) {
            var shape = draft.shape(step);
            used[step.index()] = shape.stays() ? shape.end() : shape.lastDate();
            studied[step.index()] = -1;
        }
        for (var item : draft.items(reach)) {
            open.add(new Work(item, shortFirst));
            left[item.owner()] += item.minutes();
            studyLeft[item.owner()] += isStudy(item) ? item.minutes() : 0;
        }
        open.sort(BY_DEADLINE);
    }

    /** Null where no way was found. */
    static @Nullable List<Part> fill(Draft draft, Reach reach) {
        var parts = new Forward(draft, reach, false).fill();
        return parts != null ? parts : new Forward(draft, reach, true).fill();
    }

    private @Nullable List<Part> fill() {
        for (int week = 0; week <= draft.last() && !open.isEmpty(); week++) {
            int room = draft.room()[week];
            for (var work : open) {
                if (room > 0 && mayBegin(work.item(), week)) {
                    room -= fill(work, week, room);
                }
            }
            open.removeIf(work -> work.left() == 0);
            if (!open.isEmpty() && open.getFirst().item().by() <= week) {
                return null;
            }
        }
        return open.isEmpty() ? parts : null;
    }

    private int fill(Work work, int week, int room) {
        int taken = work.take(week, room);
        if (taken > 0) {
            int owner = work.item().owner();
            parts.add(new Part(owner, work.item().kind(), week, taken));
            left[owner] -= taken;
            used[owner] = Math.max(used[owner], week);
            studied[owner] = isStudy(work.item()) ? week : studied[owner];
            studyLeft[owner] -= isStudy(work.item()) ? taken : 0;
        }
        return taken;
    }

    private boolean mayBegin(Item item, int week) {
        if (week < item.from() || !isStudy(item) && !isStudied(item.owner(), week)) {
            return false;
        }
        var step = draft.problem().steps().get(item.owner());
        for (int before : step.before()) {
            if (left[before] > 0 || used[before] >= week) {
                return false;
            }
        }
        return true;
    }

    private boolean isStudied(int owner, int week) {
        return studied[owner] < week && studyLeft[owner] == 0;
    }

    private static boolean isStudy(Item item) {
        return item.kind() == ActivityKind.SELF_STUDY;
    }
}
