package org.waymark.engine.mastery;

import java.util.ArrayList;
import java.util.List;
import org.waymark.engine.catalogue.Level;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Evidence.Claimed;
import org.waymark.engine.mastery.Evidence.Reported;

/** What the evidence about one statement says. */
final class Known {
    /** After so long it counts half, and no longer among the items that a skip asks for. */
    private static final double HALF_LIFE_DAYS = 3 * 365.0;
    /**
     * Who says they can is at most so much likelier to be somebody who can than somebody who cannot: 2 to 1, and 3 to 1
     * if they bring evidence.
     */
    private static final Voice REPORT = new Voice(1.0 / 3);

    private static final Voice CLAIM = new Voice(1.0 / 4);

    /** Logarithms of likelihoods, by node. */
    final double[] log = new double[Scale.NODES];

    private final List<Answered> shown = new ArrayList<>();

    /** @param share of what somebody says of a whole area: however much it is, it counts as one */
    void add(Evidence evidence, double share) {
        switch (evidence) {
            case Answered answered -> add(answered);
            case Reported reported -> add(reported, share * faded(reported.days()));
            case Claimed claimed -> add(CLAIM.can(claimed.level()), share * faded(claimed.days()));
        }
    }

    int shown(int level) {
        return (int)
                shown.stream().filter(answer -> answer.item().level() >= level).count();
    }

    private void add(Answered answer) {
        double weight = faded(answer.days());
        for (int node = 0; node < Scale.NODES; node++) {
            log[node] +=
                    weight * Math.log(answer.item().likelihood(answer.right(), answer.confidence(), Scale.at(node)));
        }
        if (answer.right() && answer.days() < HALF_LIFE_DAYS) {
            shown.add(answer);
        }
    }

    private void add(Reported reported, double weight) {
        if (reported.level() >= Level.LOWEST) {
            add(REPORT.can(reported.level()), weight);
        }
        if (reported.level() < Level.HIGHEST) {
            add(REPORT.cannot(reported.level() + 1), weight);
        }
    }

    private void add(double[] more, double weight) {
        for (int node = 0; node < Scale.NODES; node++) {
            log[node] += weight * more[node];
        }
    }

    private static double faded(int days) {
        return Math.pow(2, -days / HALF_LIFE_DAYS);
    }
}
