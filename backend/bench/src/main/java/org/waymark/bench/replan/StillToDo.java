package org.waymark.bench.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.place.Weeks;

/**
 * What the solver may decide: the request with bookings set free, and where the present pathway has what is left.
 *
 * @param booked sessions to come that are booked
 */
record StillToDo(PlanRequest request, Pathway present, Attendance attendance, Weeks weeks, Set<SessionId> booked) {
    static StillToDo of(PlanRequest now, Pathway present) {
        var today = now.timeframe().today();
        var free = new ArrayList<TakenStep>();
        for (var step : now.learner().taken()) {
            var over = step.frozen().stream()
                    .filter(placement -> step.isCompleted() || placement.from().isBefore(today))
                    .toList();
            if (!over.isEmpty() || step.started() != null) {
                free.add(new TakenStep(step.module(), step.started(), step.completed(), over));
            }
        }
        var booked = now.learner().taken().stream()
                .flatMap(step -> step.frozen().stream())
                .filter(placement -> !placement.from().isBefore(today))
                .map(Placement::session)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
        var request = now.withLearner(now.learner().withTaken(free));
        int due = present.steps().stream()
                .flatMap(step -> step.placements().stream())
                .filter(placement ->
                        !placement.from().isBefore(today) && placement.week().equals(Week.of(today)))
                .mapToInt(Placement::minutes)
                .sum();
        return new StillToDo(request, present, Attendance.of(request), Weeks.of(request, due), booked);
    }

    boolean isCompleted(Module module) {
        return taken(module) != null && Objects.requireNonNull(taken(module)).isCompleted();
    }

    boolean isBegun(Module module) {
        return taken(module) != null;
    }

    private @Nullable TakenStep taken(Module module) {
        return request.learner().taken().stream()
                .filter(step -> step.module().equals(module.id()))
                .findFirst()
                .orElse(null);
    }

    /** Where what is left of a module is at present; empty if nowhere. */
    List<Placement> home(Module module) {
        var step = present.find(module.topic()).orElse(null);
        if (step == null || !step.module().equals(module.id())) {
            return List.of();
        }
        var rest = new ArrayList<>(step.placements());
        rest.removeAll(attendance.frozen(module));
        return List.copyOf(rest);
    }

    /** Within reach, and not attended already. */
    List<Session> sessions(Module module) {
        var held = attendance.frozen(module).stream().map(Placement::session).toList();
        return attendance.sessions(module.topic()).stream()
                .filter(session -> !held.contains(session.id()))
                .filter(session -> weeks.indexOf(session.date()) >= 0 && weeks.indexOf(session.date()) < weeks.count())
                .toList();
    }
}
