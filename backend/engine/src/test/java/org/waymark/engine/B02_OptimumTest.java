package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.learner.Choices;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.SkipPolicy;
import org.waymark.engine.testing.BruteForce;
import org.waymark.engine.testing.RandomRequests;

/** Selection against the best of all selections, where all can be tried. */
class B02_OptimumTest {
    private final Planner planner = new Planner();

    /** Nothing but demand and modules: recordings for all sessions, no date to finish by. */
    private static PlanRequest onlySelection(PlanRequest request) {
        var offer = request.offer();
        var recordings = new BlendRules(1, 0, 3_600, true);
        return request.withOffer(new Offer(
                        offer.id(), offer.starts(), offer.ends(), List.of(), recordings, null, SkipPolicy.SKIPS))
                .withCredits(List.of())
                .withChoices(Choices.none())
                .withTimeframe(request.timeframe().withFinishBy(null))
                .withLearner(request.learner().withTaken(List.of()));
    }

    @Test
    void finds_and_proves_the_cheapest_selection() {
        int compared = 0;
        for (int seed = 0; seed < 300; seed++) {
            var request = onlySelection(RandomRequests.of(seed, 3 + seed % 6));
            var least = BruteForce.leastCost(request);
            var outcome = planner.plan(request);
            assertThat(outcome instanceof Planned).as("seed " + seed).isEqualTo(least.isPresent());
            if (outcome instanceof Planned planned) {
                compared++;
                var selection = planned.certificate().selection();
                assertThat(selection.cost()).as("seed " + seed).isEqualTo(least.orElseThrow());
                assertThat(selection.isOptimal()).as("seed " + seed).isTrue();
            }
        }
        assertThat(compared).isGreaterThan(200);
    }

    @Test
    void proves_nearly_all_of_forty_topics() {
        int proven = 0;
        for (int seed = 0; seed < 50; seed++) {
            var request = onlySelection(RandomRequests.of(seed, 40));
            proven += planner.plan(request) instanceof Planned planned
                            && planned.certificate().selection().isOptimal()
                    ? 1
                    : 0;
        }
        assertThat(proven).isGreaterThanOrEqualTo(48);
    }

    @Test
    void keeps_its_bound_below_the_optimum_without_any_budget() {
        for (int seed = 0; seed < 100; seed++) {
            var request = onlySelection(RandomRequests.of(seed, 3 + seed % 6));
            var tuning = request.tuning();
            var hasty = request.withTuning(new Tuning(tuning.weights(), new Budget(0, 0), tuning.seed()));
            var least = BruteForce.leastCost(request);
            var outcome = planner.plan(hasty);
            assertThat(outcome instanceof Planned).as("seed " + seed).isEqualTo(least.isPresent());
            if (outcome instanceof Planned planned) {
                assertThat(planned.certificate().selection().bound()).isLessThanOrEqualTo(least.orElseThrow());
                assertThat(planned.certificate().selection().cost()).isGreaterThanOrEqualTo(least.orElseThrow());
            }
        }
    }
}
