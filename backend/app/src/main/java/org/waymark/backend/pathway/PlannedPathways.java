package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedSkip;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Explanation;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.pathway.Step;

/** Makes what is kept and shown out of what the engine planned. */
final class PlannedPathways {

    private final Content content;
    private final ReasonSentences words;

    PlannedPathways(Content content) {
        this.content = content;
        this.words = new ReasonSentences(content);
    }

    PlannedPathway of(String id, String participantId, LocalDate today, Planned planned) {
        var pathway = planned.pathway();
        return new PlannedPathway(
                id,
                participantId,
                today,
                pathway.finish(),
                planned.certificate().finish().bound(),
                pathway.minutes(),
                planned.certificate().selection().gap(),
                pathway.steps().stream().map(this::step).toList(),
                skips(pathway.skips()),
                pathway.weekLoads().stream()
                        .map(week -> new PlannedWeek(
                                week.week(), week.minutes() + week.assessmentMinutes(), week.capacity()))
                        .toList(),
                planned.why().shortfalls().stream().map(this::consequence).toList());
    }

    private PlannedStep step(Step step) {
        Module module = content.find(step.module()).orElseThrow().module();
        Topic topic = content.find(step.topic()).orElseThrow();
        return new PlannedStep(
                step.module().toString(),
                step.topic().toString(),
                module.title(),
                topic.summary(),
                phase(module),
                step.starts(),
                step.ends(),
                step.minutes(),
                step.placements().stream().map(PlannedPathways::part).toList(),
                module.prerequisites().stream().map(TopicId::toString).sorted().toList(),
                step.reasons().stream().map(words::tell).toList());
    }

    static @Nullable Phase phase(Module module) {
        return module.variant() instanceof Variant.Tailored(var phase) ? Phase.valueOf(phase.name()) : null;
    }

    private static PlannedPart part(Placement placement) {
        SessionId session = placement.session();
        return new PlannedPart(
                ActivityKind.valueOf(placement.kind().name()),
                placement.week(),
                placement.from(),
                placement.to(),
                placement.minutes(),
                session == null ? null : session.toString());
    }

    /** One line a topic: that other variants of a topic are out follows from the one that is in. */
    private List<PlannedSkip> skips(List<Skip> skips) {
        Map<TopicId, List<Skip>> topics = skips.stream()
                .filter(skip -> skip.reasons().stream().noneMatch(Reason.OtherVariantChosen.class::isInstance))
                .collect(Collectors.groupingBy(Skip::topic, TreeMap::new, Collectors.toList()));
        return topics.entrySet().stream()
                .map(entry -> skip(entry.getKey(), entry.getValue()))
                .toList();
    }

    private PlannedSkip skip(TopicId id, List<Skip> skips) {
        Topic topic = content.find(id).orElseThrow();
        List<Reason> reasons = skips.stream()
                .flatMap(skip -> skip.reasons().stream())
                .distinct()
                .toList();
        boolean cannot = reasons.stream()
                .anyMatch(reason -> reason instanceof Reason.NoSession || reason instanceof Reason.PrerequisiteMissing);
        return new PlannedSkip(
                id.toString(),
                topic.title(),
                topic.summary(),
                reasons.stream().map(words::tell).toList(),
                !cannot);
    }

    private String consequence(Explanation.Shortfall shortfall) {
        return "Because you leave out " + words.topics(shortfall.excluded()) + ", nothing teaches you this: “"
                + words.statement(shortfall.statement()) + "”";
    }

    /** Minutes of a module's activities of one kind. */
    static int minutes(Content content, String moduleId, org.waymark.engine.catalogue.ActivityKind kind) {
        return content.find(new ModuleId(moduleId))
                .map(taught -> taught.module().minutes(kind))
                .orElse(0);
    }
}
