package org.waymark.engine.explain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.conflict.Change;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.conflict.Relaxation;
import org.waymark.engine.explain.Attempt.Failed;
import org.waymark.engine.explain.Attempt.Found;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Learner;

/** Searches for changes that make a plan possible, each tried by planning with it. */
final class Relaxations {
    /** People are asked for quarters of an hour. */
    private static final int QUARTER = 15;
    /** A later finish is tried with this many weeks to spare, one after another. */
    private static final int WEEKS_TO_SPARE = 4;

    private final PlanRequest request;
    private final Trials trials;

    Relaxations(PlanRequest request, Trials trials) {
        this.request = request;
        this.trials = trials;
    }

    /** Single changes that help, cheapest first; if none does alone, one set of changes that does together. */
    List<Relaxation> forAll(Collection<Constraint> constraints) {
        var found = new ArrayList<Relaxation>();
        for (var change : changes(constraints)) {
            smallest(request, change)
                    .flatMap(small -> verified(List.of(small)))
                    .filter(relaxation -> !found.contains(relaxation))
                    .ifPresent(found::add);
        }
        if (found.isEmpty()) {
            together(constraints).ifPresent(found::add);
        }
        found.sort(Comparator.comparing(Relaxation::cost).thenComparing(Relaxation::finish));
        return List.copyOf(found);
    }

    /** Everything at once, then without each that is not needed, then each as small as will do. */
    private Optional<Relaxation> together(Collection<Constraint> constraints) {
        var all = new LinkedHashSet<>(constraints);
        Relaxable.groups(request).forEach(group -> group.forEach(one -> all.add(one.constraint())));
        var changes = new ArrayList<>(enough(all));
        if (changes.isEmpty()) {
            return Optional.empty();
        }
        for (var change : List.copyOf(changes)) {
            changes.remove(change);
            if (plan(apply(request, changes)).isEmpty()) {
                changes.add(change);
            }
        }
        for (int i = 0; i < changes.size(); i++) {
            var others = new ArrayList<>(changes);
            others.remove(i);
            var small = smallest(apply(request, others), changes.get(i));
            if (small.isEmpty()) {
                return Optional.empty();
            }
            changes.set(i, small.get());
        }
        return verified(changes);
    }

    /** Changes for these constraints and for those that come to light when they are gone; empty if still not enough. */
    private List<Change> enough(LinkedHashSet<Constraint> constraints) {
        while (true) {
            var changes = changes(constraints);
            if (!(trials.of(apply(request, changes)) instanceof Failed failed)) {
                return changes;
            }
            if (!constraints.addAll(failed.evidence())) {
                return List.of();
            }
        }
    }

    private List<Change> changes(Collection<Constraint> constraints) {
        var changes = new LinkedHashSet<Change>();
        constraints.forEach(constraint -> changes.addAll(changes(constraint)));
        return List.copyOf(changes);
    }

    /** The most that could be changed about a constraint. */
    private List<Change> changes(Constraint constraint) {
        return switch (constraint) {
            case Constraint.HoursPerWeek hours -> moreHours();
            case Constraint.FinishBy finish -> List.of(new Change.FinishLater(LocalDate.MAX));
            case Constraint.Excluded excluded -> List.of(new Change.DropExclusion(excluded.topic()));
            case Constraint.Pinned pinned -> List.of(new Change.Unpin(pinned.module()));
            case Constraint.OnlineOnly onlineOnly -> List.of(new Change.AttendInPerson());
            case Constraint.TravelLimit limit -> furtherHubs();
            case Constraint.Blackout blackout -> List.of(new Change.DropBlackout(blackout.period()));
            case Constraint.NoSession none -> List.of(new Change.AcceptCatchUp(none.topic()));
            case Constraint.OtherPhaseOnly other -> otherVariants(other.topic());
            case Constraint.NotTaught notTaught -> List.of();
            case Constraint.AccessNeeds needs -> List.of();
            case Constraint.OfferHoursPerWeek hours -> List.of();
            case Constraint.HoursPerTerm hours -> List.of();
            case Constraint.SelfStudyShare share -> List.of();
            case Constraint.InPersonShare share -> List.of();
            case Constraint.LiveShare share -> List.of();
            case Constraint.PrerequisiteCycle cycle -> List.of();
            case Constraint.NoOpenWeeks closed -> List.of();
        };
    }

