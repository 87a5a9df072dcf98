package org.waymark.engine.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Step;

/**
 * Where the person stands: what is over is frozen, and bookings to come are told apart from it, so that they can move
 * if they must.
 *
 * @param told the request with all taken steps, those read off the pathway included
 * @param open the same with bookings set free; to plan with
 * @param booked sessions to come that are booked
 * @param bookedModules modules that such a session is of
 */
record Standing(PlanRequest told, PlanRequest open, Set<SessionId> booked, Set<ModuleId> bookedModules) {
    static Standing of(ReplanRequest replan) {
        var request = replan.now();
        var today = request.timeframe().today();
        var taken = new HashMap<ModuleId, TakenStep>();
        request.learner().taken().forEach(step -> taken.put(step.module(), step));
        var told = new ArrayList<>(request.learner().taken());
        for (var step : replan.present().steps()) {
            var known = taken.get(step.module());
            var read = read(step, known, today);
            if (read != null && request.catalogue().find(step.module()).isPresent()) {
                told.remove(known);
                told.add(read);
            }
        }
        var booked = new HashSet<SessionId>();
        var modules = new HashSet<ModuleId>();
        var open = new ArrayList<TakenStep>();
        told.forEach(step -> open.addAll(withoutBookings(step, today, booked, modules)));
        return new Standing(
                withTaken(request, told), withTaken(request, open), Set.copyOf(booked), Set.copyOf(modules));
    }

    /** What the pathway says of a step that is begun; null if it says no more than is known. */
    private static @Nullable TakenStep read(Step step, @Nullable TakenStep known, LocalDate today) {
        if (known != null && (known.isCompleted() || !known.frozen().isEmpty())) {
            return null;
        }
        var over = step.placements().stream()
                .filter(placement -> placement.from().isBefore(today))
                .toList();
        if (over.isEmpty()) {
            return null;
        }
        var started = known == null || known.started() == null ? step.starts() : known.started();
        return step.ends().isBefore(today)
                ? new TakenStep(step.module(), started, step.ends(), over)
                : new TakenStep(step.module(), started, null, over);
    }

    private static List<TakenStep> withoutBookings(
            TakenStep step, LocalDate today, Set<SessionId> booked, Set<ModuleId> modules) {
        var over = new ArrayList<Placement>();
        for (var placement : step.frozen()) {
            if (placement.session() != null && !placement.from().isBefore(today) && !step.isCompleted()) {
                booked.add(placement.session());
                modules.add(step.module());
            } else {
                over.add(placement);
            }
        }
        boolean nothingElse = over.isEmpty() && step.started() == null;
        return nothingElse ? List.of() : List.of(new TakenStep(step.module(), step.started(), step.completed(), over));
    }

    private static PlanRequest withTaken(PlanRequest request, List<TakenStep> taken) {
        return request.withLearner(request.learner().withTaken(taken));
    }

    /** What is over of each module. */
    Map<ModuleId, TakenStep> begun() {
        var begun = new HashMap<ModuleId, TakenStep>();
        open.learner().taken().forEach(step -> begun.put(step.module(), step));
        return begun;
    }
}
