package org.waymark.engine.group;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.group.GroupOutcome.Figures;
import org.waymark.engine.group.GroupOutcome.Keep;
import org.waymark.engine.group.GroupOutcome.Merge;
import org.waymark.engine.group.GroupOutcome.Move;
import org.waymark.engine.group.GroupOutcome.Planned;
import org.waymark.engine.group.GroupOutcome.Proof;
import org.waymark.engine.group.GroupOutcome.Running;
import org.waymark.engine.group.GroupOutcome.WithoutPlace;
import org.waymark.engine.group.GroupOutcome.WithoutPlace.Why;
import org.waymark.engine.group.GroupOutcome.Worse;
import org.waymark.engine.id.GroupId;

/** Says what an allocation means for groups and people. */
final class Report {
    private final Situation situation;
    private final int[][] phasesToday;

    Report(Situation situation) {
        this.situation = situation;
        phasesToday = new int[situation.groups().size()][];
        for (int group = 0; group < phasesToday.length; group++) {
            phasesToday[group] = situation.stays()[group].clone();
        }
        for (int person = 0; person < situation.size(); person++) {
            if (situation.home()[person] >= 0) {
                phasesToday[situation.home()[person]][situation.phase()[person]]++;
            }
        }
    }

    Planned planned(Allocation allocation, long bound, Figures firstFit) {
        return new Planned(
                running(allocation),
                moves(allocation),
                merges(allocation),
                withoutPlace(allocation),
                new Proof(allocation.cost(), Math.min(bound, allocation.cost())),
                figures(allocation),
                firstFit);
    }

    Figures figures(Allocation allocation) {
        var moves = moves(allocation);
        long minutes = 0;
        for (int person = 0; person < situation.size(); person++) {
            int to = allocation.place(person);
            minutes += to < 0
                    ? 0
                    : Travelled.more(
                            situation.people().get(person), situation.groups().get(to));
        }
        return new Figures(
                allocation.cost(),
                allocation.left() + situation.unreachable().size(),
                running(allocation).size(),
                moves.size(),
                (int) moves.stream().filter(move -> !move.worse().isEmpty()).count(),
                minutes);
    }

    private List<Running> running(Allocation allocation) {
        return IntStream.range(0, phasesToday.length)
                .filter(allocation::runs)
                .mapToObj(group -> running(allocation, group))
                .toList();
    }

    private Running running(Allocation allocation, int number) {
        var group = situation.groups().get(number);
        var members = new ArrayList<String>();
        situation.standing().get(number).forEach(member -> members.add(member.id()));
        for (int person : allocation.members(number)) {
            members.add(situation.people().get(person).id());
        }
        members.sort(Comparator.naturalOrder());
        return new Running(group.id(), members, !group.runsToday(), members.size() < group.leastSize());
    }

    private List<Move> moves(Allocation allocation) {
        return IntStream.range(0, situation.size())
                .filter(person -> allocation.place(person) >= 0
                        && allocation.place(person) != situation.home()[person])
                .mapToObj(person -> move(allocation, person))
                .sorted(Comparator.comparing(Move::member))
                .toList();
    }

    private Move move(Allocation allocation, int person) {
        var member = situation.people().get(person);
        var to = situation.groups().get(allocation.place(person));
        return new Move(
                member.id(),
                member.present(),
                to.id(),
                minutesToday(person),
                Travelled.to(member, to),
                worse(allocation, person));
    }

    private @Nullable Integer minutesToday(int person) {
        int home = situation.home()[person];
        return home < 0
                ? null
                : Travelled.to(
                        situation.people().get(person), situation.groups().get(home));
    }

    private Set<Worse> worse(Allocation allocation, int person) {
        var worse = EnumSet.noneOf(Worse.class);
        int from = situation.home()[person];
        int number = allocation.place(person);
        if (from < 0 || number < 0) {
            return worse;
        }
        var to = situation.groups().get(number);
        if (Travelled.more(situation.people().get(person), to) > 0) {
            worse.add(Worse.FURTHER);
        }
        if (to.online() && !situation.groups().get(from).online()) {
            worse.add(Worse.ONLINE_INSTEAD);
        }
        int phase = situation.phase()[person];
        int peers = situation.request().peers();
        if (allocation.ofPhase(number, phase) <= peers && phasesToday[from][phase] > peers) {
            worse.add(Worse.ALONE_IN_PHASE);
        }
        return worse;
    }

    private List<Merge> merges(Allocation allocation) {
        return IntStream.range(0, phasesToday.length)
                .filter(group -> situation.groups().get(group).runsToday() && !allocation.runs(group))
                .mapToObj(group -> merge(allocation, group))
                .toList();
    }

    private Merge merge(Allocation allocation, int number) {
        var group = situation.groups().get(number);
        var into = new TreeMap<GroupId, Integer>();
        int left = (int) situation.unreachable().stream()
                .filter(member -> group.id().equals(member.present()))
                .count();
        int people = left;
        int worseOff = 0;
        long elsewhere = left * situation.withoutPlace();
        for (int person = 0; person < situation.size(); person++) {
            if (situation.home()[person] == number) {
                people++;
                elsewhere += allocation.paid(person);
                int to = allocation.place(person);
                if (to < 0) {
                    left++;
                } else {
                    into.merge(situation.groups().get(to).id(), 1, Integer::sum);
                    worseOff += worse(allocation, person).isEmpty() ? 0 : 1;
                }
            }
        }
        int others = (int) IntStream.of(situation.seekers()[number])
                .filter(person -> situation.home()[person] != number)
                .count();
        long here = situation.opening()[number] + people * situation.extra()[number];
        var keep = new Keep(group.leastSize() - people, here - elsewhere, others);
        return new Merge(group.id(), into, left, group.fixedCost(), worseOff, keep);
    }

    private List<WithoutPlace> withoutPlace(Allocation allocation) {
        var without = new ArrayList<WithoutPlace>();
        for (var member : situation.unreachable()) {
            without.add(new WithoutPlace(member.id(), why(member)));
        }
        for (int person = 0; person < situation.size(); person++) {
            if (allocation.place(person) < 0) {
                without.add(new WithoutPlace(situation.people().get(person).id(), why(allocation, person)));
            }
        }
        without.sort(Comparator.comparing(WithoutPlace::member));
        return without;
    }

    /** Beside their own group, which does not run, or there would be a place for them. */
    private Why why(Allocation allocation, int person) {
        return IntStream.of(situation.reach()[person]).anyMatch(allocation::runs)
                ? Why.CAPACITY
                : why(situation.people().get(person));
    }

    private Why why(Member member) {
        var near = situation.groups().stream()
                .filter(group -> !group.id().equals(member.present()) && Situation.isNear(member, group))
                .toList();
        if (near.isEmpty()) {
            return Why.TRAVEL;
        }
        return near.stream().anyMatch(group -> Situation.canJoin(member, group)) ? Why.TOO_FEW : Why.ACCESS;
    }
}
