package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.pathway.Reason;

/**
 * Why each job is when it is. Each is placed once more, as early as can be, with all others where they are: first after
 * what it needs, then without that. What changes is the reason.
 */
final class Timing {
    private final List<Job> jobs;
    private final Schedule schedule;
    private final Weeks weeks;
    private final Penalty penalty;
    private final Timetable left;

    Timing(List<Job> jobs, Schedule schedule, Weeks weeks, Penalty penalty) {
        this.jobs = jobs;
        this.schedule = schedule;
        this.weeks = weeks;
        this.penalty = penalty;
        left = new Timetable(weeks.room());
        for (var placed : schedule.placed()) {
            left.occupy(Objects.requireNonNull(placed));
        }
    }

    List<Reason> reasons(Job job, Placed placed) {
        var reasons = new ArrayList<Reason>();
        if (!placed.slots().isEmpty()) {
            left.remove(placed);
            whyThen(job, placed, reasons);
            left.occupy(placed);
        }
        for (var slot : placed.slots()) {
            if (slot.session() != null) {
                var session = slot.session().session();
                reasons.add(new Reason.SessionDated(session.id(), session.date()));
            }
        }
        placed.recorded().forEach(live -> reasons.add(new Reason.RecordedCatchUp(live.kind(), live.minutes())));
        return reasons;
    }

    private void whyThen(Job job, Placed placed, List<Reason> reasons) {
        int start = placed.start();
        var last = lastNeeded(job);
        int needed = Math.max(job.notBefore(), last == null ? 0 : end(last) + 1);
        var soonest = soonest(job, needed);
        if (soonest != null && soonest.start() < start) {
            reasons.add(
                    isWorse(job, soonest)
                            ? new Reason.BetterSpread(weeks.monday(soonest.start()))
                            : new Reason.InTurn());
            return;
        }
        var free = last == null ? null : soonest(job, job.notBefore());
        if (last != null && free != null && free.end() < placed.end()) {
            reasons.add(new Reason.AfterPrerequisite(last.module().topic()));
        } else if (isFullBefore(start)) {
            reasons.add(new Reason.FirstFreeWeek(weeks.monday(start)));
        } else if (job.lives().isEmpty()) {
            reasons.add(new Reason.InTurn());
        }
    }

    private @Nullable Job lastNeeded(Job job) {
        Job last = null;
        for (int before : job.before()) {
            var needed = jobs.get(before);
            last = last == null || end(needed) > end(last) ? needed : last;
        }
        return last;
    }

    private int end(Job job) {
        return Objects.requireNonNull(schedule.placed()[job.rank()]).end();
    }

    private @Nullable Placed soonest(Job job, int from) {
        var placed = left.early(job, from);
        if (placed != null) {
            left.remove(placed);
        }
        return placed;
    }

    private boolean isWorse(Job job, Placed other) {
        var changed = schedule.placed().clone();
        changed[job.rank()] = other;
        int finish = Math.max(schedule.finish(), other.end());
        return finish > schedule.finish() || penalty.of(changed, finish) > schedule.penalty();
    }

    private boolean isFullBefore(int start) {
        for (int week = 0; week < start; week++) {
            if (left.hasRoom(week, Integer.MAX_VALUE)) {
                return false;
            }
        }
        return true;
    }
}
