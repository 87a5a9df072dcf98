package org.waymark.engine.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;

/**
 * One variant of a topic.
 *
 * @param covers what it teaches, each statement once
 * @param activities what it takes; done as self-study, live, coaching, workplace task, whatever the order here
 * @param prerequisites topics that must be finished, or known, before this starts
 */
public record Module(
        ModuleId id,
        TopicId topic,
        Variant variant,
        String title,
        List<Cover> covers,
        List<Activity> activities,
        Set<TopicId> prerequisites) {
    public Module {
        covers = List.copyOf(covers);
        activities = List.copyOf(activities);
        prerequisites = Set.copyOf(prerequisites);
        if (covers.isEmpty() || activities.isEmpty()) {
            throw new IllegalArgumentException("module " + id + " needs a statement it covers and an activity");
        }
        var seen = new HashSet<StatementId>();
        for (var cover : covers) {
            if (!seen.add(cover.statement())) {
                throw new IllegalArgumentException("module " + id + " covers " + cover.statement() + " twice");
            }
        }
    }

    public int minutes() {
        return activities.stream().mapToInt(Activity::minutes).sum();
    }

    public int minutes(ActivityKind kind) {
        return activities.stream()
                .filter(activity -> activity.kind() == kind)
                .mapToInt(Activity::minutes)
                .sum();
    }

    /** The mean level of what it covers, 1 to 4. */
    public double challenge() {
        return covers.stream().mapToInt(Cover::level).average().orElseThrow();
    }

    public OptionalInt findLevel(StatementId statement) {
        for (var cover : covers) {
            if (cover.statement().equals(statement)) {
                return OptionalInt.of(cover.level());
            }
        }
        return OptionalInt.empty();
    }
}
