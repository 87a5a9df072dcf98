package org.waymark.engine.place;

import java.util.List;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;

/**
 * @param placements by date, those frozen included
 * @param reasons why then
 */
public record DatedModule(Module module, List<Placement> placements, List<Reason> reasons) {
    public DatedModule {
        placements = List.copyOf(placements);
        reasons = List.copyOf(reasons);
    }
}
