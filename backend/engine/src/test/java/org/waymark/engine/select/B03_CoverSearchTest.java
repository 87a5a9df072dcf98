package org.waymark.engine.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;

/** The search on models of every shape: against all choices where they can be tried, else by its own promises. */
class B03_CoverSearchTest {
    private static final int NODES = 2_000;

    private static CoverSearch.Result solved(CoverModel model, int nodes) {
        return Objects.requireNonNull(CoverSearch.solve(model, nodes));
    }

    @Test
    void finds_and_proves_the_least_cost_of_all_choices() {
        int solvable = 0;
        for (int seed = 0; seed < 2_000; seed++) {
            var model = RandomCovers.of(seed, 2 + seed % 7);
            var rules = new CoverRules(model);
            long least = rules.leastCost();
            var result = CoverSearch.solve(model, NODES);
            assertThat(result == null).as("seed " + seed).isEqualTo(least == Long.MAX_VALUE);
            if (result != null) {
                solvable++;
                assertThat(rules.areKeptBy(result.picked())).as("seed " + seed).isTrue();
                assertThat(model.costOf(result.picked())).as("seed " + seed).isEqualTo(least);
                assertThat(result.cost()).as("seed " + seed).isEqualTo(least);
                assertThat(result.bound()).as("seed " + seed).isEqualTo(least);
            }
        }
        assertThat(solvable).isGreaterThan(500);
    }

    @Test
    void keeps_its_bound_below_and_its_cost_above_the_optimum_without_any_budget() {
        for (int seed = 0; seed < 1_000; seed++) {
            var model = RandomCovers.of(seed, 2 + seed % 7);
            long least = new CoverRules(model).leastCost();
            if (least < Long.MAX_VALUE) {
                var hasty = solved(model, 0);
                assertThat(hasty.bound()).as("seed " + seed).isLessThanOrEqualTo(least);
                assertThat(hasty.cost()).as("seed " + seed).isGreaterThanOrEqualTo(least);
            }
        }
    }

    @Test
    void proves_nearly_all_of_sixty_topics_and_leaves_small_gaps() {
        int solvable = 0;
        int proven = 0;
        for (int seed = 0; seed < 200; seed++) {
            var model = RandomCovers.of(seed, 60);
            var result = CoverSearch.solve(model, NODES);
            if (result != null) {
                solvable++;
                proven += result.bound() == result.cost() ? 1 : 0;
                assertThat(new CoverRules(model).areKeptBy(result.picked()))
                        .as("seed " + seed)
                        .isTrue();
                assertThat(result.bound()).as("seed " + seed).isBetween(result.cost() * 97 / 100, result.cost());
            }
        }
        assertThat(solvable).isGreaterThan(50);
        assertThat(proven).isGreaterThanOrEqualTo(solvable * 98 / 100);
    }

    @Test
    void gives_the_same_choice_every_time() {
        for (int seed = 0; seed < 50; seed++) {
            var once = CoverSearch.solve(RandomCovers.of(seed, 60), NODES);
            var again = CoverSearch.solve(RandomCovers.of(seed, 60), NODES);
            assertThat(again == null ? null : again.picked()).isEqualTo(once == null ? null : once.picked());
        }
    }

    @Test
    void does_not_lose_an_optimum_by_presolve() {
        for (int seed = 0; seed < 1_000; seed++) {
            var model = RandomCovers.of(seed, 2 + seed % 7);
            var fixing = new Fixing(model);
            if (fixing.isPossible()) {
                var reduction = new Reduction(model, fixing);
                long least = new CoverRules(reduction.rest).leastCost();
                assertThat(least == Long.MAX_VALUE ? least : reduction.wholeCost(least))
                        .as("seed " + seed)
                        .isEqualTo(new CoverRules(model).leastCost());
            }
        }
    }
}
