package org.waymark.bench.replan;

import java.util.ArrayList;
import java.util.List;
import org.waymark.bench.instances.Instances;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;

/** Something that happens to a pathway of 20 modules in 40 weeks, planned at 60 % load. */
record Event(String kind, Pathway present, PlanRequest now) {
    static final List<String> KINDS = List.of(
            "session cancelled",
            "fewer hours",
            "more hours",
            "away",
            "topic mastered",
            "topic added",
            "finish earlier");
    private static final int MODULES = 20;
    private static final int WEEKS = 40;
    private static final double LOAD = 0.6;

    static Event of(String kind, int seed) {
        var request = Instances.forPlacement(MODULES, WEEKS, LOAD, seed);
        if (kind.equals("topic added")) {
            var requirements = new ArrayList<>(request.requirements());
            requirements.remove(seed % MODULES);
            return new Event(kind, plan(request.withRequirements(requirements)), request);
        }
        if (kind.equals("finish earlier")) {
            var learner = request.learner();
            var slow = plan(request.withTimeframe(request.timeframe().withFinishBy(null))
                    .withLearner(learner.withMinutesPerWeek(learner.minutesPerWeek() * 75 / 100)));
            var sooner = request.timeframe().withFinishBy(slow.finish().minusWeeks(2));
            return new Event(kind, slow, request.withTimeframe(sooner));
        }
        var present = plan(request);
        return new Event(kind, present, changed(request, present, kind, seed));
    }

    private static Pathway plan(PlanRequest request) {
        if (new Planner().plan(request) instanceof Planned planned) {
            return planned.pathway();
        }
        throw new IllegalStateException("an instance without a plan");
    }

    private static PlanRequest changed(PlanRequest request, Pathway present, String kind, int seed) {
        var learner = request.learner();
        return switch (kind) {
            case "session cancelled" ->
                without(request, attended(present).get(seed % attended(present).size()));
            case "fewer hours" -> request.withLearner(learner.withMinutesPerWeek(learner.minutesPerWeek() * 85 / 100));
            case "more hours" -> request.withLearner(learner.withMinutesPerWeek(learner.minutesPerWeek() * 130 / 100));
            case "away" -> {
                var from = Instances.START.plusWeeks(2 + seed % 12);
                yield request.withLearner(learner.withBlackouts(List.of(new Period(from, from.plusDays(11)))));
            }
            case "topic mastered" -> {
                var asked = request.requirements().get(seed % MODULES);
                yield request.withCredits(
                        List.of(new Credit(asked.statement(), asked.level(), Credit.Source.APPROVED)));
            }
            default -> throw new IllegalArgumentException(kind);
        };
    }

    private static List<SessionId> attended(Pathway present) {
        var sessions = new ArrayList<SessionId>();
        for (var step : present.steps()) {
            for (Placement placement : step.placements()) {
                if (placement.session() != null) {
                    sessions.add(placement.session());
                }
            }
        }
        return sessions;
    }

    private static PlanRequest without(PlanRequest request, SessionId cancelled) {
        var offer = request.offer();
        return request.withOffer(offer.withSessions(offer.sessions().stream()
                .filter(session -> !session.id().equals(cancelled))
                .toList()));
    }
}
