package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.delivery.Offer;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.pathway.PlannedPathway.PlannedPart;
import org.waymark.backend.pathway.PlannedPathway.PlannedStep;
import org.waymark.contract.ActivityKind;
import org.waymark.engine.calendar.Week;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.pathway.Primer;
import org.waymark.engine.pathway.Step;

/**
 * What somebody has behind them, as the engine is told: what they finished, what they have read or tried out, and the
 * sessions and coaching that are over. What should have been studied by now and was not is still to do. So is a session
 * that they missed, once they have booked another one: before that, none may be left to plan.
 */
final class Taken {

    private final PlanningInputs inputs;
    private final LocalDate today;
    private final Offer offered;
    private final BookedSessions booked;

    private Taken(PlanningInputs inputs, LocalDate today) {
        this.inputs = inputs;
        this.today = today;
        this.offered = inputs.offered(today);
        this.booked = inputs.booked(today);
    }

    static List<TakenStep> steps(PlanningInputs inputs, LocalDate today) {
        return new Taken(inputs, today).steps();
    }

    /** What is left of the present pathway, to plan again from. */
    static Pathway present(PlanningInputs inputs, LocalDate today) {
        return new Taken(inputs, today).present(inputs.presentPathway());
    }

    private List<TakenStep> steps() {
        List<TakenStep> taken = new ArrayList<>();
        Set<String> begun = new HashSet<>();
        for (Learning.Step step : inputs.learning().steps()) {
            begun.add(step.moduleId());
            inputs.content()
                    .find(new ModuleId(step.moduleId()))
                    .ifPresent(taught -> taken.add(begun(step, taught.module())));
        }
        PlannedPathway present = inputs.present();
        if (present != null) {
            present.steps().stream()
                    .filter(step -> !begun.contains(step.moduleId()))
                    .filter(step ->
                            inputs.content().find(new ModuleId(step.moduleId())).isPresent())
                    .map(step -> new TakenStep(new ModuleId(step.moduleId()), null, null, over(step.moduleId())))
                    .filter(step -> !step.frozen().isEmpty())
                    .forEach(taken::add);
        }
        return taken;
    }

    private TakenStep begun(Learning.Step step, Module module) {
        if (step.done() != null && !isMadeUpFor(step.topicId())) {
            return TakenStep.completed(module.id(), step.started(), step.done());
        }
        List<Placement> frozen = new ArrayList<>(over(step.moduleId()));
        if (step.read()) {
            done(module, org.waymark.engine.catalogue.ActivityKind.SELF_STUDY, step.started())
                    .forEach(frozen::add);
        }
        if (step.taskDone()) {
            done(module, org.waymark.engine.catalogue.ActivityKind.WORKPLACE_TASK, step.started())
                    .forEach(frozen::add);
        }
        return new TakenStep(module.id(), step.started(), null, frozen);
    }

    private static Stream<Placement> done(Module module, org.waymark.engine.catalogue.ActivityKind kind, LocalDate on) {
        int minutes = module.minutes(kind);
        return minutes == 0 ? Stream.empty() : Stream.of(new Placement(kind, Week.of(on), on, on, minutes, null));
    }

    /** Sessions and coaching that are over. */
    private List<Placement> over(String moduleId) {
        PlannedPathway present = inputs.present();
        return present == null || !inputs.attends()
                ? List.of()
                : present.steps().stream()
                        .filter(step -> step.moduleId().equals(moduleId))
                        .flatMap(step -> parts(step))
                        .filter(part -> isHeld(part) && part.from().isBefore(today))
                        .map(this::placement)
                        .toList();
    }

    /** Without the session that they missed, where another one takes its place. */
    private Stream<PlannedPart> parts(PlannedStep step) {
        return step.parts().stream().filter(part -> !isMissed(part) || !isMadeUpFor(step.topicId()));
    }

    private boolean isMissed(PlannedPart part) {
        return part.sessionId() != null
                && inputs.learning()
                        .attendance()
                        .find(inputs.offer().id(), part.sessionId())
                        .filter(one -> !one.counts())
                        .isPresent();
    }

    /** Whether they missed a session of a topic, and have booked another. */
    private boolean isMadeUpFor(String topicId) {
        return inputs.learning().attendance().missed(topicId).isPresent() && booked.has(topicId);
    }

    private boolean isHeld(PlannedPart part) {
        return part.sessionId() == null ? part.kind() == ActivityKind.COACHING : !isCancelled(part.sessionId());
    }

    private boolean isCancelled(String sessionId) {
        return inputs.offer()
                .findSession(sessionId)
                .filter(session -> !session.isHeld())
                .isPresent();
    }

    private Pathway present(PlannedPathway present) {
        List<Step> steps = new ArrayList<>();
        for (PlannedStep step : present.steps()) {
            steps.add(new Step(
                    steps.size() + 1,
                    new ModuleId(step.moduleId()),
                    new TopicId(step.topicId()),
                    left(step),
                    step.starts(),
                    step.ends(),
                    List.of()));
        }
        return new Pathway(steps, List.of(), primers(present), present.finish(), List.of());
    }

    private List<Placement> left(PlannedStep step) {
        Learning.Step work = inputs.learning().find(step.moduleId()).orElse(null);
        if (work != null && work.done() != null && !isMadeUpFor(step.topicId())) {
            return List.of();
        }
        return parts(step)
                .filter(part ->
                        isHeld(part) && inputs.attends() || !part.from().isBefore(today) && !isDone(part.kind(), work))
                .map(this::placement)
                .toList();
    }

    private static boolean isDone(ActivityKind kind, Learning.@Nullable Step work) {
        return work != null
                && (kind == ActivityKind.SELF_STUDY && work.read()
                        || kind == ActivityKind.WORKPLACE_TASK && work.taskDone());
    }

    private List<Primer> primers(PlannedPathway present) {
        return present.primers().stream()
                .map(primer -> new Primer(
                        new TopicId(primer.topicId()),
                        primer.parts().stream().map(this::placement).toList()))
                .toList();
    }

    private Placement placement(PlannedPart part) {
        return new Placement(
                org.waymark.engine.catalogue.ActivityKind.valueOf(part.kind().name()),
                part.week(),
                part.from(),
                part.to(),
                part.minutes(),
                session(part));
    }

    /** None where it was a session of another offer, or of another day by now, or where they have left it. */
    private @Nullable SessionId session(PlannedPart part) {
        String id = part.sessionId();
        return id != null
                        && offered.findSession(id)
                                .filter(Offer.Session::isHeld)
                                .filter(session ->
                                        part.from().equals(session.start().toLocalDate()))
                                .isPresent()
                ? new SessionId(id)
                : null;
    }
}
