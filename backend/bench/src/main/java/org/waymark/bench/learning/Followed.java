package org.waymark.bench.learning;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.mastery.Stake;

/**
 * What became of one person under one policy.
 *
 * @param overall how much the person knew, in logits
 * @param minutes of the modules left out, less the time for the items
 * @param leftOut statements
 * @param wrongly statements left out that the person does not know
 * @param unknown statements that the person does not know
 * @param known statements known in the end
 * @param forecasts of the policy, one a statement, if it makes any
 */
record Followed(
        Phase phase,
        double overall,
        double minutes,
        int asked,
        int leftOut,
        int wrongly,
        int unknown,
        int known,
        List<Forecast> forecasts) {
    private static final double MINUTES_AN_ITEM = 1.5;

    record Forecast(double chance, boolean isSo) {}

    static Followed of(Someone someone, Curriculum curriculum, Policy policy) {
        var outcome = policy.of(someone);
        var leftOut = outcome.leftOut().stream()
                .flatMap(module -> module.levels().keySet().stream())
                .toList();
        int unknown = 0;
        int known = 0;
        for (var statement : curriculum.areas.keySet()) {
            unknown += someone.knows(statement) ? 0 : 1;
            known += someone.knowsAfter(statement, !leftOut.contains(statement)) ? 1 : 0;
        }
        var forecasts = new ArrayList<Forecast>();
        outcome.chances().forEach((statement, chance) -> forecasts.add(new Forecast(chance, someone.knows(statement))));
        return new Followed(
                someone.phase,
                someone.overall(),
                outcome.leftOut().stream().mapToInt(Stake::minutes).sum() - MINUTES_AN_ITEM * outcome.asked(),
                outcome.asked(),
                leftOut.size(),
                (int) leftOut.stream().filter(one -> !someone.knows(one)).count(),
                unknown,
                known,
                List.copyOf(forecasts));
    }
}
