package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.waymark.engine.testing.Counterfactual.allElseEqual;
import static org.waymark.engine.testing.Counterfactual.closed;
import static org.waymark.engine.testing.Counterfactual.excluding;
import static org.waymark.engine.testing.Counterfactual.in;
import static org.waymark.engine.testing.Counterfactual.including;
import static org.waymark.engine.testing.Counterfactual.neededByNone;
import static org.waymark.engine.testing.Counterfactual.needingNone;
import static org.waymark.engine.testing.Counterfactual.unchosen;
import static org.waymark.engine.testing.Counterfactual.untaken;
import static org.waymark.engine.testing.Counterfactual.withoutCredits;
import static org.waymark.engine.testing.Counterfactual.withoutDemandFor;
import static org.waymark.engine.testing.Counterfactual.withoutRecordings;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.catalogue.Cover;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.catalogue.Variant;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.Setting;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.pathway.Skip;
import org.waymark.engine.pathway.Step;
import org.waymark.engine.testing.RandomRequests;

/** A reason is true if the decision would be another without it: take it away, plan again, and look. */
class C03_CounterfactualTest {
    private static final Planner PLANNER = new Planner();

    private record Plan(int seed, PlanRequest request, Planned planned) {
        Pathway pathway() {
            return planned.pathway();
        }

        boolean isProven() {
            return planned.certificate().selection().isOptimal();
        }
    }

    private static final List<Plan> PLANS = IntStream.range(0, 160)
            .mapToObj(C03_CounterfactualTest::plan)
            .flatMap(Optional::stream)
            .toList();

    private static Optional<Plan> plan(int seed) {
        var request = RandomRequests.of(seed, 4 + seed % 14);
        return PLANNER.plan(request) instanceof Planned planned
                ? Optional.of(new Plan(seed, request, planned))
                : Optional.empty();
    }

