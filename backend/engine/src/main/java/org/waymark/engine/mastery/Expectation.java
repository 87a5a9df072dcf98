package org.waymark.engine.mastery;

import java.util.Arrays;
import java.util.List;
import org.waymark.engine.mastery.Pattern.Mark;

/** The step that gives EM its E: how many people of each ability were asked each item, and were right. */
final class Expectation {
    private final double[][] asked;
    private final double[][] right;

    Expectation(int items) {
        asked = new double[items][Quadrature.NODES];
        right = new double[items][Quadrature.NODES];
    }

    double asked(int item, int node) {
        return asked[item][node];
    }

    double right(int item, int node) {
        return right[item][node];
    }

    /** @return the logarithm of how likely all patterns are */
    double count(List<Pattern> patterns, double[] slope, double[] intercept) {
        for (int item = 0; item < asked.length; item++) {
            Arrays.fill(asked[item], 0);
            Arrays.fill(right[item], 0);
        }
        double logLikelihood = 0;
        var abilities = new Abilities(slope, intercept);
        for (var pattern : patterns) {
            logLikelihood += pattern.people() * abilities.given(pattern);
            for (int item = 0; item < asked.length; item++) {
                add(item, pattern.marks().get(item), pattern.people(), abilities);
            }
        }
        return logLikelihood;
    }

    private void add(int item, Mark mark, double people, Abilities abilities) {
        if (mark == Mark.NOT_ASKED) {
            return;
        }
        for (int node = 0; node < Quadrature.NODES; node++) {
            double here = people * abilities.chance[node];
            asked[item][node] += here;
            right[item][node] += mark == Mark.RIGHT ? here : 0;
        }
    }
}
