package org.waymark.engine.place;

import java.util.List;
import org.waymark.engine.catalogue.Module;

/** What placement comes to. */
public sealed interface Placing {
    /**
     * @param modules dated, by start
     * @param finishWeek the last week in use, or -1
     * @param bound these modules cannot be finished before this week
     * @param penalty for travel, uneven weeks, topics out of order and topics left open, in minutes
     */
    record Dated(List<DatedModule> modules, Weeks weeks, int finishWeek, int bound, double penalty) implements Placing {
        public Dated {
            modules = List.copyOf(modules);
        }
    }

    /** @param homeless modules for which no place was found; never empty */
    record Unplaced(List<Module> homeless) implements Placing {
        public Unplaced {
            homeless = List.copyOf(homeless);
        }
    }
}
