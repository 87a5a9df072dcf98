package org.waymark.bench.placement;

import java.util.List;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.order.Order;
import org.waymark.engine.place.Weeks;

/**
 * What is to be placed: all modules of a request whose modules are all needed, in the order of learning, with nothing
 * begun and no recordings.
 *
 * @param room minutes per week
 */
record Course(PlanRequest request, List<Module> modules, Weeks weeks, int[] room, Attendance attendance) {
    static Course of(PlanRequest request) {
        var weeks = Weeks.of(request);
        var room = new int[weeks.count()];
        for (int week = 0; week < room.length; week++) {
            room[week] =
                    Math.max(0, weeks.capacity(week) - weeks.assessmentMinutes(week) - weeks.coachingMinutes(week));
        }
        var modules = request.catalogue().topics().values().stream()
                .map(List::getFirst)
                .toList();
        return new Course(request, Order.of(request, modules), weeks, room, Attendance.of(request));
    }

    /** Ranks of what must be over before this one begins. */
    List<Integer> before(int rank) {
        return modules.get(rank).prerequisites().stream()
                .map(topic -> modules.indexOf(modules.stream()
                        .filter(module -> module.topic().equals(topic))
                        .findFirst()
                        .orElseThrow()))
                .toList();
    }

    List<Integer> minutes(int rank, ActivityKind kind) {
        return modules.get(rank).activities().stream()
                .filter(activity -> activity.kind() == kind)
                .map(activity -> activity.minutes())
                .toList();
    }

    int lives(int rank) {
        return (int) modules.get(rank).activities().stream()
                .filter(activity -> activity.kind().isLive())
                .count();
    }

    /** Those the person can attend, within the weeks. */
    List<Session> sessions(int rank) {
        return attendance.sessions(modules.get(rank).topic()).stream()
                .filter(session -> week(session) >= 0 && week(session) < room.length)
                .toList();
    }

    int week(Session session) {
        return weeks.indexOf(session.date());
    }

    /** There and back. */
    int travel(Session session) {
        return session.hub() == null
                ? 0
                : 2 * request.learner().travel().minutesTo().getOrDefault(session.hub(), 0);
    }
}
