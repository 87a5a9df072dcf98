package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Infeasible;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.testing.RandomRequests;
import org.waymark.engine.testing.RuleChecker;

/** Properties of every outcome, over seeded random requests. */
class B01_EveryRuleTest {
    private static final int REQUESTS = 400;
    private final Planner planner = new Planner();

    private static PlanRequest request(int seed) {
        return RandomRequests.of(seed, 4 + seed % 30);
    }

    @Test
    void keeps_every_hard_rule() {
        int planned = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            if (planner.plan(request(seed)) instanceof Planned plan) {
                planned++;
                assertThat(RuleChecker.broken(request(seed), plan))
                        .as("seed " + seed)
                        .isEmpty();
            }
        }
        assertThat(planned).as("requests that have a plan").isGreaterThan(REQUESTS / 3);
    }

    @Test
    void gives_the_same_outcome_for_the_same_request() {
        IntStream.range(0, 100)
                .forEach(seed -> assertThat(planner.plan(request(seed)))
                        .as("seed " + seed)
                        .isEqualTo(planner.plan(request(seed))));
    }

    @Test
    void offers_only_relaxations_that_lead_to_a_plan_that_keeps_every_rule() {
        int relaxations = 0;
        int infeasible = 0;
        for (int seed = 0; seed < REQUESTS; seed++) {
            if (planner.plan(request(seed)) instanceof Infeasible none) {
                infeasible++;
                for (var relaxation : none.relaxations()) {
                    relaxations++;
                    var relaxed = relaxation.applyTo(request(seed));
                    var outcome = planner.plan(relaxed);
                    assertThat(outcome).as("seed " + seed + " " + relaxation).isInstanceOf(Planned.class);
                    var plan = (Planned) outcome;
                    assertThat(plan.pathway().finish()).isEqualTo(relaxation.finish());
                    assertThat(RuleChecker.broken(relaxed, plan))
                            .as("seed " + seed)
                            .isEmpty();
                }
            }
        }
        System.out.println("INFEASIBLE " + infeasible + " relaxations " + relaxations);
        assertThat(relaxations).isGreaterThan(20);
    }
}
