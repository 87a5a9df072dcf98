package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.waymark.engine.catalogue.ActivityKind;

/**
 * Fits splittable minutes into weeks: by deadline, each into the first room from its first week on. For work that can be
 * split at will, this finds a fit whenever there is one (a convex bipartite matching; Glover 1967); since no piece may be
 * too small, it can miss one now and then where room is scarce.
 */
final class Filling {
    /** @param from first week, and {@code by} the last */
    record Item(int owner, ActivityKind kind, int from, int by, int minutes) {}

    record Part(Item item, int week, int minutes) {}

    private static final Comparator<Item> BY_DEADLINE = Comparator.comparingInt(Item::by);

    /** Nobody works on something for less than this, unless it is the rest of it. */
    static final int LEAST = 15;

    private Filling() {}

    /** Whether everything fits; the room is used up by what does. */
    static boolean fits(List<Item> items, int[] room) {
        items.sort(BY_DEADLINE);
        for (var item : items) {
            int left = item.minutes();
            for (int week = item.from(); left > 0 && week <= item.by(); week++) {
                int taken = taken(left, room[week]);
                room[week] -= taken;
                left -= taken;
            }
            if (left > 0) {
                return false;
            }
        }
        return true;
    }

    /** The same fit, written down; it must exist. */
    static List<Part> parts(List<Item> items, int[] room) {
        items.sort(BY_DEADLINE);
        var parts = new ArrayList<Part>();
        for (var item : items) {
            int left = item.minutes();
            for (int week = item.from(); left > 0 && week <= item.by(); week++) {
                int taken = taken(left, room[week]);
                if (taken > 0) {
                    parts.add(new Part(item, week, taken));
                    room[week] -= taken;
                    left -= taken;
                }
            }
        }
        return parts;
    }

    private static int taken(int left, int room) {
        return room >= Math.min(left, LEAST) ? Math.min(left, room) : 0;
    }
}
