package org.waymark.bench.replan;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.waymark.bench.instances.Instances;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.Timeframe;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.demand.Credit;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Step;

/**
 * Something that happens to a pathway of 20 modules in 40 weeks, planned at 60 % load: before it begins, or on the way,
 * when what lies before is done and the sessions of the next ten weeks are booked.
 */
record Event(String kind, Pathway present, PlanRequest now) {
    static final List<String> KINDS = List.of(
            "session cancelled",
            "fewer hours",
            "more hours",
            "far more hours",
            "away",
            "topic mastered",
            "topic added",
            "finish earlier");
    private static final int MODULES = 20;
    private static final int WEEKS = 40;
    private static final double LOAD = 0.6;
    private static final int BOOKED_WEEKS = 10;

    static Event of(String kind, int seed, boolean onTheWay) {
        var request = Instances.forPlacement(MODULES, WEEKS, LOAD, seed);
        var before = before(request, kind, seed);
        var present = plan(before);
        var today = onTheWay ? day(present, seed) : Instances.START;
        var taken = taken(present, today);
        var frame = kind.equals("finish earlier")
                ? request.timeframe().withFinishBy(present.finish().minusWeeks(2))
                : before.timeframe();
        var now = request.withTimeframe(new Timeframe(today, frame.start(), frame.finishBy()))
                .withLearner(request.learner().withTaken(taken));
        return new Event(kind, present, changed(now, present, kind, seed));
    }

    /** Whether nothing has to change, but something could be gained. */
    boolean isChance() {
        return kind.endsWith("more hours");
    }

    /** As it was planned. */
    private static PlanRequest before(PlanRequest request, String kind, int seed) {
        return switch (kind) {
            case "topic added" -> {
                var requirements = new ArrayList<>(request.requirements());
                requirements.remove(requirements.size() - 1 - seed % (requirements.size() / 2));
                yield request.withRequirements(requirements);
            }
            case "finish earlier" -> withHours(withoutEnd(request), 75);
            case "far more hours" -> withHours(withoutEnd(request), 60);
            default -> request;
        };
    }

    private static PlanRequest withoutEnd(PlanRequest request) {
        return request.withTimeframe(request.timeframe().withFinishBy(null));
    }

    private static PlanRequest withHours(PlanRequest request, int percent) {
        var learner = request.learner();
        return request.withLearner(learner.withMinutesPerWeek(learner.minutesPerWeek() * percent / 100));
    }

    /** Between a fifth of the pathway and a half; a Monday or a Wednesday. */
    private static LocalDate day(Pathway present, int seed) {
        long weeks = Instances.START.until(present.finish()).toTotalMonths() * 4;
        return Instances.START
                .plusWeeks(weeks / 5 + seed * 5L % Math.max(1, weeks / 3))
                .plusDays(seed % 2 * 2L);
    }

    private static List<TakenStep> taken(Pathway present, LocalDate today) {
        var taken = new ArrayList<TakenStep>();
        for (var step : present.steps()) {
            boolean begun = step.starts().isBefore(today);
            boolean completed = step.ends().isBefore(today);
            var held = step.placements().stream()
                    .filter(placement -> placement.from().isBefore(today) || isBooked(placement, today))
                    .toList();
            if (begun || !held.isEmpty() && today.isAfter(Instances.START)) {
                taken.add(new TakenStep(
                        step.module(), begun ? step.starts() : null, completed ? step.ends() : null, held));
            }
        }
        return taken;
    }

    private static boolean isBooked(Placement placement, LocalDate today) {
        return placement.session() != null && placement.from().isBefore(today.plusWeeks(BOOKED_WEEKS));
    }

    private static Pathway plan(PlanRequest request) {
        if (new Planner().plan(request) instanceof Planned planned) {
            return planned.pathway();
        }
        throw new IllegalStateException("an instance without a plan");
    }

    private static PlanRequest changed(PlanRequest now, Pathway present, String kind, int seed) {
        var today = now.timeframe().today();
        return switch (kind) {
            case "session cancelled" -> {
                var coming = sessionsFrom(present, today);
                yield without(now, coming.get(seed % coming.size()));
            }
            case "fewer hours" -> withHours(now, 85);
            case "more hours", "far more hours" -> withHours(now, 130);
            case "away" -> {
                var from = today.plusWeeks(2 + seed % 12);
                yield now.withLearner(now.learner().withBlackouts(List.of(new Period(from, from.plusDays(11)))));
            }
            case "topic mastered" -> now.withCredits(List.of(credit(now, present, seed)));
            case "topic added", "finish earlier" -> now;
            default -> throw new IllegalArgumentException(kind);
        };
    }

    /** For a topic that is neither begun nor booked. */
    private static Credit credit(PlanRequest now, Pathway present, int seed) {
        var taken = now.learner().taken().stream().map(TakenStep::module).toList();
        var open = present.steps().stream()
                .map(Step::module)
                .filter(module -> !taken.contains(module))
                .toList();
        ModuleId known = open.get(seed % open.size());
        var cover = now.catalogue().get(known).covers().getFirst();
        return new Credit(cover.statement(), cover.level(), Credit.Source.APPROVED);
    }

    private static List<SessionId> sessionsFrom(Pathway present, LocalDate today) {
        var sessions = new ArrayList<SessionId>();
        for (var step : present.steps()) {
            for (Placement placement : step.placements()) {
                if (placement.session() != null && !placement.from().isBefore(today)) {
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
