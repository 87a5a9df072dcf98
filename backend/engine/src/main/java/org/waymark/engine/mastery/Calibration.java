package org.waymark.engine.mastery;

import java.util.LinkedHashMap;
import java.util.List;
import org.waymark.engine.mastery.Pattern.Mark;

/**
 * Estimates items from the answers of many people, whose abilities are normal and are integrated out: marginal maximum
 * likelihood by EM (Bock and Aitkin 1981), with normal priors on slopes and intercepts. Each round maximises one
 * parameter after the other (Meng and Rubin 1993).
 */
public final class Calibration {
    /** The Rasch model gives all items one slope: the standard deviation of the abilities, in logits. */
    public enum Slopes {
        SHARED,
        OWN
    }

    private static final int MOST_ROUNDS = 2_000;
    private static final double SETTLED = 1e-6;
    /** Newton's step is cut to this, since far from the best it may overshoot. */
    private static final double LONGEST_STEP = 1;

    private final Slopes slopes;
    private final List<ItemPrior> priors;
    private final List<Pattern> patterns;
    private final Expectation expected;
    private final double[] slope;
    private final double[] intercept;

    private Calibration(Slopes slopes, List<ItemPrior> priors, List<Pattern> patterns) {
        this.slopes = slopes;
        this.priors = priors;
        this.patterns = patterns;
        expected = new Expectation(priors.size());
        slope = priors.stream().mapToDouble(ItemPrior::slope).toArray();
        intercept = priors.stream().mapToDouble(ItemPrior::intercept).toArray();
    }

    /**
     * @param priors one for each item
     * @throws IllegalArgumentException if a pattern has not one mark for each item
     */
    public static Calibrated fit(Slopes slopes, List<ItemPrior> priors, List<Pattern> patterns) {
        for (var pattern : patterns) {
            if (pattern.marks().size() != priors.size()) {
                throw new IllegalArgumentException("a pattern has " + priors.size() + " marks, not "
                        + pattern.marks().size());
            }
        }
        return new Calibration(slopes, List.copyOf(priors), together(patterns)).fit();
    }

    /** Each way to answer once, since work grows with their number. */
    private static List<Pattern> together(List<Pattern> patterns) {
        var people = new LinkedHashMap<List<Mark>, Double>();
        patterns.forEach(pattern -> people.merge(pattern.marks(), pattern.people(), Double::sum));
        return people.entrySet().stream()
                .map(entry -> new Pattern(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Calibrated fit() {
        boolean settled = false;
        for (int round = 0; round < MOST_ROUNDS && !settled; round++) {
            expected.count(patterns, slope, intercept);
            settled = maximise() < SETTLED;
        }
        double logLikelihood = expected.count(patterns, slope, intercept);
        return new Calibrated(new StandardErrors(priors, patterns, slope, intercept).items(), logLikelihood, settled);
    }

    /** @return the longest step taken */
    private double maximise() {
        double longest = 0;
        for (int item = 0; item < slope.length; item++) {
            double step = interceptStep(item);
            intercept[item] += step;
            longest = Math.max(longest, Math.abs(step));
        }
        int groups = slopes == Slopes.SHARED ? Math.min(1, slope.length) : slope.length;
        for (int group = 0; group < groups; group++) {
            int end = slopes == Slopes.SHARED ? slope.length : group + 1;
            double step = slopeStep(group, end);
            for (int item = group; item < end; item++) {
                slope[item] += step;
            }
            longest = Math.max(longest, Math.abs(step));
        }
        return longest;
    }

    private double interceptStep(int item) {
        var prior = priors.get(item);
        double precision = 1 / (prior.interceptSd() * prior.interceptSd());
        double up = (prior.intercept() - intercept[item]) * precision;
        double bend = precision;
        for (int node = 0; node < Quadrature.NODES; node++) {
            double p = Logistic.of(slope[item] * Quadrature.at(node) + intercept[item]);
            up += expected.right(item, node) - expected.asked(item, node) * p;
            bend += expected.asked(item, node) * p * (1 - p);
        }
        return cut(up / bend);
    }

    /** The step of the slope that the items from one to before another share. */
    private double slopeStep(int from, int to) {
        double up = 0;
        double bend = 0;
        for (int item = from; item < to; item++) {
            var prior = priors.get(item);
            double precision = 1 / (prior.slopeSd() * prior.slopeSd());
            up += (prior.slope() - slope[item]) * precision;
            bend += precision;
            for (int node = 0; node < Quadrature.NODES; node++) {
                double at = Quadrature.at(node);
                double p = Logistic.of(slope[item] * at + intercept[item]);
                up += at * (expected.right(item, node) - expected.asked(item, node) * p);
                bend += at * at * expected.asked(item, node) * p * (1 - p);
            }
        }
        return cut(up / bend);
    }

    private static double cut(double step) {
        return Math.clamp(step, -LONGEST_STEP, LONGEST_STEP);
    }
}
