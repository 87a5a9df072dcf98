package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.calendar.Period;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.replan.Moves;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;
import org.waymark.engine.testing.OneLine;
import org.waymark.engine.testing.RandomRequests;
import org.waymark.engine.testing.RuleChecker;
import org.waymark.engine.testing.Scenario;

/** What moves when something changes. Two hours a week from Monday 7 September 2026, week 1. */
class C01_ReplanTest {
    private static final Planner PLANNER = new Planner();
    private static final Replanner REPLANNER = new Replanner();

    private static Scenario three() {
        return Scenario.of("""
                        a | all | s1:2 | study 60 online 60 task 30
                        b | all | s2:3 | study 120
                        c | all | s3:4 | study 60 online 60
                        """)
                .asks("s1:2 s2:3 s3:4")
                .session("a1", "a online 2026-09-23T16:00 60")
                .session("a2", "a online 2026-10-28T16:00 60")
                .session("c1", "c online 2026-11-11T16:00 60")
                .session("c2", "c online 2026-12-09T16:00 60");
    }

    private static Pathway plan(PlanRequest request) {
        return ((Planned) PLANNER.plan(request)).pathway();
    }

    private static PlanRequest without(PlanRequest request, String session) {
        var offer = request.offer();
        return request.withOffer(offer.withSessions(offer.sessions().stream()
                .filter(one -> !one.id().value().equals(session))
                .toList()));
    }

    private static PlanRequest on(PlanRequest request, String today) {
        var frame = request.timeframe();
        return request.withTimeframe(new Timeframe(LocalDate.parse(today), frame.start(), frame.finishBy()));
    }

    private static Replanned replanned(ReplanOutcome outcome) {
        assertThat(outcome).isInstanceOf(Replanned.class);
        return (Replanned) outcome;
    }

    @Test
    void changes_nothing_when_nothing_happened() {
        int kept = 0;
        for (int seed = 0; seed < 150; seed++) {
            var request = RandomRequests.of(seed, 4 + seed % 12);
            if (PLANNER.plan(request) instanceof Planned planned) {
                var outcome = REPLANNER.replan(ReplanRequest.of(request, planned.pathway()));
                assertThat(outcome).as("seed " + seed).isInstanceOf(Kept.class);
                kept++;
            }
        }
        assertThat(kept).isGreaterThan(40);
    }

