package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.waymark.engine.PlanOutcome.Planned;
import org.waymark.engine.offer.BlendRules;
import org.waymark.engine.offer.Offer;
import org.waymark.engine.offer.Session;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.pathway.Placement;
import org.waymark.engine.replan.Moves;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;
import org.waymark.engine.testing.OneLine;
import org.waymark.engine.testing.RuleChecker;
import org.waymark.engine.testing.Scenario;

/** What moves when an offer's shares of self-study and of time in person change. */
class C05_BlendReplanTest {
    private static final Planner PLANNER = new Planner();
    /** Fails where it is asked for a plan that keeps nothing. */
    private static final Replanner REPAIRING = new Replanner(request -> {
        throw new AssertionError("planned anew");
    });

    /** Four topics, of which a recording could stand in for each session. */
    private static Scenario four() {
        return Scenario.of("""
            a | all | s1:2 | study 60 online 60
            b | all | s2:2 | study 60 online 60
            c | all | s3:2 | study 60 online 60
            d | all | s4:2 | study 60 online 60
            """)
                .asks("s1:2 s2:2 s3:2 s4:2")
                .recordings()
                .session("a1", "a online 2026-11-18T16:00 60")
                .session("b1", "b online 2026-11-25T16:00 60")
                .session("c1", "c online 2026-12-02T16:00 60")
                .session("d1", "d online 2026-12-09T16:00 60");
    }

    private static Pathway plan(PlanRequest request) {
        return ((Planned) PLANNER.plan(request)).pathway();
    }

    private static PlanRequest with(PlanRequest request, List<Session> sessions) {
        return request.withOffer(request.offer().withSessions(sessions));
    }

    private static PlanRequest with(PlanRequest request, double mostSelfStudy, double leastInPerson) {
        Offer offer = request.offer();
        BlendRules rules = offer.blend().withMaxSelfStudyShare(mostSelfStudy).withMinInPersonShare(leastInPerson);
        return request.withOffer(offer.withBlend(rules));
    }

    private static long attended(Pathway pathway) {
        return pathway.steps().stream()
                .flatMap(step -> step.placements().stream())
                .map(Placement::session)
                .filter(Objects::nonNull)
                .count();
    }

    @Test
    void attends_as_few_more_sessions_as_less_self_study_asks_for() {
        var request = four().request();
        var recorded = plan(with(request, List.of()));
        assertThat(attended(recorded)).isZero();

        var outcome = (Replanned) REPAIRING.replan(ReplanRequest.of(with(request, 0.75, 0), recorded));

        assertThat(attended(outcome.plan().pathway())).isEqualTo(2);
        assertThat(outcome.moves()).isEqualTo(new Moves(0, 0, 0, 2));
        assertThat(outcome.fewest()).isTrue();
        assertThat(outcome.plan().why().blend().withinRules()).isTrue();
    }

    @Test
    void attends_as_few_more_sessions_as_live_time_asks_for() {
        var request = four().request();
        var recorded = plan(with(request, List.of()));
        var live = request.withOffer(
                request.offer().withBlend(request.offer().blend().withMinLiveShare(0.25)));

        var outcome = (Replanned) REPAIRING.replan(ReplanRequest.of(live, recorded));

        assertThat(attended(outcome.plan().pathway())).isEqualTo(2);
        assertThat(outcome.fewest()).isTrue();
        assertThat(outcome.plan().why().blend().liveShare()).isEqualTo(0.25);
        assertThat(RuleChecker.broken(live, outcome.plan())).isEmpty();
    }

    @Test
    void goes_in_person_once_where_that_is_enough() {
        var request = four().session("a2", "a person 2026-11-19T09:00 60 near")
                .session("b2", "b person 2026-11-26T09:00 60 near")
                .request();
        var online = plan(with(
                request,
                request.offer().sessions().stream()
                        .filter(session -> session.hub() == null)
                        .toList()));

        var outcome = (Replanned) REPAIRING.replan(ReplanRequest.of(with(request, 1, 0.1), online));

        assertThat(outcome.moves().steps()).isEqualTo(1);
        assertThat(outcome.fewest()).isTrue();
        assertThat(outcome.plan().why().blend().inPersonShare()).isGreaterThanOrEqualTo(0.1);
    }

    @Test
    void moves_another_step_where_the_session_has_no_room_beside_it() {
        var request = Scenario.of("""
            a | all | s1:2 | study 60 online 60
            b | all | s2:2 | study 60
            """)
                .minutesPerWeek(60)
                .asks("s1:2 s2:2")
                .recordings()
                .session("a1", "a online 2026-09-23T16:00 60")
                .request();
        var recorded = plan(with(request, List.of()));

        var outcome = (Replanned) REPAIRING.replan(ReplanRequest.of(with(request, 0.7, 0), recorded));

        assertThat(OneLine.of(outcome.plan())).contains("online60@a1");
        assertThat(RuleChecker.broken(with(request, 0.7, 0), outcome.plan())).isEmpty();
        assertThat(outcome.moves().steps()).isEqualTo(2);
    }

    @Test
    void counts_any_other_pathway_where_the_blend_asks_for_one() {
        var request = four().request();
        var recorded = plan(with(request, List.of()));

        var counted = (Replanned)
                Replanner.counting(PLANNER::planAny).replan(ReplanRequest.of(with(request, 0.75, 0), recorded));
        var none = Replanner.counting(PLANNER::planAny).replan(ReplanRequest.of(with(request, 0.1, 0), recorded));

        assertThat(counted.plan().why().blend().withinRules()).isTrue();
        assertThat(none).isInstanceOf(ReplanOutcome.NoPathway.class);
    }
}
