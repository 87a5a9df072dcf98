package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.order.Order;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Primer;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.place.Weeks;

/** Reads off what is left of each module, and where the present pathway has it. */
final class OpenSteps {
    private final ReplanRequest replan;
    private final Standing standing;
    private final PlanRequest request;
    private final Attendance attendance;
    private final Weeks weeks;
    private final Map<ModuleId, TakenStep> begun;
    private final Map<TopicId, Integer> indexOf = new HashMap<>();
    private List<Module> order = List.of();
    private boolean certain = true;

    private OpenSteps(ReplanRequest replan, Standing standing, Attendance attendance) {
        this.replan = replan;
        this.standing = standing;
        this.attendance = attendance;
        request = standing.open();
        weeks = Weeks.of(request, dueThisWeek(replan));
        begun = standing.begun();
    }

    private static int dueThisWeek(ReplanRequest replan) {
        var today = replan.now().timeframe().today();
        return replan.present().steps().stream()
                .flatMap(step -> step.placements().stream())
                .filter(placement ->
                        !placement.from().isBefore(today) && placement.week().equals(Week.of(today)))
                .mapToInt(Placement::minutes)
                .sum();
    }

    static Retiming of(ReplanRequest replan, Standing standing, Attendance attendance, List<Module> modules) {
        var reading = new OpenSteps(replan, standing, attendance);
        var topics = modules.stream().map(Module::topic).toList();
        var primers = replan.present().primers().stream()
                .filter(primer -> !topics.contains(primer.topic()))
                .toList();
        var steps = reading.read(modules);
        var room = Retiming.room(reading.weeks, primers);
        return new Retiming(steps, reading.weeks, primers, reading.primed(primers), room, reading.certain);
    }

    private List<OpenStep> read(List<Module> modules) {
        order = Order.of(request, modules);
        for (int i = 0; i < order.size(); i++) {
            indexOf.put(order.get(i).topic(), i);
        }
        var before = order.stream().map(this::before).toList();
        var steps = new ArrayList<OpenStep>();
        for (int i = 0; i < order.size(); i++) {
            steps.add(step(order.get(i), i, before));
        }
        return steps;
    }

    private List<Integer> before(Module module) {
        var taken = begun.get(module.id());
        if (taken != null && taken.started() != null) {
            return List.of();
        }
        return module.prerequisites().stream()
                .map(indexOf::get)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    /** What is over of a step may lie in the week that has begun. */
    private int notBefore(List<Integer> before) {
        return before.stream()
                .flatMap(index -> attendance.frozen(order.get(index)).stream())
                .mapToInt(placement -> weeks.indexOf(placement.week()) + 1)
                .reduce(0, Math::max);
    }

    /** Sessions to come that primers are for, which steps may not overlap. */
    private List<Session> primed(List<Primer> primers) {
        var ids = primers.stream()
                .flatMap(primer -> primer.placements().stream())
                .map(Placement::session)
                .filter(Objects::nonNull)
                .toList();
        return request.offer().sessions().stream()
                .filter(session -> ids.contains(session.id()))
                .toList();
    }

    private OpenStep step(Module module, int index, List<List<Integer>> before) {
        var after = new ArrayList<Integer>();
        for (int other = 0; other < before.size(); other++) {
            if (before.get(other).contains(index)) {
                after.add(other);
            }
        }
        var over = attendance.frozen(module);
        int study = attendance.minutesLeft(module, ActivityKind.SELF_STUDY);
        int task = attendance.minutesLeft(module, ActivityKind.WORKPLACE_TASK);
        var coaching = attendance.coachingLeft(module);
        var lives = lives(module, over);
        var present = replan.present().find(module.topic()).orElse(null);
        boolean isBegun = begun.containsKey(module.id());
        Home home = null;
        int least = OpenStep.FREE;
        if (present != null && present.module().equals(module.id())) {
            var reading = new HomeReading(attendance, weeks, present, over, isBegun);
            home = reading.home();
            if (home != null) {
                var standing = reading.standing(home, study, lives, coaching, task);
                least = standing.least();
                certain &= standing.certain() && isAmong(home, lives);
            }
        }
        return new OpenStep(
                index,
                module,
                before.get(index),
                List.copyOf(after),
                notBefore(before.get(index)),
                study,
                lives,
                coaching,
                task,
                learntBy(over),
                home,
                OpenStep.leastMinutes(study, lives, coaching, task),
                least,
                isBegun ? Moves.FIRM : 0,
                home == null || present == null ? 0 : sessionPrice(present));
    }

    /** Whether a step that is set free may still have what it has, so that freedom never takes a way from it. */
    private static boolean isAmong(Home home, List<OpenStep.Live> lives) {
        for (int i = 0; i < Math.min(home.sessions().size(), lives.size()); i++) {
            if (!lives.get(i).sessions().contains(home.sessions().get(i))) {
                return false;
            }
        }
        return lives.size() < 2 || lives.stream().noneMatch(OpenStep.Live::catchUp);
    }

    /** Where the cohort has an anchor session, that one is to be attended. */
    private List<OpenStep.Live> lives(Module module, List<Placement> over) {
        var held =
                over.stream().map(Placement::session).filter(Objects::nonNull).toList();
        var sessions = attendance.sessions(module.topic()).stream()
                .filter(session -> !held.contains(session.id()))
                .map(this::dated)
                .filter(dated -> dated.week() >= 0 && dated.week() < weeks.count())
                .toList();
        var anchors =
                sessions.stream().filter(dated -> dated.session().anchor()).toList();
        var lives = new ArrayList<OpenStep.Live>();
        for (var activity : attendance.liveLeft(module)) {
            lives.add(new OpenStep.Live(
                    activity.kind(),
                    activity.minutes(),
                    attendance.allowsCatchUp(module.topic()),
                    lives.size() < anchors.size() ? anchors : sessions));
        }
        return List.copyOf(lives);
    }

    private OpenStep.Dated dated(Session session) {
        return new OpenStep.Dated(session, weeks.indexOf(session.date()));
    }

    private int learntBy(List<Placement> over) {
        return over.stream()
                .filter(placement -> placement.kind() == ActivityKind.SELF_STUDY
                        || placement.kind().isLive())
                .map(placement -> weeks.indexOf(placement.week()))
                .max(Comparator.naturalOrder())
                .orElse(-1);
    }

    private long sessionPrice(Step present) {
        long cost = 0;
        for (var placement : present.placements()) {
            SessionId session = placement.session();
            if (session != null
                    && !placement.from().isBefore(request.timeframe().today())) {
                boolean firm =
                        replan.isNear(placement.from()) && !replan.agreed().contains(present.topic());
                long price = standing.booked().contains(session) ? Moves.BOOKED : Moves.SESSION;
                cost = Math.max(cost, firm ? Moves.FIRM : price);
            }
        }
        return cost;
    }
}