    @Test
    void moves_only_the_step_whose_session_is_cancelled() {
        var request = three().request();
        var present = plan(request);
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(without(request, "c1"), present)));
        assertThat(outcome.moves()).isEqualTo(new Moves(0, 0, 1, 1));
        assertThat(outcome.difference().moved()).hasSize(1);
        assertThat(outcome.plan().pathway().find(new TopicId("c")).orElseThrow().placements())
                .anyMatch(placement -> new SessionId("c2").equals(placement.session()));
        assertThat(outcome.fewest()).isTrue();
        assertThat(outcome.toAgree()).isEmpty();
    }

    @Test
    void asks_for_a_yes_where_a_session_within_the_notice_period_moves() {
        var request = three().request();
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(without(request, "a1"), plan(request))));
        assertThat(outcome.toAgree()).singleElement().satisfies(held -> {
            assertThat(held.from()).isEqualTo(new SessionId("a1"));
            assertThat(held.to()).isEqualTo(new SessionId("a2"));
            assertThat(held.answerBy()).isEqualTo("2026-09-22");
        });
        assertThat(outcome.moves().firm()).isEqualTo(1);
    }

    @Test
    void leaves_a_near_session_alone_where_a_study_week_can_move_instead() {
        var request = three().request();
        var present = plan(request);
        var study = present.find(new TopicId("c")).orElseThrow().placements().getFirst();
        var away = List.of(new Period(study.from(), study.to()));
        var busy = request.withLearner(request.learner().withBlackouts(away));
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(busy, present)));
        assertThat(outcome.moves().firm()).isZero();
        assertThat(outcome.moves().sessions()).isZero();
        assertThat(outcome.moves().steps()).isPositive();
    }

    @Test
    void moves_a_planned_session_rather_than_one_that_is_booked() {
        var request = Scenario.of("""
                        a | all | s1:2 | online 60
                        b | all | s2:2 | online 60
                        """)
                .minutesPerWeek(60)
                .asks("s1:2 s2:2")
                .session("a1", "a online 2026-11-04T16:00 60")
                .session("a2", "a online 2026-11-18T16:00 60")
                .session("b1", "b online 2026-11-11T16:00 60")
                .session("b2", "b online 2026-11-25T16:00 60")
                .request();
        var present = plan(request);
        var moved = withSessionMovedOnto(request, "a1", "2026-11-11T16:30");
        for (var booked : List.of("a", "b")) {
            var step = present.find(new TopicId(booked)).orElseThrow();
            var taken = new TakenStep(step.module(), null, null, step.placements());
            var now = moved.withLearner(moved.learner().withTaken(List.of(taken)));
            var outcome = replanned(REPLANNER.replan(ReplanRequest.of(now, present)));
            assertThat(outcome.plan()
                            .pathway()
                            .find(new TopicId("b"))
                            .orElseThrow()
                            .placements())
                    .as(booked)
                    .anyMatch(placement -> new SessionId("b1").equals(placement.session()));
        }
    }

    private static PlanRequest withSessionMovedOnto(PlanRequest request, String id, String start) {
        var offer = request.offer();
        var sessions = offer.sessions().stream()
                .map(one -> one.id().value().equals(id)
                        ? new org.waymark.engine.offer.Session(
                                one.id(),
                                one.topic(),
                                one.kind(),
                                java.time.LocalDateTime.parse(start),
                                one.minutes(),
                                one.hub(),
                                one.seatsLeft(),
                                one.features(),
                                one.anchor())
                        : one)
                .toList();
        return request.withOffer(offer.withSessions(sessions));
    }

    @Test
    void keeps_what_is_over_whatever_happens() {
        var request = three().request();
        var present = plan(request);
        var later = on(without(request, "c1"), "2026-10-12");
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(later, present)));
        for (var topic : List.of("a", "b")) {
            var before = present.find(new TopicId(topic)).orElseThrow();
            var after = outcome.plan().pathway().find(new TopicId(topic)).orElseThrow();
            assertThat(after.placements()).as(topic).isEqualTo(before.placements());
        }
        assertThat(outcome.moves().steps()).isEqualTo(1);
    }

    @Test
    void keeps_every_rule_after_every_event() {
        int replanned = 0;
        for (int seed = 0; seed < 240; seed++) {
            var request = RandomRequests.of(seed, 5 + seed % 14);
            if (PLANNER.plan(request) instanceof Planned planned) {
                var changed = changed(request, planned.pathway(), seed);
                var replan = ReplanRequest.of(changed, planned.pathway());
                if (REPLANNER.replan(replan) instanceof Replanned outcome) {
                    replanned++;
                    assertThat(RuleChecker.broken(changed, outcome.plan()))
                            .as("seed " + seed + " " + OneLine.of(planned) + "\n" + OneLine.of(outcome.plan()))
                            .isEmpty();
                }
            }
        }
        assertThat(replanned).isGreaterThan(40);
    }

    private static PlanRequest changed(PlanRequest request, Pathway present, int seed) {
        var sessions = present.steps().stream()
                .flatMap(step -> step.placements().stream())
                .filter(placement -> placement.session() != null)
                .toList();
        var learner = request.learner();
        return switch (seed % 4) {
            case 0 ->
                sessions.isEmpty()
                        ? request
                        : without(
                                request,
                                sessions.get(seed % sessions.size()).session().value());
            case 1 -> request.withLearner(learner.withMinutesPerWeek(learner.minutesPerWeek() * 9 / 10));
            case 2 -> {
                var blackouts = new java.util.ArrayList<>(learner.blackouts());
                var from = LocalDate.of(2026, 9, 28).plusWeeks(seed % 9);
                blackouts.add(new org.waymark.engine.calendar.Period(from, from.plusDays(4)));
                yield request.withLearner(learner.withBlackouts(blackouts));
            }
            default -> {
                var electives = new HashSet<>(request.choices().electives());
                request.catalogue().topics().keySet().stream()
                        .filter(topic -> present.find(topic).isEmpty())
                        .filter(topic -> !request.choices().excluded().contains(topic))
                        .findFirst()
                        .ifPresent(electives::add);
                yield request.withChoices(request.choices().withElectives(electives));
            }
        };
    }

    @Test
    void does_not_swing_to_and_fro_between_two_events() {
        var many = new StringBuilder();
        var asks = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            many.append("t%02d | all | s%d:2 | study 120%n".formatted(i, i));
            asks.append("s%d:2 ".formatted(i));
        }
        var full = Scenario.of(many.toString()).asks(asks.toString().strip()).request();
        var cut = full.withLearner(full.learner().withMinutesPerWeek(80));
        var present = plan(full);
        Map<TopicId, LocalDate> movedLately = new HashMap<>();
        int changes = 0;
        for (int event = 0; event < 6; event++) {
            var now = event % 2 == 0 ? cut : full;
            var replan = ReplanRequest.of(now, present).withMovedLately(movedLately);
            if (REPLANNER.replan(replan) instanceof Replanned outcome) {
                changes++;
                present = outcome.plan().pathway();
                outcome.difference()
                        .moved()
                        .forEach(moved ->
                                movedLately.put(moved.topic(), now.timeframe().today()));
            }
        }
        assertThat(changes).isEqualTo(1);
    }

    @Test
    void leaves_out_what_is_known_now_and_moves_nothing_else() {
        var request = three().request();
        var known = request.withCredits(List.of(new org.waymark.engine.demand.Credit(
                new org.waymark.engine.id.StatementId("s2"), 3, org.waymark.engine.demand.Credit.Source.APPROVED)));
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(known, plan(request))));
        assertThat(outcome.plan().pathway().find(new TopicId("b"))).isEmpty();
        assertThat(outcome.moves()).isEqualTo(new Moves(0, 0, 0, 1));
    }

    @Test
    void adds_a_topic_without_moving_the_others() {
        var table = three();
        var request = table.request();
        var present = plan(request.withRequirements(request.requirements().stream()
                .filter(asked -> !asked.statement().value().equals("s2"))
                .toList()));
        var outcome = replanned(REPLANNER.replan(ReplanRequest.of(request, present)));
        assertThat(outcome.plan().pathway().find(new TopicId("b"))).isPresent();
        assertThat(outcome.moves()).isEqualTo(new Moves(0, 0, 0, 1));
        assertThat(Set.of(new ModuleId("b")))
                .isEqualTo(Set.of(outcome.difference().added().getFirst().module()));
    }
}
