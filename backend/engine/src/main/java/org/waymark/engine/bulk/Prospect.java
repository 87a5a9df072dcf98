package org.waymark.engine.bulk;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.offer.Session;
import org.waymark.engine.place.Weeks;

/**
 * What people with the same request have before them: the modules to take, and for each live activity the sessions that
 * would do, with travel and delay.
 *
 * @param modules in the order of learning; empty if there is no pathway
 * @param weeks they have
 * @param sessions one row for each session they need
 * @param travel there and back, in minutes
 * @param delay in weeks, against the first in the row
 * @param week number of the week, from the first in which anything can be placed
 * @param gaps three numbers each: the second need comes at least so many weeks after the first
 */
record Prospect(
        boolean hasPathway,
        List<Module> modules,
        Weeks weeks,
        List<List<Session>> sessions,
        int[][] travel,
        int[][] delay,
        int[][] week,
        int[][] gaps) {
    static Prospect none(Weeks weeks) {
        return new Prospect(false, List.of(), weeks, List.of(), new int[0][], new int[0][], new int[0][], new int[0][]);
    }
}
