package org.waymark.engine;

import static org.waymark.engine.testing.PlanAssert.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.demand.Credit.Source;
import org.waymark.engine.id.SessionId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.id.TopicId;
import org.waymark.engine.pathway.Reason;
import org.waymark.engine.testing.Scenario;

/** A reason is true only if the decision changes once it is taken away: each test does take it away. */
class A05_ReasonsTest {
    private static final StatementId S1 = new StatementId("s1");
    private static final StatementId S2 = new StatementId("s2");

    private static final String TWO = """
            a | all | s1:3 s2:3 | study 75
            b | all | s2:3      | study 60
            """;

    @Test
    void is_in_for_what_it_alone_teaches() {
        assertThat(Scenario.of(TWO).asks("s1:3 s2:3").plan())
                .visits("a")
                .because("a", new Reason.Covers(List.of(S1, S2), List.of()));
        assertThat(Scenario.of(TWO).asks("s2:3").pins("b").plan()).visits("b");
    }

    @Test
    void shares_what_others_teach_too() {
        assertThat(Scenario.of(TWO).asks("s1:3 s2:3").pins("b").plan())
                .because("a", new Reason.Covers(List.of(S1), List.of(S2)))
                .because("b", new Reason.Covers(List.of(), List.of(S2)));
    }

    @Test
    void is_out_because_it_is_known() {
        assertThat(Scenario.of(TWO).asks("s2:3").knows("s2:3", Source.CHECKED).plan())
                .visits()
                .skips("b", Reason.KnownAlready.class);
        assertThat(Scenario.of(TWO).asks("s2:3").plan()).visits("b");
    }

    @Test
    void is_out_because_others_cover_it() {
        assertThat(Scenario.of(TWO).asks("s1:3 s2:3").plan()).visits("a").skips("b", Reason.CoveredBy.class);
        assertThat(Scenario.of(TWO).asks("s1:3 s2:3").excludes("a").plan()).visits("b");
    }

    @Test
    void is_in_because_a_later_topic_requires_it() {
        var table = """
                first | all | s2:2 | study 60
                then  | all | s1:3 | study 60 | first
                """;
        assertThat(Scenario.of(table).asks("s1:3").plan())
                .visits("first", "then")
                .because("first", new Reason.RequiredBy(List.of(new TopicId("then"))))
                .because("then", new Reason.AfterPrerequisite(new TopicId("first")));
        assertThat(Scenario.of(table.replace("| first", "|")).asks("s1:3").plan())
                .visits("then")
                .because("then", new Reason.FirstFreeWeek(Scenario.START));
    }

    @Test
    void is_in_this_variant_for_the_persons_phase() {
        var table = """
                a | primary   | s1:3 | study 60
                a | secondary | s1:3 | study 60
                """;
        assertThat(Scenario.of(table).asks("s1:3").plan())
                .visits("a/primary")
                .because("a", new Reason.PhaseVariant(Phase.PRIMARY));
        assertThat(Scenario.of(table).asks("s1:3").worksIn(Phase.SECONDARY).plan())
                .visits("a/secondary")
                .because("a", new Reason.PhaseVariant(Phase.SECONDARY));
    }

    @Test
    void is_in_because_the_person_chose_it() {
        assertThat(Scenario.of(TWO).electives("b").plan()).visits("b").because("b", new Reason.Chosen());
        assertThat(Scenario.of(TWO).plan()).visits();
    }

    @Test
    void waits_for_the_first_week_with_room() {
        var table = """
                a | all | s1:2 | study 120
                b | all | s2:3 | study 120
                """;
        assertThat(Scenario.of(table).asks("s1:2 s2:3").plan())
                .visits("a", "b")
                .because("b", new Reason.FirstFreeWeek(Scenario.START.plusWeeks(1)));
        assertThat(Scenario.of(table).asks("s2:3").plan()).because("b", new Reason.FirstFreeWeek(Scenario.START));
    }

    @Test
    void begins_where_it_keeps_the_weeks_even() {
        assertThat(Scenario.of("""
                        a | all | s1:2 | study 60
                        b | all | s2:3 | study 60
                        c | all | s3:4 | online 60
                        """)
                        .asks("s1:2 s2:3 s3:4")
                        .session("c1", "c online 2026-09-23T09:00 60")
                        .plan())
                .because("b", new Reason.BetterSpread(Scenario.START));
    }

    @Test
    void is_held_by_the_date_of_its_session() {
        var scenario = Scenario.of("a | all | s1:3 | study 60 online 60")
                .asks("s1:3")
                .session("late", "a online 2026-12-02T09:00 60");
        assertThat(scenario.plan())
                .because("a", new Reason.SessionDated(new SessionId("late"), LocalDate.of(2026, 12, 2)))
                .notBecause("a", Reason.FirstFreeWeek.class)
                .finishes("2026-12-02");
        assertThat(scenario.session("soon", "a online 2026-09-16T09:00 60").plan())
                .because("a", new Reason.FirstFreeWeek(Scenario.START))
                .finishes("2026-09-16");
    }
}
