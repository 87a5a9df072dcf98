package org.waymark.engine.place;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.conflict.Constraint;
import org.waymark.engine.pathway.Primer;

/** What placement comes to. */
public sealed interface Placing {
    /**
     * @param modules dated, by start
     * @param primers for the cohort's sessions of topics that are left out, where they fit
     * @param finishWeek the last week in use, or -1
     * @param bound these modules cannot be finished before this week
     * @param penalty for travel, uneven weeks, topics out of order and topics left open, in minutes; 0 where it was not weighed
     */
    record Dated(
            List<DatedModule> modules, List<Primer> primers, Weeks weeks, int finishWeek, int bound, double penalty)
            implements Placing {
        public Dated {
            modules = List.copyOf(modules);
            primers = List.copyOf(primers);
        }
    }

    /**
     * @param homeless modules for which no place was found, or that weigh most against the rules of the blend
     * @param broken rules of the blend that could not be kept; empty if places are short
     */
    record Unplaced(List<Module> homeless, List<Constraint> broken) implements Placing {
        public Unplaced {
            homeless = List.copyOf(homeless);
            broken = List.copyOf(broken);
        }
    }
}
