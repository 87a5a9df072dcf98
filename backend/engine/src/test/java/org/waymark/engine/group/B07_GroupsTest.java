package org.waymark.engine.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.group.GroupOutcome.Move;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupOutcome.WithoutPlace;
import org.waymark.engine.id.GroupId;

/** Random groups: every rule, every way to fill a few, and what must not decide. */
class B07_GroupsTest {
    private static final int INSTANCES = 150;

    private static Planned planned(GroupRequest request) {
        return (Planned) new GroupPlanner().plan(request, Progress.none());
    }

    /** Where everybody is; whoever has no place is missing. */
    private static Map<String, GroupId> places(Planned plan) {
        var places = new HashMap<String, GroupId>();
        for (var group : plan.running()) {
            for (var member : group.members()) {
                assertThat(places.put(member, group.group())).as(member).isNull();
            }
        }
        return places;
    }

    @Test
    void everybody_has_one_place_they_can_join_or_a_reason_for_none() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = RandomGroups.of(seed, 8, 40);
            var plan = planned(request);
            var places = places(plan);
            var groups = request.groups().stream().collect(Collectors.toMap(Group::id, group -> group));
            var nowhere = plan.withoutPlace().stream().map(WithoutPlace::member).collect(Collectors.toSet());
            var moves = plan.moves().stream().collect(Collectors.toMap(Move::member, move -> move));
            for (var member : request.members()) {
                var place = places.get(member.id());
                assertThat(place == null).as("seed %s, %s", seed, member).isEqualTo(nowhere.contains(member.id()));
                if (place != null && !place.equals(member.present())) {
                    var group = Objects.requireNonNull(groups.get(place));
                    assertThat(member.mayMove()).isTrue();
                    assertThat(group.provides()).containsAll(member.needs());
                    assertThat(
                                    group.online()
                                            ? member.online()
                                            : member.minutesTo().get(place) <= member.mostMinutes())
                            .isTrue();
                    assertThat(Objects.requireNonNull(moves.get(member.id())).to())
                            .isEqualTo(place);
                } else {
                    assertThat(moves).doesNotContainKey(member.id());
                }
            }
        }
    }

    @Test
    void every_group_that_runs_has_enough_people_and_not_too_many() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = RandomGroups.of(seed, 8, 40);
            var today = request.members().stream()
                    .filter(member -> member.present() != null)
                    .collect(Collectors.groupingBy(member -> Objects.requireNonNull(member.present())));
            var groups = request.groups().stream().collect(Collectors.toMap(Group::id, group -> group));
            for (var running : planned(request).running()) {
                var group = Objects.requireNonNull(groups.get(running.group()));
                var before = today.getOrDefault(group.id(), List.of());
                assertThat(running.members().size())
                        .as("seed %s, %s", seed, group.id())
                        .isLessThanOrEqualTo(Math.max(group.capacity(), before.size()));
                if (running.members().size() < group.leastSize()) {
                    assertThat(running.tooSmall()).isTrue();
                    assertThat(before).anyMatch(member -> !member.mayMove());
                }
            }
        }
    }

    @Test
    void nobody_leaves_a_group_that_pays_for_itself() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = RandomGroups.of(seed, 8, 40);
            var places = places(planned(request));
            for (var group : request.groups()) {
                var before = request.members().stream()
                        .filter(member -> group.id().equals(member.present()))
                        .toList();
                if (group.runsToday() && before.size() >= group.leastSize()) {
                    assertThat(before)
                            .as("seed %s, %s", seed, group.id())
                            .allMatch(member -> group.id().equals(places.get(member.id())));
                }
            }
        }
    }

    @Test
    void is_never_worse_than_first_fit_nor_better_than_the_bound() {
        for (int seed = 0; seed < INSTANCES; seed++) {
            var plan = planned(RandomGroups.of(seed, 8, 40));
            assertThat(plan.figures().cost())
                    .as("seed " + seed)
                    .isBetween(plan.proof().bound(), plan.firstFit().cost());
            assertThat(plan.figures().withoutPlace())
                    .as("seed " + seed)
                    .isLessThanOrEqualTo(plan.firstFit().withoutPlace());
        }
    }

    @Test
    void depends_neither_on_the_order_of_people_and_groups_nor_on_the_number_of_threads() {
        for (int seed = 0; seed < 60; seed++) {
            var request = RandomGroups.of(seed, 8, 40);
            var members = new ArrayList<>(request.members());
            var groups = new ArrayList<>(request.groups());
            Collections.shuffle(members, new Random(seed));
            Collections.shuffle(groups, new Random(seed));
            assertThat(planned(request.withMembers(members).withGroups(groups).withThreads(2)))
                    .as("seed " + seed)
                    .isEqualTo(planned(request));
        }
    }

    @Test
    void no_way_to_fill_a_few_groups_costs_less_than_the_bound_and_ours_is_the_best() {
        int best = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = RandomGroups.of(seed, 4, 7);
            var plan = planned(request);
            var situation = Situation.of(request);
            long optimum = new EveryWay(situation).least();
            assertThat(plan.proof().bound()).as("seed " + seed).isLessThanOrEqualTo(optimum);
            assertThat(plan.proof().cost()).as("seed " + seed).isGreaterThanOrEqualTo(optimum);
            best += plan.proof().cost() == optimum ? 1 : 0;
        }
        assertThat(best).isGreaterThanOrEqualTo(INSTANCES * 98 / 100);
    }

    @Test
    void each_way_of_being_worse_off_is_told() {
        var told = new HashSet<GroupOutcome.Worse>();
        for (int seed = 0; seed < INSTANCES; seed++) {
            var request = RandomGroups.of(seed, 8, 40);
            var members = request.members().stream().collect(Collectors.toMap(Member::id, member -> member));
            var plan = planned(request);
            for (var move : plan.moves()) {
                var member = Objects.requireNonNull(members.get(move.member()));
                told.addAll(move.worse());
                boolean online = move.minutesAfter() == null;
                assertThat(move.worse().contains(GroupOutcome.Worse.FURTHER))
                        .isEqualTo(move.from() != null
                                && !online
                                && Objects.requireNonNull(move.minutesAfter())
                                        > member.minutesTo().getOrDefault(move.from(), 0));
            }
        }
        assertThat(told).containsExactlyInAnyOrder(GroupOutcome.Worse.values());
    }

    /** Every way to fill the groups, priced from the rules. */
    private static final class EveryWay {
        private final Situation situation;
        private final int[] place;
        private long least = Long.MAX_VALUE;

        EveryWay(Situation situation) {
            this.situation = situation;
            place = new int[situation.size()];
        }

        long least() {
            place(0, 0);
            return least;
        }

        private void place(int person, long sofar) {
            if (person == place.length) {
                least = Math.min(least, sofar + groups());
                return;
            }
            place[person] = Situation.NOWHERE;
            place(person + 1, sofar + situation.withoutPlace());
            for (int group : situation.reach()[person]) {
                place[person] = group;
                place(person + 1, sofar + situation.costOf(person, group));
            }
        }

        /** More than any price where a rule is broken. */
        private long groups() {
            long cost = 0;
            for (int group = 0; group < situation.groups().size(); group++) {
                int size = 0;
                var phases = situation.stays()[group].clone();
                for (int person = 0; person < place.length; person++) {
                    if (place[person] == group) {
                        size++;
                        phases[situation.phase()[person]]++;
                    }
                }
                if (size > situation.free()[group]
                        || size > 0 && size < situation.least()[group]) {
                    return Long.MAX_VALUE / 2;
                }
                cost += size > 0 ? situation.opening()[group] : 0;
                for (var phase : Phase.values()) {
                    cost += situation.aloneCost(phases[phase.ordinal()])
                            - situation.aloneCost(situation.stays()[group][phase.ordinal()]);
                }
            }
            return cost;
        }
    }
}
