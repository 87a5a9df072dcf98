package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.offer.Session;

/**
 * The room left in each week, and the sessions attended. Places one job at a time: study before its session's week,
 * coaching from the week of the last learning on, the workplace task in the weeks after that.
 */
final class Timetable {
    /** Nobody is sent to work on something for less than this, unless it is the rest of it. */
    private static final int LEAST = 15;
    /** Study more than this many weeks before its session is put off, where there is room. */
    private static final int NEAR = 4;

    private final int[] room;
    private final List<Session> attended = new ArrayList<>();

    private List<Slot> slots = new ArrayList<>();
    private List<Job.Live> recorded = new ArrayList<>();

    Timetable(int[] room) {
        this.room = room;
    }

    int room(int week) {
        return room[week];
    }

    /** Places the job as early as can be from this week on; null, with nothing changed, if it cannot be. */
    @Nullable
    Placed early(Job job, int from) {
        return whole(prepare(job, from) && attendEarly(job, from) && followEarly(job, from));
    }

    /** Places the job as late as can be, ending by this week; null, with nothing changed, if it cannot be. */
    @Nullable
    Placed late(Job job, int by) {
        int learnt = followLate(job, by);
        return whole(learnt > Integer.MIN_VALUE && attendLate(job, learnt));
    }

    /** Takes a job's weeks back. */
    void remove(Placed placed) {
        placed.slots().forEach(this::release);
    }

    /** Takes up what a job has elsewhere been given. */
    void occupy(Placed placed) {
        for (var slot : placed.slots()) {
            room[slot.week()] -= slot.minutes();
            if (slot.session() != null) {
                attended.add(slot.session().session());
            }
        }
    }

    /** Whether this much can be begun in this week. */
    boolean hasRoom(int week, int minutes) {
        return room[week] >= Math.min(minutes, LEAST) && room[week] > 0;
    }

    void reserve(Job.Dated dated) {
        room[dated.week()] -= dated.session().minutes();
    }

    void unreserve(Job.Dated dated) {
        room[dated.week()] += dated.session().minutes();
    }

    private @Nullable Placed whole(boolean complete) {
        var placed = Placed.of(slots, recorded);
        slots = new ArrayList<>();
        recorded = new ArrayList<>();
        if (complete) {
            return placed;
        }
        remove(placed);
        return null;
    }

    /** Before the session that is booked, or after it if there is no time left before. */
    private boolean prepare(Job job, int from) {
        return studyFrom(job.selfStudy(), from, job.preparedBy()) || studyFrom(job.selfStudy(), from, room.length);
    }

    private boolean attendEarly(Job job, int from) {
        int study = slots.isEmpty() ? from - 1 : slots.getLast().week();
        int first = Integer.MAX_VALUE;
        for (var live : job.lives()) {
            var session = earliest(live, study + 1, room.length - 1);
            if (session != null) {
                attend(session);
                first = Math.min(first, session.week());
            } else if (!live.catchUp() || !studyFrom(live.minutes(), from, room.length)) {
                return false;
            } else {
                recorded.add(live);
            }
        }
        if (first < Integer.MAX_VALUE && first - study > NEAR) {
            putOffStudy(job, first);
        }
        return true;
    }

    private Job.@Nullable Dated earliest(Job.Live live, int from, int to) {
        for (var dated : live.sessions()) {
            if (dated.week() >= from && dated.week() <= to && canAttend(dated)) {
                return dated;
            }
        }
        return null;
    }

    private Job.@Nullable Dated latest(Job.Live live, int to) {
        for (var dated : live.sessions().reversed()) {
            if (dated.week() <= to && canAttend(dated)) {
                return dated;
            }
        }
        return null;
    }

    /** Moves self-study nearer to its session, if all of it still fits before. */
    private void putOffStudy(Job job, int sessionWeek) {
        var before = slots.stream()
                .filter(slot -> slot.kind() == ActivityKind.SELF_STUDY && slot.week() < sessionWeek)
                .toList();
        if (before.isEmpty() || !recorded.isEmpty() || before.getFirst().week() >= sessionWeek - NEAR) {
            return;
        }
        before.forEach(this::release);
        slots.removeAll(before);
        if (!studyFrom(job.selfStudy(), sessionWeek - NEAR, Math.min(sessionWeek, job.preparedBy()))) {
            before.forEach(slot -> add(slot.kind(), slot.week(), slot.minutes(), null));
        }
    }

