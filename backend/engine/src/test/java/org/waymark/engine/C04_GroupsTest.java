package org.waymark.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.waymark.engine.testing.GroupScenario.line;
import static org.waymark.engine.testing.GroupScenario.planned;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.group.GroupOutcome;
import org.waymark.engine.group.GroupOutcome.Worse;
import org.waymark.engine.group.GroupPlanner;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Progress;
import org.waymark.engine.group.Viability;
import org.waymark.engine.testing.GroupScenario;

/** Which cohorts run, and who is in which. */
class C04_GroupsTest {
    private static final String TWO_SMALL = """
            north | 3 to 8 | £900 | today
            south | 3 to 8 | £900 | today
            ann bob | in north | primary   | south 20
            cat dan | in south | secondary | north 30
            """;

    private static GroupRequest with(String... lines) {
        return GroupScenario.of(TWO_SMALL + String.join("\n", lines));
    }

    @Test
    void merges_two_small_groups_where_fewer_minutes_are_added() {
        assertThat(line(with())).isEqualTo("south: ann bob cat dan");
    }

    @Test
    void changes_nothing_where_every_group_pays_for_itself() {
        var request =
                with("eve | in north | primary", "fay | in south | primary | north 1", "west | 1 to 9 | £1 | new");
        assertThat(line(request)).isEqualTo("north: ann bob eve; south: cat dan fay");
        assertThat(planned(request).proof()).isEqualTo(new GroupOutcome.Proof(0, 0));
    }

    @Test
    void keeps_a_group_that_is_too_small_where_somebody_must_stay() {
        var request = GroupScenario.of("""
                north | 3 to 8 | £900 | today
                south | 3 to 8 | £900 | today
                ann | in north | primary | stays
                bob | in north | primary | south 10
                cat dan eve | in south | primary
                """);
        assertThat(line(request)).isEqualTo("north: ann bob; south: cat dan eve");
        assertThat(planned(request).running().getFirst().tooSmall()).isTrue();
    }

    @Test
    void brings_others_to_the_group_of_somebody_who_must_stay() {
        var request = GroupScenario.of("""
                north | 3 to 8 | £900 | today
                south | 3 to 8 | £900 | today
                ann | in north | primary | stays
                cat dan | in south | primary | north 30
                """);
        assertThat(line(request)).isEqualTo("north: ann cat dan");
    }

    @Test
    void leaves_everybody_where_they_are_if_nobody_can_move() {
        var all = with().members().stream().map(one -> one.withMayMove(false)).toList();
        var plan = planned(with().withMembers(all));
        assertThat(line(plan)).isEqualTo("north: ann bob; south: cat dan");
        assertThat(plan.running()).allMatch(GroupOutcome.Running::tooSmall);
        assertThat(plan.moves()).isEmpty();
    }

    @Test
    void opens_a_group_online_for_those_who_are_too_far_apart() {
        var request = GroupScenario.of("""
                north | 3 to 8 | £900 | today
                south | 3 to 8 | £900 | today
                web   | 3 to 9 | £500 | new | online
                ann bob | in north | primary | south 90
                cat dan | in south | primary | north 90
                """);
        var plan = planned(request);
        assertThat(line(plan)).isEqualTo("web: ann bob cat dan");
        assertThat(plan.moves()).allMatch(move -> move.worse().equals(Set.of(Worse.ONLINE_INSTEAD)));
    }

    @Test
    void says_who_has_no_place_and_why() {
        var request = GroupScenario.of("""
                north | 3 to 3 | £900 | today | provides step-free
                south | 3 to 8 | £900 | today
                east  | 3 to 3 | £900 | today
                ann bob cat | in north | primary
                dan | in south | primary | in person | east 90
                eve | in south | primary | in person | east 20 | needs step-free
                fay gus hal | in east | primary
                ivy | waiting  | primary | in person | east 10
                """);
        assertThat(line(request))
                .isEqualTo("east: fay gus hal; north: ann bob cat; nowhere: dan TRAVEL, eve ACCESS, ivy CAPACITY");
    }

