package org.waymark.engine.bulk;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.place.Placing;
import org.waymark.engine.place.Weeks;

/**
 * Finds the sessions that are neither too early for what comes before them nor too late for what comes after.
 *
 * <p>No session is earlier than the one that the person would attend if alone: around that plan all study has a place, and
 * it keeps it when sessions move to later weeks.
 */
final class ProspectReader {
    private final PlanRequest request;
    private final Attendance attendance;
    private final List<Module> modules;
    private final Weeks weeks;
    private final Map<TopicId, Integer> indexOf = new HashMap<>();
    private final int[] first;
    private final int[] last;
    private final List<Integer> needOf = new ArrayList<>();

    ProspectReader(PlanRequest request, Attendance attendance, Weeks weeks, List<Module> modules) {
        this.request = request;
        this.attendance = attendance;
        this.modules = modules;
        this.weeks = weeks;
        first = new int[modules.size()];
        last = new int[modules.size()];
        for (int i = 0; i < modules.size(); i++) {
            indexOf.put(modules.get(i).topic(), i);
        }
    }

    Prospect read() {
        window();
        notBeforePlannedAlone();
        var rows = new ArrayList<List<Session>>();
        for (int i = 0; i < modules.size(); i++) {
            for (var live : attendance.liveLeft(modules.get(i))) {
                var sessions = sessions(i);
                if (!sessions.isEmpty()
                        || !attendance.allowsCatchUp(modules.get(i).topic())) {
                    rows.add(sessions);
                    needOf.add(i);
                }
            }
        }
        int n = rows.size();
        var travel = new int[n][];
        var delay = new int[n][];
        var week = new int[n][];
        for (int need = 0; need < n; need++) {
            var row = rows.get(need);
            travel[need] = row.stream().mapToInt(this::travel).toArray();
            week[need] = row.stream()
                    .mapToInt(session -> weeks.indexOf(session.date()))
                    .toArray();
            delay[need] = new int[row.size()];
            for (int option = 0; option < row.size(); option++) {
                delay[need][option] = (int) ChronoUnit.WEEKS.between(
                        Week.of(row.getFirst().date()), Week.of(row.get(option).date()));
            }
        }
        return new Prospect(true, modules, weeks, rows, travel, delay, week, gaps());
    }

    /** Where the cohort has an anchor session, that one is to be attended. */
    private List<Session> sessions(int i) {
        var module = modules.get(i);
        int from = first[i] + prepares(module);
        int to = last[i] - follows(module);
        var all = attendance.sessions(module.topic()).stream()
                .filter(session -> weeks.indexOf(session.date()) >= from && weeks.indexOf(session.date()) <= to)
                .filter(session -> weeks.capacity(weeks.indexOf(session.date())) >= session.minutes())
                .toList();
        var anchors = all.stream().filter(Session::anchor).toList();
        return anchors.isEmpty() ? all : anchors;
    }

    private void window() {
        for (int i = 0; i < first.length; i++) {
            for (var topic : modules.get(i).prerequisites()) {
                Integer before = indexOf.get(topic);
                if (before != null) {
                    first[i] = Math.max(first[i], first[before] + span(modules.get(before)) + 1);
                }
            }
        }
        for (int i = first.length - 1; i >= 0; i--) {
            last[i] = last[i] == 0 ? weeks.count() - 1 : last[i];
            for (var topic : modules.get(i).prerequisites()) {
                Integer before = indexOf.get(topic);
                if (before != null) {
                    int by = last[i] - span(modules.get(i)) - 1;
                    last[before] = last[before] == 0 ? by : Math.min(last[before], by);
                }
            }
        }
    }

    private void notBeforePlannedAlone() {
        if (Seats.place(SeatHolder.attending(request), modules, weeks, Seats.HASTY) instanceof Placing.Dated alone) {
            for (int i = 0; i < first.length; i++) {
                int module = i;
                alone.modules().stream()
                        .filter(placed ->
                                placed.module().id().equals(modules.get(module).id()))
                        .flatMap(placed -> placed.placements().stream())
                        .filter(placement -> placement.session() != null)
                        .mapToInt(placement -> weeks.indexOf(placement.from()))
                        .min()
                        .ifPresent(
                                week -> first[module] = Math.max(first[module], week - prepares(modules.get(module))));
            }
        }
    }

    /** Weeks from the first to the last at the least, less one. */
    private static int span(Module module) {
        return isLive(module) ? prepares(module) + follows(module) : follows(module);
    }

    private static boolean isLive(Module module) {
        return module.activities().stream().anyMatch(activity -> activity.kind().isLive());
    }

    private static int prepares(Module module) {
        return module.minutes(ActivityKind.SELF_STUDY) > 0 ? 1 : 0;
    }

    private static int follows(Module module) {
        return module.minutes(ActivityKind.WORKPLACE_TASK) > 0 ? 1 : 0;
    }

    private int travel(Session session) {
        return session.hub() == null
                ? 0
                : 2 * request.learner().travel().minutesTo().getOrDefault(session.hub(), 0);
    }

    /** How many weeks lie at least between the sessions of a module and those of what it needs. */
    private int[][] gaps() {
        var gaps = new ArrayList<int[]>();
        for (int need = 0; need < needOf.size(); need++) {
            var module = modules.get(needOf.get(need));
            var distance = new HashMap<Integer, Integer>();
            climb(module, prepares(module) + 1, distance);
            for (int other = 0; other < needOf.size(); other++) {
                Integer weeksBetween = distance.get(needOf.get(other));
                if (weeksBetween != null) {
                    gaps.add(new int[] {other, need, weeksBetween + follows(modules.get(needOf.get(other)))});
                }
            }
        }
        return gaps.toArray(new int[0][]);
    }

    /** The longest way up to everything that a module needs. */
    private void climb(Module module, int sofar, Map<Integer, Integer> distance) {
        for (var topic : module.prerequisites()) {
            Integer before = indexOf.get(topic);
            if (before != null && distance.getOrDefault(before, -1) < sofar) {
                distance.put(before, sofar);
                climb(modules.get(before), sofar + span(modules.get(before)) + 1, distance);
            }
        }
    }
}