    private boolean followEarly(Job job, int from) {
        int learnt = Math.max(job.learntBy(), lastWeek(from - 1));
        int coached = Math.max(learnt, from);
        for (int minutes : job.coaching()) {
            int week = Math.max(coached, 0);
            while (week < room.length && room[week] < minutes) {
                week++;
            }
            if (week == room.length) {
                return false;
            }
            add(ActivityKind.COACHING, week, minutes, null);
            coached = week;
        }
        int task = job.coaching().isEmpty() ? learnt + 1 : Math.max(learnt + 1, coached);
        return spread(ActivityKind.WORKPLACE_TASK, job.task(), Math.max(from, task), room.length);
    }

    /** Returns the week by which learning must be over, or the lowest int if the rest does not fit. */
    private int followLate(Job job, int by) {
        if (!spreadBack(ActivityKind.WORKPLACE_TASK, job.task(), by)) {
            return Integer.MIN_VALUE;
        }
        int task = firstWeek(by + 1);
        int learnt = job.task() > 0 ? task - 1 : by;
        int coached = Math.min(by, task);
        for (int minutes : job.coaching()) {
            int week = coached;
            while (week >= 0 && room[week] < minutes) {
                week--;
            }
            if (week < 0) {
                return Integer.MIN_VALUE;
            }
            add(ActivityKind.COACHING, week, minutes, null);
            coached = week;
        }
        learnt = Math.min(learnt, coached);
        boolean follows = job.learntBy() < 0 || job.learntBy() <= learnt;
        return follows ? learnt : Integer.MIN_VALUE;
    }

    private boolean attendLate(Job job, int learnt) {
        int study = Math.min(learnt, job.preparedBy() - 1);
        for (var live : job.lives()) {
            var session = latest(live, learnt);
            if (session != null) {
                attend(session);
                study = Math.min(study, session.week() - 1);
            } else if (!live.catchUp() || !spreadBack(ActivityKind.SELF_STUDY, live.minutes(), learnt)) {
                return false;
            } else {
                recorded.add(live);
            }
        }
        return spreadBack(ActivityKind.SELF_STUDY, job.selfStudy(), study);
    }

    private boolean studyFrom(int minutes, int from, int before) {
        return spread(ActivityKind.SELF_STUDY, minutes, from, before);
    }

    private boolean spread(ActivityKind kind, int minutes, int from, int before) {
        int kept = slots.size();
        int left = minutes;
        for (int week = Math.max(0, from); left > 0 && week < before; week++) {
            left -= take(kind, week, left);
        }
        return left == 0 || giveBack(kept);
    }

    private boolean spreadBack(ActivityKind kind, int minutes, int by) {
        int kept = slots.size();
        int left = minutes;
        for (int week = Math.min(by, room.length - 1); left > 0 && week >= 0; week--) {
            left -= take(kind, week, left);
        }
        return left == 0 || giveBack(kept);
    }

    /** Undoes the slots from this one on; false, as what was tried has failed. */
    private boolean giveBack(int kept) {
        var tried = slots.subList(kept, slots.size());
        tried.forEach(this::release);
        tried.clear();
        return false;
    }

    private int take(ActivityKind kind, int week, int wanted) {
        if (!hasRoom(week, wanted)) {
            return 0;
        }
        int minutes = Math.min(wanted, room[week]);
        add(kind, week, minutes, null);
        return minutes;
    }

    private boolean canAttend(Job.Dated dated) {
        return room[dated.week()] >= dated.session().minutes()
                && attended.stream().noneMatch(dated.session()::overlaps);
    }

    private void attend(Job.Dated dated) {
        attended.add(dated.session());
        add(dated.session().kind(), dated.week(), dated.session().minutes(), dated);
    }

    private void add(ActivityKind kind, int week, int minutes, Job.@Nullable Dated session) {
        room[week] -= minutes;
        slots.add(new Slot(kind, week, minutes, session));
    }

    private void release(Slot slot) {
        room[slot.week()] += slot.minutes();
        if (slot.session() != null) {
            attended.remove(slot.session().session());
        }
    }

    private int lastWeek(int otherwise) {
        return slots.stream().mapToInt(Slot::week).max().orElse(otherwise);
    }

    private int firstWeek(int otherwise) {
        return slots.stream().mapToInt(Slot::week).min().orElse(otherwise);
    }
}
