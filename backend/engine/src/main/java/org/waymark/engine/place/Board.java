package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.offer.Session;

/** The weeks with what is in them: the room left, and how far each is from its share of the whole. */
final class Board {
    /** Nobody is sent to work on something for less than this, unless it is the rest of it. */
    private static final int LEAST = 15;

    private final int[] room;
    private final int[] load;
    private final double[] share;
    /** Minutes that would bring each week up to its share. */
    private final int[] holes;

    private final List<List<Session>> attended = new ArrayList<>();

    /** @param share minutes that each week would hold if all were even; weeks beyond are not used */
    Board(int[] room, double[] share) {
        this.room = room.clone();
        this.share = share;
        load = new int[room.length];
        holes = new int[share.length];
        for (int week = 0; week < share.length; week++) {
            attended.add(new ArrayList<>());
            holes[week] = Math.max(0, (int) share[week]);
        }
    }

    int lastWeek() {
        return share.length - 1;
    }

    int room(int week) {
        return room[week];
    }

    /** Minutes of so many that may go into this week. */
    int usable(int week, int minutes) {
        return room[week] >= Math.min(minutes, LEAST) ? room[week] : 0;
    }

    /** Minutes that bring this week nearer to its share. */
    int hole(int week) {
        return holes[week];
    }

    /** By how much unevenness grows with these minutes more in this week. */
    double unevenness(int week, int minutes) {
        double off = load[week] - share[week];
        return Math.abs(off + minutes) - Math.abs(off);
    }

    double unevenness() {
        double sum = 0;
        for (int week = 0; week < share.length; week++) {
            sum += Math.abs(load[week] - share[week]);
        }
        return sum;
    }

    boolean canAttend(Job.Dated dated) {
        return dated.week() < share.length
                && room[dated.week()] >= dated.session().minutes()
                && attended.get(dated.week()).stream().noneMatch(dated.session()::overlaps);
    }

    void put(Slot slot) {
        change(slot.week(), slot.minutes());
        if (slot.session() != null) {
            attended.get(slot.week()).add(slot.session().session());
        }
    }

    void take(Slot slot) {
        change(slot.week(), -slot.minutes());
        if (slot.session() != null) {
            attended.get(slot.week()).remove(slot.session().session());
        }
    }

    void put(Placed placed) {
        placed.slots().forEach(this::put);
    }

    void take(Placed placed) {
        placed.slots().forEach(this::take);
    }

    /** Fills weeks up to their share and then, where need be, beyond; false, with nothing changed, if it does not fit. */
    boolean pour(Pouring pouring, List<Slot> slots) {
        int left = pouring.minutes();
        var poured = new int[pouring.weeks()];
        for (int i = 0; i < poured.length && left > 0; i++) {
            int week = pouring.week(i);
            int minutes = Math.min(left, Math.min(usable(week, left), hole(week)));
            poured[i] = minutes >= Math.min(left, LEAST) ? minutes : 0;
            left -= poured[i];
        }
        for (int i = 0; i < poured.length && left > 0; i++) {
            int more = poured[i] > 0 ? Math.min(left, room[pouring.week(i)] - poured[i]) : 0;
            poured[i] += more;
            left -= more;
        }
        for (int i = 0; i < poured.length && left > 0; i++) {
            int more = poured[i] == 0 ? Math.min(left, usable(pouring.week(i), left)) : 0;
            poured[i] += more;
            left -= more;
        }
        for (int i = 0; i < poured.length && left == 0; i++) {
            if (poured[i] > 0) {
                var slot = new Slot(pouring.kind(), pouring.week(i), poured[i], null);
                put(slot);
                slots.add(slot);
            }
        }
        return left == 0;
    }

    private void change(int week, int minutes) {
        room[week] -= minutes;
        load[week] += minutes;
        holes[week] = Math.max(0, (int) (share[week] - load[week]));
    }
}
