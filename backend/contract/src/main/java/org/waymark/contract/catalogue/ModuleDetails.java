package org.waymark.contract.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;

public record ModuleDetails(
        String id,
        String topicId,
        String title,
        String summary,
        @Nullable Phase phase,
        int level,
        List<Activity> activities,
        List<CoveredStatement> covers,
        List<TopicLink> prerequisites,
        List<ModuleRow> variants) {

    public ModuleDetails {
        activities = List.copyOf(activities);
        covers = List.copyOf(covers);
        prerequisites = List.copyOf(prerequisites);
        variants = List.copyOf(variants);
    }

    public record Activity(ActivityKind kind, int minutes) {}

    public record CoveredStatement(String id, String text, boolean learnHowTo, int level) {}

    public record TopicLink(String id, String title) {}
}