    /** Calls this for every step with such a reason; there must be some. */
    private static <R extends Reason> void each(Class<R> kind, int atLeast, BiConsumer<Case<Step>, R> check) {
        int found = 0;
        for (var plan : PLANS) {
            for (var step : plan.pathway().steps()) {
                for (var reason : step.reasons()) {
                    if (kind.isInstance(reason)) {
                        found++;
                        check.accept(new Case<>(plan, step), kind.cast(reason));
                    }
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private static <R extends Reason> void eachSkip(Class<R> kind, int atLeast, BiConsumer<Case<Skip>, R> check) {
        int found = 0;
        for (var plan : PLANS) {
            for (var skip : plan.pathway().skips()) {
                for (var reason : skip.reasons()) {
                    if (skip.module() == null && kind.isInstance(reason)) {
                        found++;
                        check.accept(new Case<>(plan, skip), kind.cast(reason));
                    }
                }
            }
        }
        assertThat(found).isGreaterThanOrEqualTo(atLeast);
    }

    private record Case<T>(Plan plan, T of) {
        PlanRequest request() {
            return plan.request();
        }

        String name() {
            return "seed " + plan.seed() + " " + of;
        }
    }

    /** All that speaks for a step is taken away; the old choice is then no longer the cheapest. */
    @Test
    void a_step_that_nothing_speaks_for_is_no_longer_chosen_with_the_rest() {
        int gone = 0;
        int steps = 0;
        for (var plan : PLANS) {
            for (var step : plan.pathway().steps()) {
                if (plan.isProven() && !isCompleted(plan.request(), step)) {
                    var without = withoutReasons(plan.request(), step);
                    if (PLANNER.plan(without) instanceof Planned other) {
                        steps++;
                        assertThat(modules(other.pathway()))
                                .as("seed " + plan.seed() + " " + step)
                                .isNotEqualTo(modules(plan.pathway()));
                        gone += other.pathway().find(step.topic()).isEmpty() ? 1 : 0;
                    }
                }
            }
        }
        assertThat(steps).isGreaterThan(200);
        assertThat(gone / (double) steps).as("share that is gone altogether").isGreaterThan(0.9);
    }

    private static PlanRequest withoutReasons(PlanRequest request, Step step) {
        var without = request;
        for (var reason : step.reasons()) {
            without = switch (reason) {
                case Reason.Covers covers -> withoutDemandFor(without, covers.alone());
                case Reason.RequiredBy needed -> neededByNone(without, step.topic());
                case Reason.Chosen chosen -> unchosen(without, step);
                case Reason.Taken taken -> untaken(without, step.module());
                default -> without;
            };
        }
        return without;
    }

    @Test
    void another_phase_would_have_another_variant() {
        each(Reason.PhaseVariant.class, 100, (one, reason) -> {
            var phase = other(reason.phase());
            if (!isKept(one.request(), one.of()) && has(one.request(), one.of().topic(), phase)) {
                var moved = PLANNER.plan(in(one.request(), Setting.of(phase)));
                assertThat(modules(moved))
                        .as(one.name())
                        .doesNotContain(one.of().module());
            }
        });
    }

    @Test
    void a_chosen_variant_would_be_another_if_it_were_not_chosen() {
        each(Reason.VariantChosen.class, 5, (one, reason) -> {
            var outcome = PLANNER.plan(unchosen(one.request(), one.of()));
            assertThat(modules(outcome)).as(one.name()).doesNotContain(one.of().module());
        });
    }

    @Test
    void a_step_that_waits_for_another_would_be_dated_otherwise_without_it() {
        each(Reason.AfterPrerequisite.class, 10, (one, reason) -> {
            if (!hasRecordings(one.plan().pathway())) {
                var equal = allElseEqual(one.request(), one.plan().pathway(), one.of());
                var free = PLANNER.plan(needingNone(equal, one.of().module()));
                assertThat(step(free, one.of().topic()).placements())
                        .as(one.name())
                        .isNotEqualTo(one.of().placements());
            }
        });
    }

    @Test
    void a_step_in_the_first_free_week_would_not_begin_there_if_that_week_were_closed() {
        each(Reason.FirstFreeWeek.class, 100, (one, reason) -> {
            var equal = allElseEqual(one.request(), one.plan().pathway(), one.of());
            var kept = PLANNER.plan(equal);
            var closed = PLANNER.plan(closed(equal, one.of()));
            if (kept instanceof Planned && closed instanceof Planned) {
                assertThat(step(closed, one.of().topic()).starts())
                        .as(one.name())
                        .isNotEqualTo(one.of().starts());
            }
        });
    }

    @Test
    void a_recording_would_not_do_if_none_were_allowed() {
        each(Reason.RecordedCatchUp.class, 10, (one, reason) -> {
            if (PLANNER.plan(withoutRecordings(one.request())) instanceof Planned other) {
                assertThat(other.pathway().steps()).as(one.name()).doesNotContain(one.of());
            }
        });
    }

    @Test
    void what_is_known_would_be_in_or_out_for_another_reason_if_it_were_not_known() {
        eachSkip(Reason.KnownAlready.class, 40, (one, reason) -> {
            var statements = reason.credits().stream()
                    .map(credit -> credit.statement())
                    .distinct()
                    .toList();
            if (PLANNER.plan(onlyTeacher(withoutCredits(one.request(), statements), one.of()))
                    instanceof Planned other) {
                assertThat(other.pathway().skips()).as(one.name()).doesNotContain(one.of());
            }
        });
    }

    @Test
    void what_others_cover_would_be_in_if_they_were_out() {
        eachSkip(Reason.CoveredBy.class, 40, (one, reason) -> {
            if (reason.topics().stream().noneMatch(topic -> isTaken(one.request(), topic))
                    && PLANNER.plan(onlyTeacher(one.request(), one.of())) instanceof Planned other) {
                assertThat(other.pathway().find(one.of().topic()).isPresent()
                                || cannotBeTaken(other.pathway(), one.of().topic()))
                        .as(one.name())
                        .isTrue();
            }
        });
    }

    /** A step that is kept with its recording would be given the session as well. */
    private static boolean hasRecordings(Pathway pathway) {
        return pathway.steps().stream()
                .flatMap(step -> step.reasons().stream())
                .anyMatch(Reason.RecordedCatchUp.class::isInstance);
    }

    private static boolean cannotBeTaken(Pathway pathway, TopicId topic) {
        return pathway.skips().stream()
                .filter(skip -> skip.topic().equals(topic))
                .flatMap(skip -> skip.reasons().stream())
                .anyMatch(reason -> reason instanceof Reason.PrerequisiteMissing || reason instanceof Reason.NoSession);
    }

    @Test
    void what_is_excluded_would_have_another_reason_or_be_in() {
        eachSkip(Reason.Excluded.class, 10, (one, reason) -> {
            if (PLANNER.plan(including(one.request(), one.of().topic())) instanceof Planned other) {
                assertThat(other.pathway().skips()).as(one.name()).doesNotContain(one.of());
            }
        });
    }

    /** All other topics that teach something of this one are excluded. */
    private static PlanRequest onlyTeacher(PlanRequest request, Skip skip) {
        var statements = request.catalogue().variants(skip.topic()).stream()
                .flatMap(module -> module.covers().stream())
                .map(Cover::statement)
                .collect(Collectors.toSet());
        var others = request.catalogue().modules().stream()
                .filter(module -> module.covers().stream().map(Cover::statement).anyMatch(statements::contains))
                .map(module -> module.topic())
                .filter(topic -> !topic.equals(skip.topic()))
                .collect(Collectors.toSet());
        return excluding(request, others);
    }

    private static boolean isCompleted(PlanRequest request, Step step) {
        return request.learner().taken().stream()
                .anyMatch(taken -> taken.isCompleted() && taken.module().equals(step.module()));
    }

    private static boolean isTaken(PlanRequest request, TopicId topic) {
        return request.learner().taken().stream()
                .anyMatch(
                        taken -> request.catalogue().get(taken.module()).topic().equals(topic));
    }

    private static boolean isKept(PlanRequest request, Step step) {
        return request.choices().pinned().contains(step.module())
                || Objects.equals(request.choices().swaps().get(step.topic()), step.module())
                || request.learner().taken().stream()
                        .anyMatch(taken -> taken.module().equals(step.module()));
    }

    private static boolean has(PlanRequest request, TopicId topic, Phase phase) {
        return request.catalogue().variants(topic).stream()
                .anyMatch(module -> module.variant().equals(Variant.of(phase)));
    }

    private static Phase other(Phase phase) {
        return Phase.values()[(phase.ordinal() + 1) % Phase.values().length];
    }

    private static Step step(PlanOutcome outcome, TopicId topic) {
        assertThat(outcome).isInstanceOf(Planned.class);
        return ((Planned) outcome).pathway().find(topic).orElseThrow();
    }

    private static Set<ModuleId> modules(PlanOutcome outcome) {
        return outcome instanceof Planned planned ? modules(planned.pathway()) : Set.of();
    }

    private static Set<ModuleId> modules(Pathway pathway) {
        return new HashSet<>(
                pathway.steps().stream().map(Step::module).collect(Collectors.toCollection(ArrayList::new)));
    }
}
