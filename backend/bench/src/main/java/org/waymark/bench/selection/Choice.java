package org.waymark.bench.selection;

import java.util.List;
import org.waymark.engine.catalogue.Module;

/**
 * What one contestant chose.
 *
 * @param bound no choice costs less, as far as the contestant knows
 */
record Choice(List<Module> modules, long cost, long bound) {
    boolean isProven() {
        return cost == bound;
    }
}
