package org.waymark.engine.place;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.offer.BlendRules;

/**
 * The offer's shares of self-study, of time in person and of live time, over all planned minutes: what is done or booked, and what is
 * placed. Placement can change them by the sessions it takes and by the recordings it does without.
 */
final class Blend {
    private final BlendRules rules;
    private final List<Job> jobs;
    private final List<List<Way>> ways;
    /** Minutes that are done or booked, of completed steps too. */
    private final Minutes frozen = new Minutes();

    Blend(PlanRequest request, List<Job> jobs, List<List<Way>> ways) {
        rules = request.offer().blend();
        this.jobs = jobs;
        this.ways = ways;
        request.learner().taken().stream()
                .map(TakenStep::frozen)
                .flatMap(List::stream)
                .forEach(placement -> frozen.add(placement.kind(), placement.minutes()));
    }

    boolean isFree() {
        return rules.maxSelfStudyShare() >= 1 && rules.minInPersonShare() <= 0 && rules.minLiveShare() <= 0;
    }

    /** Minutes by which the rules are broken; 0 if they are kept. */
    double deficit(@Nullable Placed[] placed) {
        if (isFree()) {
            return 0;
        }
        var minutes = of(placed);
        return (isTooMuchStudy(minutes) ? 1 + tooMuchStudy(minutes) : 0)
                + (isTooFewInPerson(minutes) ? 1 + tooFewInPerson(minutes) : 0)
                + (isTooFewLive(minutes) ? 1 + tooFewLive(minutes) : 0);
    }

    /** What a way to attend adds to what the rules are short of; the less the better. */
    double cost(Way way) {
        var minutes = of(way);
        double cost = rules.maxSelfStudyShare() < 1 ? tooMuchStudy(minutes) : 0;
        cost += rules.minInPersonShare() > 0 ? tooFewInPerson(minutes) : 0;
        return rules.minLiveShare() > 0 ? cost + tooFewLive(minutes) : cost;
    }

    /** Rules that no choice of sessions keeps. */
    List<Constraint> outOfReach() {
        return broken(
                isTooMuchStudy(best(this::tooMuchStudy)),
                isTooFewInPerson(best(this::tooFewInPerson)),
                isTooFewLive(best(this::tooFewLive)));
    }

    /** Rules that a schedule breaks. */
    List<Constraint> brokenBy(@Nullable Placed[] placed) {
        var minutes = of(placed);
        return broken(isTooMuchStudy(minutes), isTooFewInPerson(minutes), isTooFewLive(minutes));
    }

    /** Jobs that weigh most against the rules, first. */
    List<Job> heaviest() {
        return jobs.stream()
                .sorted(Comparator.comparingDouble((Job job) -> -weight(fixed(job)))
                        .thenComparing(Job::rank))
                .toList();
    }

    private double weight(Minutes minutes) {
        return tooMuchStudy(minutes) + tooFewInPerson(minutes) + tooFewLive(minutes);
    }

    private List<Constraint> broken(boolean tooMuchStudy, boolean tooFewInPerson, boolean tooFewLive) {
        var constraints = new ArrayList<Constraint>();
        if (tooMuchStudy) {
            constraints.add(new Constraint.SelfStudyShare(rules.maxSelfStudyShare()));
        }
        if (tooFewInPerson) {
            constraints.add(new Constraint.InPersonShare(rules.minInPersonShare()));
        }
        if (tooFewLive) {
            constraints.add(new Constraint.LiveShare(rules.minLiveShare()));
        }
        return constraints;
    }

    private boolean isTooMuchStudy(Minutes minutes) {
        return minutes.all > 0 && minutes.selfStudy / minutes.all > rules.maxSelfStudyShare();
    }

    private boolean isTooFewInPerson(Minutes minutes) {
        return minutes.all > 0 && minutes.inPerson / minutes.all < rules.minInPersonShare();
    }

    private boolean isTooFewLive(Minutes minutes) {
        return minutes.all > 0 && minutes.live / minutes.all < rules.minLiveShare();
    }

    private Minutes of(@Nullable Placed[] placed) {
        var minutes = frozen.copy();
        for (var one : placed) {
            if (one != null) {
                minutes.add(one);
            }
        }
        return minutes;
    }

    /** All minutes if each job attends in the way that is best by this measure. */
    private Minutes best(ToDoubleFunction<Minutes> measure) {
        var minutes = frozen.copy();
        for (var job : jobs) {
            minutes.add(fixed(job));
            Minutes best = null;
            for (var way : ways.get(job.rank())) {
                var some = of(way);
                best = best == null || measure.applyAsDouble(some) < measure.applyAsDouble(best) ? some : best;
            }
            if (best != null) {
                minutes.add(best);
            }
        }
        return minutes;
    }

    /** What a job takes whatever it attends. */
    private static Minutes fixed(Job job) {
        var minutes = new Minutes();
        minutes.add(ActivityKind.SELF_STUDY, job.selfStudy());
        minutes.add(ActivityKind.WORKPLACE_TASK, job.task());
        job.coaching().forEach(appointment -> minutes.add(ActivityKind.COACHING, appointment));
        return minutes;
    }

    private static Minutes of(Way way) {
        var minutes = new Minutes();
        way.sessions()
                .forEach(dated ->
                        minutes.add(dated.session().kind(), dated.session().minutes()));
        minutes.add(ActivityKind.SELF_STUDY, way.recordedMinutes());
        return minutes;
    }

    private double tooMuchStudy(Minutes minutes) {
        return minutes.selfStudy - rules.maxSelfStudyShare() * minutes.all;
    }

    private double tooFewInPerson(Minutes minutes) {
        return rules.minInPersonShare() * minutes.all - minutes.inPerson;
    }

    private double tooFewLive(Minutes minutes) {
        return rules.minLiveShare() * minutes.all - minutes.live;
    }

    private static final class Minutes {
        private double all;
        private double selfStudy;
        private double inPerson;
        private double live;

        void add(ActivityKind kind, int minutes) {
            all += minutes;
            selfStudy += kind == ActivityKind.SELF_STUDY ? minutes : 0;
            inPerson += kind == ActivityKind.IN_PERSON ? minutes : 0;
            live += kind.isLive() ? minutes : 0;
        }

        void add(Placed placed) {
            all += placed.minutes();
            selfStudy += placed.selfStudy();
            inPerson += placed.inPerson();
            live += placed.live();
        }

        void add(Minutes other) {
            all += other.all;
            selfStudy += other.selfStudy;
            inPerson += other.inPerson;
            live += other.live;
        }

        Minutes copy() {
            var copy = new Minutes();
            copy.add(this);
            return copy;
        }
    }
}
