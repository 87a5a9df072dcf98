package org.waymark.engine.replan;

import org.waymark.engine.replan.Filling.Item;

/** An item while it is filled in, piece by piece, of which only one may be short. */
final class Work {
    private final Item item;
    private final boolean shortFirst;
    private int left;
    private boolean mayBeShort;

    /** @param shortFirst whether the short piece goes wherever there is no room for more, or is the last */
    Work(Item item, boolean shortFirst) {
        this.item = item;
        this.shortFirst = shortFirst;
        left = item.minutes();
        mayBeShort = item.rest();
    }

    Item item() {
        return item;
    }

    int left() {
        return left;
    }

    /** As much as may be done in this week, with no rest left that would be too short. */
    int take(int week, int room) {
        boolean free = item.there().contains(week);
        int most = Math.min(left, room);
        if (most < left && !mayBeShort && left - most < Filling.LEAST) {
            most = left - Filling.LEAST;
        }
        if (!free && most < Filling.LEAST) {
            most = mayBeShort && (shortFirst || most == left) ? Math.max(0, most) : 0;
            mayBeShort &= most == 0;
        }
        most = Math.max(0, most);
        left -= most;
        return most;
    }
}
