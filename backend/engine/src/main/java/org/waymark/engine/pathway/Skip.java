package org.waymark.engine.pathway;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** A topic that was left out, or one variant of a topic that is in. */
public record Skip(TopicId topic, @Nullable ModuleId module, List<Reason> reasons) {
    public Skip {
        reasons = List.copyOf(reasons);
    }
}
