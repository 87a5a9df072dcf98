package org.waymark.engine.select;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.pathway.Explanation.Shortfall;

/** What selection comes to. */
public sealed interface Selection {
    /**
     * @param modules still to be done, by topic
     * @param cost minutes and prices
     * @param bound no selection costs less
     */
    record Selected(List<Module> modules, long cost, long bound, Availability availability, List<Shortfall> shortfalls)
            implements Selection {
        public Selected {
            modules = List.copyOf(modules);
            shortfalls = List.copyOf(shortfalls);
        }
    }

    /** @param evidence what cannot be had */
    record Unselectable(List<Constraint> evidence) implements Selection {
        public Unselectable {
            evidence = List.copyOf(evidence);
        }
    }
}
