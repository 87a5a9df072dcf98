package org.waymark.engine.select;

import org.waymark.engine.Weights;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.learner.Setting;

/**
 * What a module costs a person, in minutes: its time, and prices for repetition, for a level away from the one asked,
 * and for not being written for them. Repetition beyond what is asked adds up over modules, since every exposure is
 * priced here and the exposures that are asked for are taken off the whole.
 */
final class Pricing {
    /** A universal module counts as fit for three tenths of anyone's work: a variant for more than that wins. */
    private static final double UNIVERSAL_FIT = 0.3;

    private final Weights weights;
    private final Setting setting;
    private final Demand demand;

    Pricing(Weights weights, Setting setting, Demand demand) {
        this.weights = weights;
        this.setting = setting;
        this.demand = demand;
    }

    int cost(Module module) {
        int cost = module.minutes() + (int) Math.round(weights.generic() * (1 - fit(module)));
        for (var cover : module.covers()) {
            if (demand.counts(cover.statement())) {
                cost += weights.repetition() + weights.levelStep() * levelsAway(cover);
            }
        }
        return cost;
    }

    private double fit(Module module) {
        return switch (module.variant()) {
            case Variant.Universal universal -> UNIVERSAL_FIT;
            case Variant.Tailored tailored -> setting.weight(tailored.phase());
        };
    }

    private int levelsAway(Cover cover) {
        return demand.lines(cover.statement()).stream()
                .mapToInt(line -> Math.abs(line.level() - cover.level()))
                .min()
                .orElse(0);
    }
}
