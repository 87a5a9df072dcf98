package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.ChallengeViews;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Tiers;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;

/**
 * What a participant could add, swap or leave out, and what that would mean. What they chose before is among it, so that
 * it can be taken back.
 */
final class PathwayOptions {

    private final PlanningInputs inputs;
    private final Choices choices;
    private final Content content;
    private final ReasonSentences words;
    private final Tiers tiers;

    /** Modules that they have worked at or been to a session of, which stay whatever is chosen. */
    private final Set<ModuleId> begun;

    private PathwayOptions(PlanningInputs inputs, Choices choices, LocalDate today) {
        this.inputs = inputs;
        this.choices = choices;
        this.content = inputs.content();
        this.words = new ReasonSentences(content);
        this.tiers = new Tiers(content.topics());
        this.begun = Stream.concat(
                        inputs.learning().steps().stream().map(step -> new ModuleId(step.moduleId())),
                        Taken.steps(inputs, today).stream().map(TakenStep::module))
                .collect(Collectors.toSet());
    }

    static Options of(PlanningInputs inputs, PlannedPathway planned, Choices choices, LocalDate today) {
        PathwayOptions options = new PathwayOptions(inputs, choices, today);
        List<PlannedStep> open = planned.steps().stream()
                .filter(step -> !options.begun.contains(new ModuleId(step.moduleId())))
                .toList();
        return new Options(
                options.electives(planned),
                open.stream().flatMap(step -> options.swaps(step).stream()).toList(),
                options.exclusions(open));
    }

    private List<Options.Elective> electives(PlannedPathway planned) {
        Stream<String> chosen = choices.addedTopics().stream();
        Stream<String> open = planned.skips().stream()
                .filter(PlannedPathway.PlannedSkip::canBeAdded)
                .map(PlannedPathway.PlannedSkip::topicId)
                .filter(id -> !choices.excludedTopics().contains(id));
        List<Topic> topics = Stream.concat(chosen, open)
                .distinct()
                .flatMap(id -> content.find(new TopicId(id)).stream())
                .toList();
        return tiers.rising(topics).stream()
                .map(topic -> new Options.Elective(
                        topic.id().toString(),
                        topic.title(),
                        topic.summary(),
                        minutes(topic.id().toString()),
                        ChallengeViews.of(topic, tiers)))
                .toList();
    }

    private List<Options.Exclusion> exclusions(List<PlannedStep> open) {
        List<Topic> excluded = choices.excludedTopics().stream()
                .flatMap(id -> content.find(new TopicId(id)).stream())
                .toList();
        Stream<Options.Exclusion> chosen =
                tiers.rising(excluded).stream().map(topic -> exclusion(topic, topic.title()));
        Stream<Options.Exclusion> others = open.stream()
                .map(step -> exclusion(content.find(new TopicId(step.topicId())).orElseThrow(), step.title()));
        return Stream.concat(chosen, others).toList();
    }

    private int minutes(String topicId) {
        return content.find(new TopicId(topicId)).stream()
                .flatMap(topic -> topic.modules().stream())
                .mapToInt(taught -> taught.module().minutes())
                .max()
                .orElse(0);
    }

    private List<Options.Swap> swaps(PlannedStep step) {
        Topic topic = content.find(new TopicId(step.topicId())).orElseThrow();
        return topic.modules().stream()
                .map(TaughtModule::module)
                .filter(module -> isPreferred(module) || !module.id().toString().equals(step.moduleId()))
                .map(module -> new Options.Swap(
                        step.moduleId(),
                        module.id().toString(),
                        module.title(),
                        PlannedPathways.phase(module),
                        module.minutes(),
                        ChallengeViews.of(topic, tiers)))
                .toList();
    }

    private boolean isPreferred(Module module) {
        return choices.preferredModules().contains(module.id().toString());
    }

    private Options.Exclusion exclusion(Topic topic, String title) {
        List<Framework.Ask> lost = lostWithout(topic);
        boolean allowed = lost.stream().noneMatch(Framework.Ask::mandatory);
        return new Options.Exclusion(
                topic.id().toString(), title, allowed, consequence(lost, allowed), ChallengeViews.of(topic, tiers));
    }

    private String consequence(List<Framework.Ask> lost, boolean allowed) {
        if (lost.isEmpty()) {
            return "Other steps can teach all of it, so nothing is lost.";
        }
        String statements = ReasonSentences.list(lost.stream()
                .map(ask -> "“" + words.statement(ask.statement()) + "”")
                .toList());
        return allowed
                ? "Without it nothing would teach you this, and your assessment may ask for it: " + statements
                : "It must stay: without it nothing would teach what everybody must be taught: " + statements;
    }

    /** What the framework asks that the topics left could not teach often enough at the level asked. */
    private List<Framework.Ask> lostWithout(Topic topic) {
        Set<TopicId> gone = goneWithout(topic);
        return inputs.pinned()
                .framework()
                .asks()
                .filter(ask ->
                        gone.stream().anyMatch(id -> teaches(content.find(id).orElseThrow(), ask)))
                .filter(ask -> !PlanRequests.taughtEarlier(inputs, ask.statement(), ask.level()))
                .filter(ask -> content.topics().stream()
                                .filter(other -> !gone.contains(other.id()) && teaches(other, ask))
                                .count()
                        < ask.exposures())
                .toList();
    }

    /** The topic, what the person left out already, and all that build on either and so cannot be taken. */
    private Set<TopicId> goneWithout(Topic topic) {
        Set<TopicId> gone = new HashSet<>(Set.of(topic.id()));
        choices.excludedTopics().forEach(id -> gone.add(new TopicId(id)));
        while (gone.addAll(buildingOn(gone))) {
            // Until nothing more falls away.
        }
        return gone;
    }

    private List<TopicId> buildingOn(Set<TopicId> gone) {
        return content.topics().stream()
                .filter(topic -> topic.prerequisites().stream().anyMatch(gone::contains))
                .filter(topic -> !isTaken(topic))
                .map(Topic::id)
                .toList();
    }

    private boolean isTaken(Topic topic) {
        return topic.modules().stream().map(TaughtModule::id).anyMatch(begun::contains);
    }

    private static boolean teaches(Topic topic, Framework.Ask ask) {
        return topic.covers().stream()
                .anyMatch(cover -> cover.statement().equals(ask.statement()) && cover.level() >= ask.level());
    }
}
