package org.waymark.engine.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** One thing a person could accept so that a pathway exists. */
public sealed interface Change {
    /** The same request with this accepted. */
    PlanRequest applyTo(PlanRequest request);

    /** @param minutes in all, not in addition */
    record MinutesPerWeek(int minutes) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            return request.withLearner(request.learner().withMinutesPerWeek(minutes));
        }
    }

    record FinishLater(LocalDate finishBy) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            return request.withTimeframe(request.timeframe().withFinishBy(finishBy));
        }
    }

    record DropExclusion(TopicId topic) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var excluded = new HashSet<>(request.choices().excluded());
            excluded.remove(topic);
            return request.withChoices(request.choices().withExcluded(excluded));
        }
    }

    record Unpin(ModuleId module) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var pinned = new HashSet<>(request.choices().pinned());
            pinned.remove(module);
            return request.withChoices(request.choices().withPinned(pinned));
        }
    }

    /** Take another phase's variant of a topic. */
    record AcceptVariant(TopicId topic, ModuleId module) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var swaps = new HashMap<>(request.choices().swaps());
            swaps.put(topic, module);
            return request.withChoices(request.choices().withSwaps(swaps));
        }
    }

    record AttendInPerson() implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var learner = request.learner();
            return request.withLearner(learner.withTravel(learner.travel().withAllowed(true)));
        }
    }

    /** @param minutes one way, in all */
    record TravelUpTo(int minutes) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var learner = request.learner();
            return request.withLearner(learner.withTravel(learner.travel().withMaxMinutes(minutes)));
        }
    }

    record DropBlackout(Period period) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var blackouts = new ArrayList<>(request.learner().blackouts());
            blackouts.remove(period);
            return request.withLearner(request.learner().withBlackouts(blackouts));
        }
    }

    /** Let a recording stand in for the sessions of a topic. */
    record AcceptCatchUp(TopicId topic) implements Change {
        @Override
        public PlanRequest applyTo(PlanRequest request) {
            var catchUp = new HashSet<>(request.choices().catchUp());
            catchUp.add(topic);
            return request.withChoices(request.choices().withCatchUp(catchUp));
        }
    }
}
