package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.conflict.Relaxation;
import org.waymark.engine.offer.Coaching;
import org.waymark.engine.testing.RandomRequests;
import org.waymark.engine.testing.RuleChecker;

/** Properties of every outcome, over seeded random requests. */
class B01_EveryRuleTest {
    private static final int REQUESTS = 320;
    private static final Planner PLANNER = new Planner();
    private static final List<PlanOutcome> OUTCOMES = IntStream.range(0, REQUESTS)
            .mapToObj(seed -> PLANNER.plan(request(seed)))
            .toList();

    private static PlanRequest request(int seed) {
        return RandomRequests.of(seed, 4 + seed % 18);
    }

    @Test
    void keeps_every_hard_rule() {
        int planned = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            if (OUTCOMES.get(seed) instanceof Planned plan) {
                planned++;
                assertThat(RuleChecker.broken(request(seed), plan))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
        assertThat(planned).as("requests that have a plan").isGreaterThan(REQUESTS / 3);
    }

    /** Only the plan may differ, so that a count of those who have one is right. */
    @Test
    void finds_any_plan_just_where_there_is_a_better_one_and_keeps_every_rule_in_it() {
        for (int seed = 0; seed < REQUESTS; seed++) {
            var any = PLANNER.planAny(request(seed));
            assertThat(any.getClass())
                    .as("seed " + seed)
                    .isEqualTo(OUTCOMES.get(seed).getClass());
            if (any instanceof Planned plan) {
                assertThat(RuleChecker.broken(request(seed), plan))
                        .as("seed " + seed)
                        .isEmpty();
            } else {
                assertThat(any).as("seed " + seed).isEqualTo(PLANNER.planOrFail(request(seed)));
            }
        }
    }

    @Test
    void keeps_every_rule_beside_the_coaching_of_an_offer() {
        int planned = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            var plain = request(seed);
            var start = plain.timeframe().from();
            var request = plain.withOffer(
                    plain.offer().withCoaching(new Coaching(start, start.plusWeeks(20 + seed % 20), 60 + seed % 540)));
            if (PLANNER.planOrFail(request) instanceof Planned plan) {
                planned++;
                assertThat(RuleChecker.broken(request, plan)).as("seed " + seed).isEmpty();
            }
        }
        assertThat(planned).isGreaterThan(REQUESTS / 4);
    }

    @Test
    void gives_the_same_outcome_for_the_same_request() {
        for (int seed = 0; seed < 80; seed++) {
            assertThat(PLANNER.plan(request(seed))).as("seed " + seed).isEqualTo(OUTCOMES.get(seed));
        }
    }

    @Test
    void offers_only_relaxations_that_lead_to_a_plan_that_keeps_every_rule() {
        int relaxations = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            if (OUTCOMES.get(seed) instanceof Infeasible none) {
                for (var relaxation : none.relaxations()) {
                    relaxations++;
                    holds(seed, relaxation);
                }
            }
        }
        assertThat(relaxations).isGreaterThan(REQUESTS / 4);
    }

    private static void holds(int seed, Relaxation relaxation) {
        var relaxed = relaxation.applyTo(request(seed));
        var outcome = PLANNER.plan(relaxed);
        assertThat(outcome).as("seed " + seed + " " + relaxation).isInstanceOf(Planned.class);
        var plan = (Planned) outcome;
        assertThat(plan.pathway().finish()).as("seed " + seed).isEqualTo(relaxation.finish());
        assertThat(RuleChecker.broken(relaxed, plan)).as("seed " + seed).isEmpty();
    }
}
