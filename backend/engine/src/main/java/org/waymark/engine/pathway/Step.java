package org.waymark.engine.pathway;

import java.time.LocalDate;
import java.util.List;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/**
 * A module in its place.
 *
 * @param position from 1, by start
 * @param placements by date
 * @param starts first day of the first placement
 * @param ends last day of the last placement
 */
public record Step(
        int position,
        ModuleId module,
        TopicId topic,
        List<Placement> placements,
        LocalDate starts,
        LocalDate ends,
        List<Reason> reasons) {
    public Step {
        placements = List.copyOf(placements);
        reasons = List.copyOf(reasons);
    }

    public int minutes() {
        return placements.stream().mapToInt(Placement::minutes).sum();
    }
}
