package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * Fits splittable minutes into weeks. Cut into minutes they fit whenever there is a way (a convex bipartite matching;
 * Glover 1967), so that what does not fit loosely does not fit at all. Strictly, no piece is shorter than a quarter of an
 * hour but one, the rest of an activity; a few orders are tried, and a way may be missed.
 */
final class Filling {
    /** Nobody works on something for less than this, unless it is the rest of it. */
    static final int LEAST = 15;

    /**
     * @param from first week, and {@code by} the last
     * @param there weeks in which the same activity has a piece already, so that any minutes may join it
     * @param rest whether one piece may be as short as it likes
     */
    record Item(int owner, ActivityKind kind, int from, int by, int minutes, List<Integer> there, boolean rest) {}

    record Part(int owner, ActivityKind kind, int week, int minutes) {}

    private static final Comparator<Item> BY_DEADLINE = Comparator.comparingInt(Item::by);
    private static final Comparator<Item> LATEST_FIRST = Comparator.comparingInt(item -> -item.from());

    private Filling() {}

    /** Null where even single minutes do not fit. Each by deadline, into the first room from its first week on. */
    static @Nullable List<Part> loosely(List<Item> items, int[] room) {
        var left = room.clone();
        var parts = new ArrayList<Part>();
        sortByDeadline(items);
        for (var item : items) {
            int minutes = item.minutes();
            for (int week = item.from(); minutes > 0 && week <= item.by(); week++) {
                int taken = Math.min(minutes, left[week]);
                if (taken > 0) {
                    parts.add(new Part(item.owner(), item.kind(), week, taken));
                    left[week] -= taken;
                    minutes -= taken;
                }
            }
            if (minutes > 0) {
                return null;
            }
        }
        return parts;
    }

    /** As by {@link #BY_DEADLINE}: there are few, mostly in order, and this is asked at every node of the search. */
    private static void sortByDeadline(List<Item> items) {
        for (int i = 1; i < items.size(); i++) {
            var item = items.get(i);
            int at = i;
            for (; at > 0 && items.get(at - 1).by() > item.by(); at--) {
                items.set(at, items.get(at - 1));
            }
            items.set(at, item);
        }
    }

    /** Null where no way was found without short pieces. */
    static @Nullable List<Part> strictly(List<Item> items, int[] room) {
        for (boolean shortFirst : new boolean[] {false, true}) {
            var early = strictly(items, room, BY_DEADLINE, 1, shortFirst);
            var parts = early != null ? early : strictly(items, room, LATEST_FIRST, -1, shortFirst);
            if (parts != null) {
                return parts;
            }
        }
        return null;
    }

    private static @Nullable List<Part> strictly(
            List<Item> items, int[] room, Comparator<Item> order, int step, boolean shortFirst) {
        var left = room.clone();
        var parts = new ArrayList<Part>();
        items.sort(order);
        for (var item : items) {
            var work = new Work(item, shortFirst);
            int first = step > 0 ? item.from() : item.by();
            for (int week = first; work.left() > 0 && week >= item.from() && week <= item.by(); week += step) {
                int taken = work.take(week, left[week]);
                if (taken > 0) {
                    parts.add(new Part(item.owner(), item.kind(), week, taken));
                    left[week] -= taken;
                }
            }
            if (work.left() > 0) {
                return null;
            }
        }
        return parts;
    }
}
