package org.waymark.engine.mastery;

import java.util.Map;

/**
 * What is believed of somebody in a role before there is any evidence: a person is normal around the role, an area around
 * the person, a statement around its area. So what is shown in one statement says something of its area, and a little
 * of the others. In logits: level 1 begins at 0, each further level one higher.
 *
 * @param mean of people in the role
 * @param areas how much higher areas are than the mean; 0 for those not named
 * @param personSd 0.4 to 3, as are the others
 */
public record Prior(double mean, Map<String, Double> areas, double personSd, double areaSd, double statementSd) {
    private static final double LEAST_SD = 0.4;
    private static final double MOST_SD = 3;
    private static final double FARTHEST = 4;

    public Prior {
        areas = Map.copyOf(areas);
        checkMean(mean);
        areas.values().forEach(Prior::checkMean);
        checkSd(personSd);
        checkSd(areaSd);
        checkSd(statementSd);
    }

    /** Until there are answers enough to fit it: statements differ more within a person than people do. */
    public static Prior of(double mean) {
        return new Prior(mean, Map.of(), 0.8, 0.8, 1.2);
    }

    private static void checkMean(double mean) {
        if (!(Math.abs(mean) <= FARTHEST)) {
            throw new IllegalArgumentException(
                    "a prior lies within " + FARTHEST + " logits of level 1, not at " + mean);
        }
    }

    private static void checkSd(double sd) {
        if (!(sd >= LEAST_SD && sd <= MOST_SD)) {
            throw new IllegalArgumentException("a spread is " + LEAST_SD + " to " + MOST_SD + ", not " + sd);
        }
    }
}
