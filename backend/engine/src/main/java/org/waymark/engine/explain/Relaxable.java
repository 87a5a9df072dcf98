package org.waymark.engine.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.learner.Learner;
import org.waymark.engine.offer.BlendRules;

/** A constraint that can be taken away, to see whether it is to blame. */
record Relaxable(Constraint constraint, UnaryOperator<PlanRequest> without) {
    /**
     * All that a request holds, in groups of a kind. Those that are tried first are blamed last: a person's needs
     * before their wishes, and time at the end.
     */
    static List<List<Relaxable>> groups(PlanRequest request) {
        var groups = new ArrayList<List<Relaxable>>();
        groups.add(accessNeeds(request));
        groups.add(request.learner().blackouts().stream()
                .map(period -> new Relaxable(new Constraint.Blackout(period), new Change.DropBlackout(period)::applyTo))
                .toList());
        groups.add(travel(request));
        groups.add(new TreeSet<>(request.choices().pinned())
                .stream()
                        .map(module -> new Relaxable(new Constraint.Pinned(module), new Change.Unpin(module)::applyTo))
                        .toList());
        groups.add(new TreeSet<>(request.choices().excluded())
                .stream()
                        .map(topic ->
                                new Relaxable(new Constraint.Excluded(topic), new Change.DropExclusion(topic)::applyTo))
                        .toList());
        groups.add(blend(request));
        groups.add(offerHours(request));
        groups.add(hoursPerTerm(request));
        groups.add(hours(request));
        groups.add(finishBy(request));
        return groups;
    }

    private static List<Relaxable> accessNeeds(PlanRequest request) {
        var needs = request.learner().accessNeeds();
        return needs.isEmpty()
                ? List.of()
                : List.of(new Relaxable(
                        new Constraint.AccessNeeds(needs),
                        r -> r.withLearner(r.learner().withAccessNeeds(Set.of()))));
    }

    private static List<Relaxable> travel(PlanRequest request) {
        var travel = request.learner().travel();
        int furthest =
                travel.minutesTo().values().stream().max(Integer::compare).orElse(0);
        var found = new ArrayList<Relaxable>();
        if (!travel.allowed()) {
            found.add(new Relaxable(new Constraint.OnlineOnly(), new Change.AttendInPerson()::applyTo));
        }
        if (furthest > travel.maxMinutes()) {
            found.add(new Relaxable(
                    new Constraint.TravelLimit(travel.maxMinutes()), new Change.TravelUpTo(furthest)::applyTo));
        }
        return found;
    }

    private static List<Relaxable> offerHours(PlanRequest request) {
        int cap = request.offer().blend().maxMinutesPerWeek();
        return cap == Learner.MOST_MINUTES_PER_WEEK
                ? List.of()
                : List.of(new Relaxable(
                        new Constraint.OfferHoursPerWeek(cap),
                        r -> withBlend(r, r.offer().blend().withMaxMinutesPerWeek(Learner.MOST_MINUTES_PER_WEEK))));
    }

    private static List<Relaxable> blend(PlanRequest request) {
        var rules = request.offer().blend();
        var found = new ArrayList<Relaxable>();
        if (rules.maxSelfStudyShare() < 1) {
            found.add(new Relaxable(
                    new Constraint.SelfStudyShare(rules.maxSelfStudyShare()),
                    r -> withBlend(r, r.offer().blend().withMaxSelfStudyShare(1))));
        }
        if (rules.minInPersonShare() > 0) {
            found.add(new Relaxable(
                    new Constraint.InPersonShare(rules.minInPersonShare()),
                    r -> withBlend(r, r.offer().blend().withMinInPersonShare(0))));
        }
        if (rules.minLiveShare() > 0) {
            found.add(new Relaxable(
                    new Constraint.LiveShare(rules.minLiveShare()),
                    r -> withBlend(r, r.offer().blend().withMinLiveShare(0))));
        }
        return found;
    }

    private static PlanRequest withBlend(PlanRequest request, BlendRules rules) {
        return request.withOffer(request.offer().withBlend(rules));
    }

    private static List<Relaxable> hoursPerTerm(PlanRequest request) {
        int minutes = request.learner().minutesPerTerm();
        return minutes == Learner.ANY_MINUTES_PER_TERM
                ? List.of()
                : List.of(new Relaxable(
                        new Constraint.HoursPerTerm(minutes),
                        r -> r.withLearner(r.learner().withMinutesPerTerm(Learner.ANY_MINUTES_PER_TERM))));
    }

    private static List<Relaxable> hours(PlanRequest request) {
        int minutes = request.learner().minutesPerWeek();
        return List.of(new Relaxable(
                new Constraint.HoursPerWeek(minutes),
                new Change.MinutesPerWeek(Learner.MOST_MINUTES_PER_WEEK)::applyTo));
    }

    private static List<Relaxable> finishBy(PlanRequest request) {
        var finishBy = request.timeframe().finishBy();
        return finishBy == null
                ? List.of()
                : List.of(new Relaxable(
                        new Constraint.FinishBy(finishBy),
                        r -> r.withTimeframe(r.timeframe().withFinishBy(null))));
    }
}
