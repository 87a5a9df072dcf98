package org.waymark.backend.catalogue;

import java.util.List;
import java.util.Set;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.id.TopicId;

/**
 * What is taught together: by one universal module, or by equivalent modules, one a phase.
 *
 * @param modules in the order of the file; the same statements are covered by each
 */
public record Topic(
        TopicId id,
        String title,
        String summary,
        Set<TopicId> prerequisites,
        List<Cover> covers,
        List<TaughtModule> modules) {
    public Topic {
        prerequisites = Set.copyOf(prerequisites);
        covers = List.copyOf(covers);
        modules = List.copyOf(modules);
    }

    /** How many sessions it takes in the phase where it takes most. */
    public int sessions() {
        return modules.stream()
                .map(TaughtModule::module)
                .mapToInt(module -> (int) module.activities().stream()
                        .filter(activity -> activity.kind().isLive())
                        .count())
                .max()
                .orElse(0);
    }
}
