package org.waymark.backend.catalogue;

import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.stream.Collectors;
import org.waymark.contract.catalogue.Challenge;
import org.waymark.contract.catalogue.ModuleDetails.TopicLink;
import org.waymark.engine.catalogue.Cover;

/** The challenge of topics as the contract shows it. */
public final class ChallengeViews {

    private ChallengeViews() {}

    public static Challenge of(Topic topic, Tiers tiers) {
        IntSummaryStatistics levels = topic.covers().stream().collect(Collectors.summarizingInt(Cover::level));
        return new Challenge(levels.getMin(), levels.getMax(), links(tiers.below(topic)), links(tiers.above(topic)));
    }

    private static List<TopicLink> links(List<Topic> topics) {
        return topics.stream()
                .map(topic -> new TopicLink(topic.id().toString(), topic.title()))
                .toList();
    }
}
