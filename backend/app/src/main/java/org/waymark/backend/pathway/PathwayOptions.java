package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.ChallengeViews;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.TaughtModule;
import org.waymark.backend.catalogue.Tiers;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.pathway.Options;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.demand.Requirement;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;

/**
 * What a participant could add, swap or leave out, and what that would mean. What they chose before is among it, so that
 * it can be taken back.
 */
final class PathwayOptions {

    private final Choices choices;
    private final Content content;
    private final ReasonSentences words;
    private final Tiers tiers;
    private final Losses losses;
    /** The title of their own. */
    private final String qualification;

    /** Modules that they have worked at or been to a session of, which stay whatever is chosen. */
    private final Set<ModuleId> begun;

    private PathwayOptions(PlanningInputs inputs, Choices choices, LocalDate today) {
        this.choices = choices;
        this.content = inputs.content();
        this.qualification = inputs.pinned().framework().title();
        this.words = new ReasonSentences(content);
        this.tiers = new Tiers(content.topics());
        this.begun = Stream.concat(
                        inputs.learning().steps().stream().map(step -> new ModuleId(step.moduleId())),
                        Taken.steps(inputs, today).stream().map(TakenStep::module))
                .collect(Collectors.toSet());
        this.losses = new Losses(
                content.topics(), PlanRequests.stillAsked(inputs, today), topics(choices.excludedTopics()), begun);
    }

    private static Set<TopicId> topics(List<String> ids) {
        return ids.stream().map(TopicId::new).collect(Collectors.toSet());
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
        return tiers.rising(topics).stream().map(this::elective).toList();
    }

    private Options.Elective elective(Topic topic) {
        Interests interests = new Interests(content);
        return new Options.Elective(
                topic.id().toString(),
                topic.title(),
                topic.summary(),
                minutes(topic.id().toString()),
                ChallengeViews.of(topic, tiers),
                interests.strands(topic),
                interests.roles(topic).stream()
                        .filter(title -> !title.equals(qualification))
                        .toList());
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
        List<Requirement> lost = losses.without(topic);
        boolean allowed = lost.stream().noneMatch(Requirement::mandatory);
        return new Options.Exclusion(
                topic.id().toString(), title, allowed, consequence(lost, allowed), ChallengeViews.of(topic, tiers));
    }

    private String consequence(List<Requirement> lost, boolean allowed) {
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
}
