package org.waymark.engine.group;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.waymark.engine.bulk.Lots;
import org.waymark.engine.catalogue.Phase;
import org.waymark.engine.id.GroupId;

/**
 * The request by number: groups by id, and people in question by lot. Who stays anyway only takes up places.
 *
 * @param people whose group is in question, or who wait; all can join some group
 * @param unreachable who could join no group, or none that can have enough people
 * @param standing who stay, by group
 * @param always whether the group runs anyway
 * @param free places beside those who stay
 * @param least people in question with whom the group runs; 0 where it runs anyway
 * @param opening pence of running it; 0 where it runs anyway
 * @param extra pence that a place costs there beyond the cheapest anywhere
 * @param stays by group and phase, how many stay
 * @param phase of each person
 * @param home of each person, -1 for who waits
 * @param reach of each person, the groups they could join, rising
 * @param cost likewise, pence
 * @param seekers of each group, the people who could join
 * @param seekerCost likewise, pence
 */
record Situation(
        GroupRequest request,
        List<Group> groups,
        List<Member> people,
        List<Member> unreachable,
        List<List<Member>> standing,
        boolean[] always,
        int[] free,
        int[] least,
        long[] opening,
        long[] extra,
        int[][] stays,
        int[] phase,
        int[] home,
        int[][] reach,
        long[][] cost,
        int[][] seekers,
        long[][] seekerCost) {
    static final int PHASES = Phase.values().length;
    static final int NOWHERE = -1;

    static Situation of(GroupRequest request) {
        var groups = request.groups().stream()
                .sorted(Comparator.comparing(Group::id))
                .toList();
        return new Reading(request, groups).situation();
    }

    int size() {
        return people.size();
    }

    long withoutPlace() {
        return request.prices().withoutPlace();
    }

    /** Pence for a phase of so many people in one group, each of whom wants enough others of it. */
    long aloneCost(int people) {
        return people > request.peers() ? 0 : people * request.prices().alone();
    }

    /** Pence of a person's place in a group they can join. */
    long costOf(int person, int group) {
        return cost[person][Arrays.binarySearch(reach[person], group)];
    }

    /** Whether a member could join a group by its way of meeting and its distance, whatever they need. */
    static boolean isNear(Member member, Group group) {
        if (group.online()) {
            return member.online();
        }
        var minutes = member.minutesTo().get(group.id());
        return minutes != null && minutes <= member.mostMinutes();
    }

    static boolean canJoin(Member member, Group group) {
        return group.id().equals(member.present())
                || isNear(member, group) && group.provides().containsAll(member.needs());
    }

    private static final class Reading {
        private final GroupRequest request;
        private final List<Group> groups;
        private final Map<GroupId, Integer> number = new HashMap<>();
        private final List<List<Member>> standing = new ArrayList<>();
        private final boolean[] always;
        private final boolean[] canRun;
        private final long[] extra;

        Reading(GroupRequest request, List<Group> groups) {
            this.request = request;
            this.groups = groups;
            for (int group = 0; group < groups.size(); group++) {
                number.put(groups.get(group).id(), group);
                standing.add(new ArrayList<>());
            }
            always = new boolean[groups.size()];
            canRun = new boolean[groups.size()];
            long cheapest =
                    groups.stream().mapToLong(Group::costPerPerson).min().orElse(0);
            extra = groups.stream()
                    .mapToLong(group -> group.costPerPerson() - cheapest)
                    .toArray();
        }

        Situation situation() {
            var asked = inQuestion();
            for (int group = 0; group < groups.size(); group++) {
                canRun[group] = always[group] || canRun(groups.get(group), asked);
            }
            var people = asked.stream().filter(this::canJoinAny).toList();
            var unreachable =
                    asked.stream().filter(member -> !canJoinAny(member)).toList();
            int count = groups.size();
            var free = new int[count];
            var least = new int[count];
            var opening = new long[count];
            var stays = new int[count][PHASES];
            for (int group = 0; group < count; group++) {
                free[group] = Math.max(
                        0, groups.get(group).capacity() - standing.get(group).size());
                least[group] = always[group] ? 0 : Math.max(1, groups.get(group).leastSize());
                opening[group] = always[group] ? 0 : groups.get(group).fixedCost();
                for (var member : standing.get(group)) {
                    stays[group][member.phase().ordinal()]++;
                }
            }
            var reach = people.stream().map(this::reach).toArray(int[][]::new);
            var cost = new long[people.size()][];
            for (int person = 0; person < cost.length; person++) {
                cost[person] = costs(people.get(person), reach[person]);
            }
            var seekers = seekers(reach);
            return new Situation(
                    request,
                    groups,
                    people,
                    unreachable,
                    standing,
                    always,
                    free,
                    least,
                    opening,
                    extra,
                    stays,
                    people.stream().mapToInt(member -> member.phase().ordinal()).toArray(),
                    people.stream().mapToInt(this::home).toArray(),
                    reach,
                    cost,
                    seekers,
                    seekerCosts(seekers, reach, cost));
        }

        /** Everybody else is noted as standing. */
        private List<Member> inQuestion() {
            var sizes = new int[groups.size()];
            for (var member : request.members()) {
                if (member.present() != null) {
                    sizes[home(member)]++;
                }
            }
            for (int group = 0; group < sizes.length; group++) {
                always[group] = groups.get(group).runsToday()
                        && sizes[group] >= groups.get(group).leastSize();
            }
            var pays = always.clone();
            var asked = new ArrayList<Member>();
            for (var member : Lots.drawn(request.members(), Member::id, request.seed())) {
                int home = home(member);
                if (home == NOWHERE || !pays[home] && member.mayMove()) {
                    asked.add(member);
                } else {
                    standing.get(home).add(member);
                    always[home] = true;
                }
            }
            return asked;
        }

        private int home(Member member) {
            var present = member.present();
            return present == null ? NOWHERE : Objects.requireNonNull(number.get(present));
        }

        private static boolean canRun(Group group, List<Member> asked) {
            return group.leastSize() <= group.capacity()
                    && asked.stream().filter(member -> canJoin(member, group)).count() >= group.leastSize();
        }

        private boolean canJoinAny(Member member) {
            return reach(member).length > 0;
        }

        private int[] reach(Member member) {
            return IntStream.range(0, groups.size())
                    .filter(group -> canRun[group] && canJoin(member, groups.get(group)))
                    .toArray();
        }

        private long[] costs(Member member, int[] reach) {
            var costs = new long[reach.length];
            for (int i = 0; i < reach.length; i++) {
                costs[i] = extra[reach[i]] + change(member, reach[i]);
            }
            return costs;
        }

        private long change(Member member, int to) {
            int from = home(member);
            if (from == to) {
                return 0;
            }
            var prices = request.prices();
            long change = Travelled.more(member, groups.get(to)) * prices.travelMinute();
            if (from != NOWHERE) {
                change += prices.moved();
                if (groups.get(to).online() && !groups.get(from).online()) {
                    change += prices.online();
                }
            }
            return change;
        }

        private int[][] seekers(int[][] reach) {
            var count = new int[groups.size()];
            for (var row : reach) {
                for (int group : row) {
                    count[group]++;
                }
            }
            var seekers = new int[groups.size()][];
            for (int group = 0; group < count.length; group++) {
                seekers[group] = new int[count[group]];
                count[group] = 0;
            }
            for (int person = 0; person < reach.length; person++) {
                for (int group : reach[person]) {
                    seekers[group][count[group]++] = person;
                }
            }
            return seekers;
        }

        private static long[][] seekerCosts(int[][] seekers, int[][] reach, long[][] cost) {
            var costs = new long[seekers.length][];
            for (int group = 0; group < seekers.length; group++) {
                costs[group] = new long[seekers[group].length];
                for (int i = 0; i < seekers[group].length; i++) {
                    int person = seekers[group][i];
                    costs[group][i] = cost[person][Arrays.binarySearch(reach[person], group)];
                }
            }
            return costs;
        }
    }
}