    private List<Change> moreHours() {
        int most =
                Math.min(Learner.MOST_MINUTES_PER_WEEK, request.offer().blend().maxMinutesPerWeek());
        return most > request.learner().minutesPerWeek() ? List.of(new Change.MinutesPerWeek(most)) : List.of();
    }

    private List<Change> furtherHubs() {
        return request.learner().travel().minutesTo().values().stream()
                .max(Integer::compare)
                .<List<Change>>map(minutes -> List.of(new Change.TravelUpTo(minutes)))
                .orElse(List.of());
    }

    private List<Change> otherVariants(TopicId topic) {
        return request.catalogue().variants(topic).stream()
                .<Change>map(variant -> new Change.AcceptVariant(topic, variant.id()))
                .toList();
    }

    /** The smallest change of its kind that is enough for this request. */
    private Optional<Change> smallest(PlanRequest request, Change change) {
        return switch (change) {
            case Change.MinutesPerWeek most -> fewestMinutes(request, most.minutes());
            case Change.FinishLater open -> soonestFinish(request);
            case Change.TravelUpTo furthest -> nearestHub(request);
            default -> plan(change.applyTo(request)).map(plan -> change);
        };
    }

    private Optional<Change> fewestMinutes(PlanRequest request, int most) {
        if (plan(new Change.MinutesPerWeek(most).applyTo(request)).isEmpty()) {
            return Optional.empty();
        }
        int fails = request.learner().minutesPerWeek() / QUARTER;
        int works = (most + QUARTER - 1) / QUARTER;
        while (works - fails > 1) {
            int middle = (works + fails) / 2;
            boolean enough = plan(new Change.MinutesPerWeek(middle * QUARTER).applyTo(request))
                    .isPresent();
            works = enough ? middle : works;
            fails = enough ? fails : middle;
        }
        return Optional.of(new Change.MinutesPerWeek(Math.min(most, works * QUARTER)));
    }

    private Optional<Change> soonestFinish(PlanRequest request) {
        var open = request.withTimeframe(request.timeframe().withFinishBy(null));
        var free = plan(open);
        if (free.isEmpty()) {
            return Optional.empty();
        }
        for (int spare = 0; spare <= WEEKS_TO_SPARE; spare++) {
            Change later = new Change.FinishLater(free.get().pathway().finish().plusWeeks(spare));
            if (plan(later.applyTo(request)).isPresent()) {
                return Optional.of(later);
            }
        }
        return Optional.empty();
    }

    private Optional<Change> nearestHub(PlanRequest request) {
        var travel = request.learner().travel();
        return travel.minutesTo().values().stream()
                .filter(minutes -> minutes > travel.maxMinutes())
                .sorted()
                .distinct()
                .<Change>map(Change.TravelUpTo::new)
                .filter(further -> plan(further.applyTo(request)).isPresent())
                .findFirst();
    }

    private Optional<Relaxation> verified(List<Change> changes) {
        return plan(apply(request, changes)).map(plan -> {
            var pathway = plan.pathway();
            return new Relaxation(changes, pathway.finish(), CostToPerson.of(changes, request, pathway));
        });
    }

    private static PlanRequest apply(PlanRequest request, List<Change> changes) {
        var result = request;
        for (var change : changes) {
            result = change.applyTo(result);
        }
        return result;
    }

    private Optional<Planned> plan(PlanRequest request) {
        return trials.of(request) instanceof Found found ? Optional.of(found.plan()) : Optional.empty();
    }
}
