package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.catalogue.ActivityKind;
import org.waymark.engine.id.ModuleId;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.learner.TakenStep;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.testing.OneLine;
import org.waymark.engine.testing.Scenario;

/** What is booked stays, and everything else goes around it. Week 1 begins on Monday 7 September 2026. */
class A10_BookedTest {

    private static String line(PlanRequest request, TakenStep booked) {
        var learner = request.learner().withTaken(List.of(booked));
        return OneLine.of((Planned) new Planner().plan(request.withLearner(learner)));
    }

    private static Placement placed(ActivityKind kind, String day, int minutes, @Nullable String session) {
        var date = LocalDate.parse(day);
        var week = date.minusDays(date.getDayOfWeek().getValue() - 1L);
        return new Placement(kind, week, date, date, minutes, session == null ? null : new SessionId(session));
    }

    @Test
    void attends_nothing_at_the_time_of_a_session_that_is_booked() {
        var request = Scenario.of("""
                        a | all | s1:2 | online 60
                        b | all | s2:2 | online 60
                        """)
                .asks("s1:2 s2:2")
                .session("a1", "a online 2026-09-16T16:00 60")
                .session("b1", "b online 2026-09-16T16:30 60")
                .session("b2", "b online 2026-09-23T16:00 60")
                .request();
        var booked = new TakenStep(
                new ModuleId("a"), null, null, List.of(placed(ActivityKind.LIVE_ONLINE, "2026-09-16", 60, "a1")));

        assertThat(line(request, booked)).contains("w3 online60@b2").doesNotContain("@b1");
    }

    @Test
    void waits_for_a_prerequisite_that_is_booked_for_later() {
        var request = Scenario.of("""
                        a | all | s1:2 | study 60
                        b | all | s2:2 | study 60 | a
                        """).asks("s1:2 s2:2").request();
        var booked = new TakenStep(
                new ModuleId("a"), null, null, List.of(placed(ActivityKind.SELF_STUDY, "2026-09-30", 60, null)));

        assertThat(line(request, booked)).contains("b w5 study60");
    }
}
