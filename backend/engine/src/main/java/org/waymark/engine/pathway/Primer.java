package org.waymark.engine.pathway;

import java.util.List;
import org.waymark.engine.id.TopicId;

/**
 * The short preparation and the session of a topic that this person skips and the whole cohort meets for.
 *
 * @param placements the preparation, in weeks before the session, then the session
 */
public record Primer(TopicId topic, List<Placement> placements) {
    public Primer {
        placements = List.copyOf(placements);
    }
}
