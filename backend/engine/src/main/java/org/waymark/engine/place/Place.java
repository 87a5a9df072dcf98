package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Primer;

/** Stage 4: gives every activity of the chosen modules its week, and sessions their dates. */
public final class Place {
    private static final int REPAIRS_A_PASS = 25;

    private final PlanRequest request;
    private final Attendance attendance;
    private final Weeks weeks;

    public Place(PlanRequest request, Attendance attendance) {
        this(request, attendance, Weeks.of(request));
    }

    /** @param weeks those of the request, which people whose time is alike may share */
    public Place(PlanRequest request, Attendance attendance, Weeks weeks) {
        this.request = request;
        this.attendance = attendance;
        this.weeks = weeks;
    }

    /**
     * Places the modules, and primers for the cohort's sessions of other topics where they fit beside.
     *
     * @param modules in the order of learning
     */
    public Placing place(List<Module> modules) {
        return place(modules, Goal.BEST);
    }

    public Placing place(List<Module> modules, Goal goal) {
        var source = new Jobs(request, attendance, weeks);
        var jobs = source.of(modules);
        var primers = possible(source.primers(modules));
        if (!primers.isEmpty()) {
            var all = new ArrayList<>(jobs);
            primers.forEach(primer -> all.add(primer.withRank(all.size())));
            if (place(all, jobs.size(), goal) instanceof Placing.Dated dated) {
                return dated;
            }
        }
        return place(jobs, jobs.size(), goal);
    }

    /** No schedule of these modules ends before this week; negative if there is nothing to place. */
    public int soonestFinish(List<Module> modules) {
        var jobs = new Jobs(request, attendance, weeks).of(modules);
        var room = weeks.room();
        return Bound.ofFinish(jobs, room, Windows.of(jobs, room));
    }

    private List<Job> possible(List<Job> primers) {
        var alone = new Timetable(weeks.room());
        return primers.stream()
                .filter(primer -> {
                    var placed = alone.early(primer, 0);
                    if (placed != null) {
                        alone.remove(placed);
                    }
                    return placed != null;
                })
                .toList();
    }

    /** @param count of the jobs that are modules; the rest are primers */
    private Placing place(List<Job> jobs, int count, Goal goal) {
        var room = weeks.room();
        var windows = Windows.of(jobs, room);
        if (!windows.impossible().isEmpty()) {
            return unplaced(windows.impossible(), List.of());
        }
        var ways = jobs.stream()
                .map(job -> Way.of(job, windows.earliestStart()[job.rank()], room))
                .toList();
        var blend = new Blend(request, jobs, ways);
        if (!blend.outOfReach().isEmpty()) {
            return unplaced(blend.heaviest(), blend.outOfReach());
        }
        var penalty = new Penalty(request.tuning().weights(), room, count);
        int bound = Bound.ofFinish(jobs, room, windows);
        var first = new Scheduler(jobs, room, windows, penalty, blend, request.tuning()).best(goal);
        int repairs = request.tuning().budget().passes() * REPAIRS_A_PASS;
        var schedule = new Improvement(jobs, ways, room, windows, penalty, blend, request.tuning())
                .improve(first, bound, repairs, goal);
        if (schedule.unplaced() > 0) {
            return unplaced(schedule.homeless(), List.of());
        }
        return schedule.outOfBlend() > 0
                ? unplaced(blend.heaviest(), blend.brokenBy(schedule.placed()))
                : dated(jobs, count, schedule, bound, penalty);
    }

    private static Placing unplaced(List<Job> homeless, List<Constraint> broken) {
        return new Placing.Unplaced(homeless.stream().map(Job::module).toList(), broken);
    }

    private Placing dated(List<Job> jobs, int count, Schedule schedule, int bound, Penalty penalty) {
        var timing = new Timing(jobs, schedule, weeks, penalty);
        var modules = new ArrayList<DatedModule>();
        for (var job : jobs.subList(0, count)) {
            var placed = Objects.requireNonNull(schedule.placed()[job.rank()]);
            modules.add(new DatedModule(job.module(), placements(job, placed), timing.reasons(job, placed)));
        }
        var primers = jobs.subList(count, jobs.size()).stream()
                .map(job -> primer(job, Objects.requireNonNull(schedule.placed()[job.rank()])))
                .sorted(Comparator.comparing(
                        primer -> primer.placements().getLast().from()))
                .toList();
        return new Placing.Dated(
                modules, primers, weeks, schedule.finish(), Math.min(bound, schedule.finish()), schedule.penalty());
    }

    private Primer primer(Job job, Placed placed) {
        return new Primer(job.module().topic(), placements(job, placed));
    }

    private List<Placement> placements(Job job, Placed placed) {
        var placements = new ArrayList<>(attendance.frozen(job.module()));
        placed.slots().forEach(slot -> placements.add(placement(slot)));
        placements.sort(Comparator.comparing(Placement::week)
                .thenComparing(Placement::from)
                .thenComparing(Placement::kind));
        return placements;
    }

    private Placement placement(Slot slot) {
        var dated = slot.session();
        return weeks.placement(slot.kind(), slot.week(), slot.minutes(), dated == null ? null : dated.session());
    }
}
