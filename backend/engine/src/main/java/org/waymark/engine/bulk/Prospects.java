package org.waymark.engine.bulk;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.order.Order;
import org.waymark.engine.place.Weeks;
import org.waymark.engine.select.Select;
import org.waymark.engine.select.Selection.Selected;

/** Reads prospects off requests; people whose requests are alike share one. For any number of threads. */
final class Prospects {
    private final Map<Alike, Prospect> prospects = new ConcurrentHashMap<>();
    private final Map<AlikeInTime, Weeks> weeks = new ConcurrentHashMap<>();
    private final Map<AlikeToSelect, Optional<List<Module>>> selections = new ConcurrentHashMap<>();

    /** A request in small. */
    private record Alike(Shared catalogue, Shared offer, Shared calendar, Shared requirements, List<Object> rest) {
        static Alike of(PlanRequest request) {
            return new Alike(
                    new Shared(request.catalogue()),
                    new Shared(request.offer()),
                    new Shared(request.calendar()),
                    new Shared(request.requirements()),
                    List.of(
                            request.learner(),
                            request.credits(),
                            request.choices(),
                            request.timeframe(),
                            request.tuning()));
        }
    }

    /** Neither selection nor order looks at dates or travel, only at what was begun and which modules have sessions enough. */
    private record AlikeToSelect(Shared catalogue, Shared requirements, List<Object> rest) {
        static AlikeToSelect of(PlanRequest request, Set<ModuleId> closed) {
            var learner = request.learner();
            return new AlikeToSelect(
                    new Shared(request.catalogue()),
                    new Shared(request.requirements()),
                    List.of(
                            closed,
                            learner.setting(),
                            learner.taken(),
                            request.credits(),
                            request.choices(),
                            request.offer().skipPolicy(),
                            request.tuning()));
        }
    }

    /** What the weeks that somebody has depend on. */
    private record AlikeInTime(Shared offer, Shared calendar, List<Object> rest) {
        static AlikeInTime of(PlanRequest request) {
            var learner = request.learner();
            return new AlikeInTime(
                    new Shared(request.offer()),
                    new Shared(request.calendar()),
                    List.of(
                            request.timeframe(),
                            learner.minutesPerWeek(),
                            learner.minutesPerTerm(),
                            learner.blackouts(),
                            learner.protectedTime(),
                            learner.taken()));
        }
    }

    Prospect of(PlanRequest request) {
        return prospects.computeIfAbsent(Alike.of(request), alike -> read(request));
    }

    private Prospect read(PlanRequest request) {
        var attendance = Attendance.of(request);
        var modules = selections.computeIfAbsent(
                AlikeToSelect.of(request, closed(request, attendance)), alike -> select(request, attendance));
        var time = weeks.computeIfAbsent(AlikeInTime.of(request), alike -> Weeks.of(request));
        return modules.map(chosen -> new ProspectReader(request, attendance, time, chosen).read())
                .orElseGet(() -> Prospect.none(time));
    }

    private static Set<ModuleId> closed(PlanRequest request, Attendance attendance) {
        var closed = new TreeSet<ModuleId>();
        for (var module : request.catalogue().modules()) {
            if (!attendance.canTake(module)) {
                closed.add(module.id());
            }
        }
        return closed;
    }

    private static Optional<List<Module>> select(PlanRequest request, Attendance attendance) {
        return new Select(request, Demand.of(request), attendance).select(Set.of()) instanceof Selected selected
                ? Optional.of(Order.of(request, selected.modules()))
                : Optional.empty();
    }
}