    @Test
    void has_no_place_for_anybody_where_no_group_can_have_enough_people() {
        var request = with();
        var high =
                request.groups().stream().map(group -> group.withLeastSize(7)).toList();
        assertThat(line(request.withGroups(high)))
                .isEqualTo("nowhere: ann TOO_FEW, bob TOO_FEW, cat TOO_FEW, dan TOO_FEW");
    }

    @Test
    void says_what_a_merge_saves_and_what_would_keep_the_group() {
        var merge = planned(with()).merges().getFirst();
        assertThat(merge.group()).hasToString("north");
        assertThat(merge.saves()).isEqualTo(900_00);
        assertThat(merge.worseOff()).isEqualTo(2);
        assertThat(merge.keep().morePeople()).isEqualTo(1);
        assertThat(merge.keep().withinReach()).isEqualTo(2);
        var smaller = with().groups().stream()
                .map(group ->
                        group.withLeastSize(group.leastSize() - merge.keep().morePeople()))
                .toList();
        assertThat(planned(with().withGroups(smaller)).merges()).isEmpty();
    }

    @Test
    void the_price_of_keeping_a_group_is_what_all_would_cost_more() {
        var merge = planned(with()).merges().getFirst();
        int twoMove = 2 * (20 * 500 + 10_000);
        assertThat(merge.keep().price()).isEqualTo(900_00 - twoMove);
    }

    @Test
    void keeps_people_of_a_phase_together_where_that_costs_nothing_else() {
        var request = GroupScenario.of("""
                far  | 4 to 9 | £900 | today
                one  | 2 to 9 | £900 | today
                two  | 2 to 9 | £900 | today
                ann bob | in far | primary   | one 20 two 20
                cat dan | in one | primary
                eve fay | in two | secondary
                """);
        var wanting = new GroupRequest(request.groups(), request.members(), request.prices(), 2, 1, 7);
        assertThat(line(wanting)).isEqualTo("one: ann bob cat dan; two: eve fay");
    }

    @Test
    void nobody_at_all_is_no_problem() {
        assertThat(line(with().withMembers(List.of()))).isEmpty();
        assertThat(line(new GroupRequest(List.of(), List.of(), with().prices(), 2, 1, 1)))
                .isEmpty();
    }

    @Test
    void groups_in_one_place_are_told_apart() {
        var request = GroupScenario.of("""
                a | 3 to 4 | £900 | today
                b | 3 to 4 | £900 | today
                c | 3 to 4 | £900 | today
                p1 p2 | in a | primary | b 0 c 0
                p3 p4 | in b | primary | a 0 c 0
                p5 p6 | in c | primary | a 0 b 0
                """);
        var plan = planned(request);
        assertThat(plan.running()).hasSize(2).allMatch(group -> group.members().size() == 3);
        assertThat(plan.moves()).hasSize(2);
        assertThat(plan.proof().cost()).isEqualTo(2 * 900_00 + 2 * 10_000);
    }

    @Test
    void can_be_cancelled() {
        var cancelled = new Progress() {
            @Override
            public void reached(double done) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThat(new GroupPlanner().plan(with(), cancelled)).isEqualTo(new GroupOutcome.Cancelled());
    }

    @Test
    void refuses_what_cannot_be() {
        assertThatThrownBy(() -> with("zoe | in nowhere | primary"))
                .hasMessageContaining("nowhere, which does not run");
        assertThatThrownBy(() -> with("ann | in north | primary")).hasMessageContaining("ann is listed twice");
        assertThatThrownBy(() -> with("zoe | waiting | primary | stays")).hasMessageContaining("no group to stay in");
        assertThatThrownBy(() -> with("west | 1 to 999999 | £9 | new")).hasMessageContaining("west has 0 to");
    }

    @Test
    void a_group_pays_for_itself_from_its_break_even_on() {
        var costs = new Viability(12_000_00, 550_00, 1_000_00);
        int least = costs.leastSize().orElseThrow();
        assertThat(least).isEqualTo(27);
        assertThat(costs.margin(least)).isPositive().isLessThan(450_00);
        assertThat(costs.margin(least - 1)).isNegative();
        assertThat(costs.hiddenSubsidyEach(20)).isEqualTo(150_00);
        assertThat(costs.hiddenSubsidyEach(least)).isZero();
        assertThat(new Viability(1, 500, 500).leastSize()).isEmpty();
    }
}
