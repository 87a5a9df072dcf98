package org.waymark.backend.challenge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.ChallengeViews;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Tiers;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.catalogue.Variants;
import org.waymark.backend.challenge.ModuleIndex.Match;
import org.waymark.contract.challenge.Challenge;
import org.waymark.contract.challenge.Challenge.Help;
import org.waymark.contract.challenge.Challenge.Standing;
import org.waymark.contract.pathway.Pathway;
import org.waymark.contract.pathway.Pathway.Skip;
import org.waymark.contract.pathway.Pathway.Step;
import org.waymark.contract.pathway.Pathway.TopicLink;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;

/** Which modules help one person: those of their pathway, and those that they could add to it. */
final class Helping {

    private static final int MOST = 5;

    private final ModuleIndex index;
    private final Content content;
    private final Tiers tiers;
    private final Pathway pathway;
    private final Map<String, @Nullable Step> modules = new HashMap<>();

    Helping(ModuleIndex index, Content content, Pathway pathway) {
        this.index = index;
        this.content = content;
        this.tiers = new Tiers(content.topics());
        this.pathway = pathway;
        pathway.skips().stream().filter(Skip::canBeAdded).flatMap(this::suiting).forEach(id -> modules.put(id, null));
        pathway.steps().forEach(step -> modules.put(step.moduleId(), step));
    }

    /** The variant that they would get. */
    private Stream<String> suiting(Skip skip) {
        Phase phase = Phase.valueOf(pathway.choices().phase().name());
        return content.find(new TopicId(skip.topicId())).stream()
                .flatMap(topic -> topic.modules().stream())
                .map(TaughtModule::module)
                .filter(module -> Variants.serves(module.variant(), phase))
                .map(module -> module.id().toString());
    }

    Challenge with(LoggedChallenge challenge) {
        List<Help> helps = index.search(challenge.text(), modules.keySet(), MOST).stream()
                .map(this::help)
                .toList();
        return new Challenge(challenge.id(), challenge.text(), challenge.logged(), helps);
    }

    private Help help(Match match) {
        TaughtModule taught = content.find(new ModuleId(match.moduleId())).orElseThrow();
        Topic topic = content.find(taught.module().topic()).orElseThrow();
        Step step = modules.get(match.moduleId());
        return new Help(
                topic.id().toString(),
                match.moduleId(),
                taught.module().title(),
                topic.summary(),
                taught.module().minutes(),
                ChallengeViews.of(topic, tiers),
                step == null ? Standing.TO_ADD : standing(step.status()),
                step == null ? null : step.starts(),
                step == null
                        ? List.of()
                        : step.unlockedBy().stream().map(TopicLink::title).toList(),
                match.words(),
                match.teaches(),
                match.scenario());
    }

    private static Standing standing(Step.Status status) {
        return switch (status) {
            case DONE -> Standing.DONE;
            case IN_PROGRESS -> Standing.IN_PROGRESS;
            case READY -> Standing.READY;
            case LOCKED -> Standing.LATER;
        };
    }
}
