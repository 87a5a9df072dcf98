package org.waymark.engine.replan;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
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

    private OpenSteps(ReplanRequest replan, Standing standing, Attendance attendance) {
        this.replan = replan;
        this.standing = standing;
        this.attendance = attendance;
        request = standing.open();
        weeks = Weeks.of(request);
        begun = standing.begun();
    }

    static Retiming of(ReplanRequest replan, Standing standing, Attendance attendance, List<Module> modules) {
        var reading = new OpenSteps(replan, standing, attendance);
        var topics = modules.stream().map(Module::topic).toList();
        var primers = replan.present().primers().stream()
                .filter(primer -> !topics.contains(primer.topic()))
                .toList();
        return new Retiming(reading.read(modules), reading.weeks, primers, Retiming.room(reading.weeks, primers));
    }

    private List<OpenStep> read(List<Module> modules) {
        var order = Order.of(request, modules);
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
        var home = present == null || !present.module().equals(module.id()) ? null : home(present, over);
        int least =
                home == null || present == null ? OpenStep.FREE : least(home, present, study, lives, coaching, task);
        return new OpenStep(
                index,
                module,
                before.get(index),
                List.copyOf(after),
                study,
                lives,
                coaching,
                task,
                learntBy(over),
                home,
                least,
                begun.containsKey(module.id()) ? Moves.FIRM : Moves.STEP,
                home == null || present == null ? 0 : sessionCost(present));
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

    private @Nullable Home home(Step present, List<Placement> over) {
        var rest = new ArrayList<>(present.placements());
        rest.removeAll(over);
        if (rest.isEmpty()) {
            return null;
        }
        var pieces = rest.stream().map(placement -> piece(present, placement)).toList();
        var sessions = pieces.stream()
                .map(Home.Piece::session)
                .filter(Objects::nonNull)
                .toList();
        var coaching = pieces.stream()
                .filter(piece -> piece.kind() == ActivityKind.COACHING)
                .map(Home.Piece::week)
                .sorted()
                .toList();
        int learnt = pieces.stream()
                .filter(piece ->
                        piece.kind() == ActivityKind.SELF_STUDY || piece.kind().isLive())
                .mapToInt(Home.Piece::week)
                .max()
                .orElse(-1);
        var all = pieces.stream().mapToInt(Home.Piece::week).summaryStatistics();
        int start = begun.containsKey(present.module()) ? -1 : all.getMin();
        return new Home(start, all.getMax(), learnt, sessions, coaching, pieces);
    }

    private Home.Piece piece(Step present, Placement placement) {
        var session = attendance.sessions(present.topic()).stream()
                .filter(one -> one.id().equals(placement.session()))
                .map(this::dated)
                .findFirst()
                .orElse(null);
        return new Home.Piece(placement.kind(), weeks.indexOf(placement.week()), placement.minutes(), session);
    }

    /** A home stands if it has the minutes that are left, within the weeks there are, in sessions that can be had. */
    private int least(Home home, Step present, int study, List<OpenStep.Live> lives, List<Integer> coaching, int task) {
        long dated =
                home.pieces().stream().filter(piece -> piece.kind().isLive()).count();
        boolean sameDates = present.placements().stream()
                .filter(placement -> placement.session() != null)
                .allMatch(placement -> isUnchanged(home, placement));
        int recorded = 0;
        for (int i = home.sessions().size(); i < lives.size(); i++) {
            recorded += lives.get(i).catchUp() ? lives.get(i).minutes() : Integer.MIN_VALUE / 16;
        }
        if (dated != home.sessions().size() || !sameDates || home.sessions().size() > lives.size() || recorded < 0) {
            return OpenStep.FREE;
        }
        boolean whole = home.minutes(ActivityKind.SELF_STUDY) == study + recorded
                && home.minutes(ActivityKind.WORKPLACE_TASK) == task
                && home.coaching().size() == coaching.size();
        return whole && home.end() < weeks.count() ? OpenStep.STAYS : OpenStep.KEEPS_SESSIONS;
    }

    private static boolean isUnchanged(Home home, Placement placement) {
        return home.sessions().stream()
                .map(OpenStep.Dated::session)
                .filter(session -> session.id().equals(placement.session()))
                .allMatch(
                        session -> session.date().equals(placement.from()) && session.minutes() == placement.minutes());
    }

    private long sessionCost(Step present) {
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
