package org.waymark.engine.group;

/**
 * What the relaxation says where some groups must run and some must not.
 *
 * @param rules by group, as in {@link Shares}
 * @param bound in units of {@link Shares}; {@link Shares#NEVER} where no plan keeps the rules
 * @param prices of places, by person, at which the bound is reached
 * @param openness how often each group ran of late, 0 to 1
 */
record Relaxed(byte[] rules, long bound, long[] prices, double[] openness) {
    /** The group that the relaxation is least sure about, -1 if each is ruled. */
    int unsure() {
        int unsure = -1;
        double most = -1;
        for (int group = 0; group < openness.length; group++) {
            double apart = Math.min(openness[group], 1 - openness[group]);
            if (rules[group] == Shares.MAY && apart > most) {
                most = apart;
                unsure = group;
            }
        }
        return unsure;
    }

    Relaxed with(int group, byte rule) {
        var changed = rules.clone();
        changed[group] = rule;
        return new Relaxed(changed, bound, prices, openness);
    }

    Relaxed withBound(long known) {
        return new Relaxed(rules, known, prices, openness);
    }

    boolean isPossible() {
        return bound < Shares.NEVER;
    }
}
