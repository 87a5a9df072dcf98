package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.ToIntFunction;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.Tuning;

/**
 * Serial schedule generation in several passes: each pass places the jobs one after another by its own priorities, then
 * is justified, that is pushed against its end and pulled to the front again (Valls, Ballestín and Quintanilla 2005).
 */
final class Scheduler {
    /** How far chance moves a job in the priorities, as a part of all jobs. */
    private static final double SPREAD = 0.25;
    /** Beyond them, improving what there is gains more than beginning again. */
    private static final int MOST_PASSES = 3;

    private final List<Job> jobs;
    private final int[] room;
    private final Windows windows;
    private final Penalty penalty;
    private final Blend blend;
    private final Tuning tuning;

    Scheduler(List<Job> jobs, int[] room, Windows windows, Penalty penalty, Blend blend, Tuning tuning) {
        this.blend = blend;
        this.jobs = jobs;
        this.room = room;
        this.windows = windows;
        this.tuning = tuning;
        this.penalty = penalty;
    }

    /** The best of several passes, or the first whole one where any will do. */
    Schedule best(Goal goal) {
        var best = pass(ranks(job -> job.rank()));
        int passes = Math.min(MOST_PASSES, tuning.budget().passes());
        for (var priorities : rules()) {
            if (goal == Goal.ANY && best.isWhole()) {
                return best;
            }
            if (passes-- > 0) {
                best = better(best, justified(pass(priorities)));
            }
        }
        var random = new Random(tuning.seed());
        while (passes-- > 0) {
            best = better(best, justified(pass(shaken(best, random))));
        }
        return best;
    }

    /** Priorities, lowest first: who must begin soonest, has least slack, opens most, is longest or shortest. */
    private List<double[]> rules() {
        return List.of(
                ranks(job -> windows.latestStart()[job.rank()]),
                ranks(job -> windows.latestStart()[job.rank()] - windows.earliestStart()[job.rank()]),
                ranks(job -> -job.after().size()),
                ranks(job -> -job.leastMinutes()),
                ranks(Job::leastMinutes));
    }

    private double[] ranks(ToIntFunction<Job> rule) {
        var priorities = new double[jobs.size()];
        var sorted = jobs.stream()
                .sorted(Comparator.comparingInt(rule).thenComparing(Job::rank))
                .toList();
        for (int i = 0; i < sorted.size(); i++) {
            priorities[sorted.get(i).rank()] = i;
        }
        return priorities;
    }

    private double[] shaken(Schedule schedule, Random random) {
        var priorities = ranks(job -> start(schedule, job));
        for (int i = 0; i < priorities.length; i++) {
            priorities[i] += random.nextDouble() * SPREAD * priorities.length;
        }
        return priorities;
    }

    private int start(Schedule schedule, Job job) {
        var placed = schedule.placed()[job.rank()];
        return placed == null ? -1 : placed.start();
    }

    private static Schedule better(Schedule one, Schedule other) {
        return other.isBetterThan(one) ? other : one;
    }

    private Schedule pass(double[] priorities) {
        var timetable = new Timetable(room.clone());
        var forced = reserveForced(timetable);
        var placed = new @Nullable Placed[jobs.size()];
        var homeless = new ArrayList<Job>();
        for (var job : inTurn(priorities)) {
            forced[job.rank()].forEach(timetable::unreserve);
            var found = haveAll(job, placed) ? timetable.early(job, from(job, placed)) : null;
            placed[job.rank()] = found;
            if (found == null && haveAll(job, placed)) {
                homeless.add(job);
            }
        }
        return schedule(placed, homeless);
    }

    private Schedule schedule(@Nullable Placed[] placed, List<Job> homeless) {
        int finish = -1;
        int unplaced = 0;
        for (var one : placed) {
            unplaced += one == null ? 1 : 0;
            finish = one == null ? finish : Math.max(finish, one.end());
        }
        return new Schedule(placed, homeless, unplaced, blend.deficit(placed), finish, penalty.of(placed, finish));
    }

    /** Keeps the room of sessions to which there is no alternative. */
    private List<Job.Dated>[] reserveForced(Timetable timetable) {
        @SuppressWarnings("unchecked")
        List<Job.Dated>[] forced = new List[jobs.size()];
        for (var job : jobs) {
            forced[job.rank()] = job.lives().stream()
                    .filter(live -> live.sessions().size() == 1 && !live.catchUp())
                    .map(live -> live.sessions().getFirst())
                    .filter(dated ->
                            timetable.room(dated.week()) >= dated.session().minutes())
                    .toList();
            forced[job.rank()].forEach(timetable::reserve);
        }
        return forced;
    }

    /** By priority, but never before what is needed first. */
    private List<Job> inTurn(double[] priorities) {
        var open = new int[jobs.size()];
        var ready = new PriorityQueue<Job>(
                Comparator.comparingDouble((Job job) -> priorities[job.rank()]).thenComparing(Job::rank));
        for (var job : jobs) {
            open[job.rank()] = job.before().size();
            if (open[job.rank()] == 0) {
                ready.add(job);
            }
        }
        var turn = new ArrayList<Job>();
        for (var job = ready.poll(); job != null; job = ready.poll()) {
            turn.add(job);
            for (int after : job.after()) {
                if (--open[after] == 0) {
                    ready.add(jobs.get(after));
                }
            }
        }
        return turn;
    }

    private boolean haveAll(Job job, @Nullable Placed[] placed) {
        return job.before().stream().allMatch(before -> placed[before] != null);
    }

    private int from(Job job, @Nullable Placed[] placed) {
        int from = job.notBefore();
        for (int before : job.before()) {
            var needed = placed[before];
            from = needed == null ? from : Math.max(from, needed.end() + 1);
        }
        return from;
    }

    private Schedule justified(Schedule schedule) {
        if (schedule.unplaced() > 0) {
            return schedule;
        }
        var starts = pushedBack(schedule);
        return starts == null ? schedule : better(schedule, pass(starts));
    }

    /** When each job begins if all are as late as the finish allows; null if that leaves one without a place. */
    private double @Nullable [] pushedBack(Schedule schedule) {
        var timetable = new Timetable(room.clone());
        var starts = new double[jobs.size()];
        Arrays.fill(starts, schedule.finish() + 1);
        for (var job : lastFirst(schedule)) {
            int by = schedule.finish();
            for (int after : job.after()) {
                by = Math.min(by, (int) starts[after] - 1);
            }
            var placed = timetable.late(job, by);
            if (placed == null) {
                return null;
            }
            starts[job.rank()] = placed.slots().isEmpty() ? by + 1 : placed.start();
        }
        return starts;
    }

    private List<Job> lastFirst(Schedule schedule) {
        return IntStream.range(0, jobs.size())
                .mapToObj(jobs::get)
                .sorted(Comparator.comparingInt((Job job) -> end(schedule, job))
                        .thenComparing(Job::rank)
                        .reversed())
                .toList();
    }

    private int end(Schedule schedule, Job job) {
        var placed = schedule.placed()[job.rank()];
        return placed == null ? -1 : placed.end();
    }
}
