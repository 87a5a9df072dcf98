package org.waymark.backend.pathway;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Topic;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedPrimer;
import org.waymark.backend.pathway.PlannedPathway.PlannedSkip;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.backend.pathway.PlannedPathway.PlannedWeek;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.catalogue.Activity;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Explanation;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Primer;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.pathway.WeekLoad;

/** Makes what is kept and shown out of what the engine planned. */
final class PlannedPathways {

    private final Content content;
    private final ReasonSentences words;

    PlannedPathways(Content content) {
        this.content = content;
        this.words = new ReasonSentences(content);
    }

    /** @param earlier the pathway this one follows, which tells of the weeks that are past; none for a first one */
    PlannedPathway of(
            String id, String participantId, LocalDate today, Planned planned, @Nullable PlannedPathway earlier) {
        var pathway = planned.pathway();
        List<PlannedStep> steps = pathway.steps().stream().map(this::step).toList();
        return new PlannedPathway(
                id,
                participantId,
                today,
                pathway.finish(),
                planned.certificate().finish().bound(),
                steps.stream().mapToInt(PlannedStep::minutes).sum(),
                planned.certificate().selection().gap(),
                steps,
                skips(pathway.skips()),
                pathway.primers().stream().map(this::primer).toList(),
                weeks(pathway.weekLoads(), earlier),
                planned.why().shortfalls().stream().map(this::consequence).toList());
    }

    /** What somebody has behind them who had no pathway here: the sessions that they were at, and nothing else. */
    static PlannedPathway behind(Pathways.Newcomer newcomer, LocalDate day) {
        Map<String, List<Offer.Session>> byModule = new LinkedHashMap<>();
        newcomer.been()
                .forEach(been -> newcomer.offer()
                        .findSession(been.sessionId())
                        .ifPresent(session -> byModule.computeIfAbsent(been.moduleId(), same -> new ArrayList<>())
                                .add(session)));
        List<PlannedStep> steps = new ArrayList<>();
        byModule.forEach((module, sessions) -> steps.add(behind(module, sessions)));
        return new PlannedPathway(
                "", newcomer.person().id(), day, day, day, 0, 0, steps, List.of(), List.of(), List.of(), List.of());
    }

    private static PlannedStep behind(String moduleId, List<Offer.Session> sessions) {
        List<PlannedPart> parts = sessions.stream()
                .sorted(Comparator.comparing(Offer.Session::start))
                .map(PlannedPathways::part)
                .toList();
        return new PlannedStep(
                moduleId,
                sessions.getFirst().topicId(),
                "",
                "",
                null,
                parts.getFirst().from(),
                parts.getLast().to(),
                parts.stream().mapToInt(PlannedPart::minutes).sum(),
                parts,
                List.of(),
                List.of());
    }

    private static PlannedPart part(Offer.Session session) {
        LocalDate day = session.start().toLocalDate();
        return new PlannedPart(
                session.inPerson() ? ActivityKind.IN_PERSON : ActivityKind.LIVE_ONLINE,
                day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)),
                day,
                day,
                session.minutes(),
                session.id());
    }

    private static List<PlannedWeek> weeks(List<WeekLoad> loads, @Nullable PlannedPathway earlier) {
        List<PlannedWeek> weeks = new ArrayList<>();
        if (earlier != null && !loads.isEmpty()) {
            earlier.weeks().stream()
                    .filter(week -> week.monday().isBefore(loads.getFirst().week()))
                    .forEach(weeks::add);
        }
        loads.forEach(load -> weeks.add(new PlannedWeek(
                load.week(),
                load.minutes() + load.assessmentMinutes() + load.coachingMinutes(),
                load.coachingMinutes(),
                load.capacity())));
        return weeks;
    }

    private PlannedStep step(Step step) {
        Module module = content.find(step.module()).orElseThrow().module();
        Topic topic = content.find(step.topic()).orElseThrow();
        List<PlannedPart> parts = parts(step, module);
        return new PlannedStep(
                step.module().toString(),
                step.topic().toString(),
                module.title(),
                topic.summary(),
                phase(module),
                step.starts(),
                step.ends(),
                parts.stream().mapToInt(PlannedPart::minutes).sum(),
                parts,
                module.prerequisites().stream().map(TopicId::toString).sorted().toList(),
                step.reasons().stream().map(words::tell).toList());
    }

    private PlannedPrimer primer(Primer primer) {
        return new PlannedPrimer(
                primer.topic().toString(),
                content.find(primer.topic()).orElseThrow().title(),
                primer.placements().stream().map(PlannedPathways::part).toList());
    }

    static @Nullable Phase phase(Module module) {
        return module.variant() instanceof Variant.Tailored(var phase) ? Phase.valueOf(phase.name()) : null;
    }

    /** What is finished is no longer placed: its activities are shown over the days it took. */
    private static List<PlannedPart> parts(Step step, Module module) {
        boolean finished = step.reasons().stream()
                .anyMatch(reason -> reason instanceof Reason.Taken taken && taken.completed() != null);
        return finished
                ? module.activities().stream()
                        .map(activity -> done(step, activity))
                        .toList()
                : step.placements().stream().map(PlannedPathways::part).toList();
    }

    private static PlannedPart done(Step step, Activity activity) {
        LocalDate monday = step.starts().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        ActivityKind kind = ActivityKind.valueOf(activity.kind().name());
        return new PlannedPart(kind, monday, step.starts(), step.ends(), activity.minutes(), null);
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
}
