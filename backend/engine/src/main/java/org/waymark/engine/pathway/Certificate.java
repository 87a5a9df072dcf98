package org.waymark.engine.pathway;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How good a pathway is, proven. */
public record Certificate(Selection selection, Finish finish) {
    /**
     * @param cost of the chosen modules: minutes plus prices in minutes
     * @param bound no selection costs less
     */
    public record Selection(long cost, long bound) {
        public Selection {
            if (bound > cost) {
                throw new IllegalArgumentException("the bound " + bound + " lies above the cost " + cost);
            }
        }

        public boolean isOptimal() {
            return cost == bound;
        }

        /** 0 is proven best. */
        public double gap() {
            return cost == 0 ? 0 : (cost - bound) / (double) cost;
        }
    }

    /**
     * @param week Monday of the last week with a step in it
     * @param bound these modules cannot be finished before the week of this Monday
     */
    public record Finish(LocalDate week, LocalDate bound) {
        public Finish {
            if (bound.isAfter(week)) {
                throw new IllegalArgumentException("the bound " + bound + " lies after the finish " + week);
            }
        }

        public int gapWeeks() {
            return (int) ChronoUnit.WEEKS.between(bound, week);
        }
    }
}
