package org.waymark.backend.viability;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.Group;
import org.waymark.engine.group.GroupOutcome.Move;
import org.waymark.engine.group.GroupPrices;
import org.waymark.engine.group.GroupRequest;
import org.waymark.engine.group.Member;
import org.waymark.engine.group.Progress;
import org.waymark.engine.id.GroupId;

/** Four pay for a cohort; there are five in the town, and three each on the hill and at the coast. */
class WholeMergesTest {

    private static final GroupId TOWN = new GroupId("town");
    private static final GroupId HILL = new GroupId("hill");
    private static final GroupId COAST = new GroupId("coast");
    private static final int FAR = 120;
    private static final int NEAR = 30;

    private final List<Member> members = new ArrayList<>();

    @Test
    void a_cohort_of_which_everybody_has_another_place_is_merged() {
        town();
        from(HILL, NEAR, NEAR, NEAR);
        WholeMerges merges = planned(20, TOWN, HILL);
        assertThat(merges.stays()).isEmpty();
        assertThat(merges.plan().moves())
                .extracting(Move::to)
                .containsOnly(TOWN)
                .hasSize(3);
    }

    @Test
    void nobody_is_moved_out_of_a_cohort_that_has_to_run_for_the_rest() {
        town();
        from(HILL, NEAR, NEAR, FAR);
        WholeMerges merges = planned(20, TOWN, HILL);
        assertThat(merges.plan().moves()).isEmpty();
        assertThat(merges.plan().running()).hasSize(2);
        assertThat(merges.stays()).singleElement().satisfies(stays -> {
            assertThat(stays.group()).isEqualTo(HILL);
            assertThat(stays.withoutPlace()).isEqualTo(1);
            assertThat(stays.into()).isEmpty();
            assertThat(stays.saves()).isZero();
            assertThat(stays.keep().morePeople()).isEqualTo(1);
        });
    }

    @Test
    void one_that_stays_leaves_its_places_to_another() {
        town();
        from(HILL, FAR, FAR, NEAR);
        from(COAST, NEAR, NEAR, NEAR);
        WholeMerges merges = planned(8, TOWN, HILL, COAST);
        assertThat(merges.stays()).extracting(stays -> stays.group()).containsExactly(HILL);
        assertThat(merges.plan().moves())
                .extracting(Move::from)
                .containsOnly(COAST)
                .hasSize(3);
    }

    @Test
    void who_stops_it_gets_none() {
        town();
        from(HILL, NEAR, NEAR, FAR);
        Progress stopped = new Progress() {
            @Override
            public void reached(double done) {}

            @Override
            public boolean isCancelled() {
                return true;
            }
        };
        assertThat(WholeMerges.of(request(20, TOWN, HILL), stopped)).isEmpty();
    }

    private void town() {
        for (int i = 0; i < 5; i++) members.add(member("town-" + i, TOWN, 0));
    }

    private void from(GroupId group, int... minutesToTown) {
        for (int i = 0; i < minutesToTown.length; i++) members.add(member(group + "-" + i, group, minutesToTown[i]));
    }

    private static Member member(String id, GroupId present, int minutesToTown) {
        return new Member(id, present, Phase.PRIMARY, Map.of(TOWN, minutesToTown), 60, Set.of(), false, true);
    }

    private WholeMerges planned(int places, GroupId... groups) {
        return WholeMerges.of(request(places, groups), Progress.none()).orElseThrow();
    }

    private GroupRequest request(int places, GroupId... groups) {
        return new GroupRequest(
                List.of(groups).stream().map(id -> group(id, places)).toList(),
                members,
                GroupPrices.standard(),
                0,
                1,
                1);
    }

    private static Group group(GroupId id, int places) {
        return new Group(id, false, places, 4, 120_000, 10_000, true, Set.of());
    }
}
