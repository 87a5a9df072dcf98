package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.mastery.Pattern.Mark;

/**
 * How sure the estimates are: the information in the answers is the sum of the squared scores of all people, one item at
 * a time, plus that in the priors.
 */
final class StandardErrors {
    private final List<ItemPrior> priors;
    private final List<Pattern> patterns;
    private final double[] slope;
    private final double[] intercept;
    /** By item: of the slope, of both, of the intercept. */
    private final double[][] information;

    StandardErrors(List<ItemPrior> priors, List<Pattern> patterns, double[] slope, double[] intercept) {
        this.priors = priors;
        this.patterns = patterns;
        this.slope = slope;
        this.intercept = intercept;
        information = new double[slope.length][3];
    }

    List<ItemEstimate> items() {
        var abilities = new Abilities(slope, intercept);
        for (var pattern : patterns) {
            abilities.given(pattern);
            for (int item = 0; item < slope.length; item++) {
                if (pattern.marks().get(item) != Mark.NOT_ASKED) {
                    add(item, pattern, abilities);
                }
            }
        }
        var items = new ArrayList<ItemEstimate>();
        for (int item = 0; item < slope.length; item++) {
            items.add(new ItemEstimate(slope[item], intercept[item], interceptSd(item)));
        }
        return items;
    }

    private void add(int item, Pattern pattern, Abilities abilities) {
        double ofSlope = 0;
        double ofIntercept = 0;
        int right = pattern.marks().get(item) == Mark.RIGHT ? 1 : 0;
        for (int node = 0; node < Quadrature.NODES; node++) {
            double at = Quadrature.at(node);
            double surprise = abilities.chance[node] * (right - Logistic.of(slope[item] * at + intercept[item]));
            ofSlope += at * surprise;
            ofIntercept += surprise;
        }
        information[item][0] += pattern.people() * ofSlope * ofSlope;
        information[item][1] += pattern.people() * ofSlope * ofIntercept;
        information[item][2] += pattern.people() * ofIntercept * ofIntercept;
    }

    private double interceptSd(int item) {
        var prior = priors.get(item);
        double ofSlope = information[item][0] + 1 / (prior.slopeSd() * prior.slopeSd());
        double both = information[item][1];
        double ofIntercept = information[item][2] + 1 / (prior.interceptSd() * prior.interceptSd());
        return Math.sqrt(ofSlope / (ofSlope * ofIntercept - both * both));
    }
}
