package org.waymark.engine.replan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.Planner;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.testing.OneLine;
import org.waymark.engine.testing.RandomRequests;
import org.waymark.engine.testing.RuleChecker;

/** Where an offer's blend rules become tighter than a pathway is. */
class B08_FewestMovesTest {
    private static final Planner PLANNER = new Planner();
    private static final Replanner REPLANNER = new Replanner();

    @Test
    void keeps_every_rule_and_no_plan_moves_less_than_what_claims_to_be_the_fewest() {
        int replanned = 0;
        int compared = 0;
        for (int seed = 0; seed < 160; seed++) {
            var loose = with(RandomRequests.of(seed, 4 + seed % 9), 1, 0);
            if (PLANNER.plan(loose) instanceof Planned before) {
                var tight = tighter(loose, before, seed);
                var replan = ReplanRequest.of(tight, before.pathway());
                if (REPLANNER.replan(replan) instanceof Replanned outcome) {
                    replanned++;
                    assertThat(RuleChecker.broken(tight, outcome.plan()))
                            .as("seed " + seed + " " + OneLine.of(before) + "\n" + OneLine.of(outcome.plan()))
                            .isEmpty();
                    compared += movesNoMoreThanAnew(replan, outcome, seed) ? 1 : 0;
                }
            }
        }
        assertThat(replanned).isGreaterThan(15);
        assertThat(compared).isGreaterThan(3);
    }

    private static PlanRequest with(PlanRequest request, double mostSelfStudy, double leastInPerson) {
        var offer = request.offer();
        var rules = offer.blend().withMaxSelfStudyShare(mostSelfStudy).withMinInPersonShare(leastInPerson);
        return request.withOffer(offer.withBlend(rules));
    }

    private static PlanRequest tighter(PlanRequest loose, Planned before, int seed) {
        var now = before.why().blend();
        double inPerson = seed % 3 == 0 ? Math.min(1, now.inPersonShare() + 0.03) : 0;
        return with(loose, Math.max(0, now.selfStudyShare() - 0.04), inPerson);
    }

    /** Whether there was anything to compare: a plan made anew of the same modules. */
    private static boolean movesNoMoreThanAnew(ReplanRequest replan, Replanned outcome, int seed) {
        if (!outcome.fewest()
                || !(PLANNER.plan(replan.now()) instanceof Planned anew)
                || !modules(anew.pathway()).equals(modules(outcome.plan().pathway()))) {
            return false;
        }
        assertThat(outcome.moves())
                .as("seed " + seed)
                .isLessThanOrEqualTo(Answer.anew(replan, anew).moves());
        return true;
    }

    private static Set<ModuleId> modules(Pathway pathway) {
        return pathway.steps().stream().map(Step::module).collect(Collectors.toSet());
    }
}
