package org.waymark.engine.group;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * What is done by hand: the smallest group that is too small goes as a whole to the nearest that can take it, else one by
 * one to the nearest with room, until none is too small; then groups are opened for those without a place, if there are
 * enough of them. The yardstick of {@link GroupPlanner}.
 */
final class FirstFit {
    private final Situation situation;
    private final Allocation allocation;

    private FirstFit(Situation situation) {
        this.situation = situation;
        allocation = new Allocation(situation);
    }

    static Allocation of(Situation situation) {
        var merging = new FirstFit(situation);
        merging.asToday();
        merging.mergeAll();
        merging.openForTheRest();
        merging.allocation.settle();
        return merging.allocation;
    }

    private void asToday() {
        for (int group = 0; group < situation.groups().size(); group++) {
            boolean canRun = situation.seekers()[group].length >= situation.least()[group];
            allocation.setRunning(
                    group,
                    situation.always()[group]
                            || canRun && situation.groups().get(group).runsToday());
        }
        for (int person = 0; person < situation.size(); person++) {
            int home = situation.home()[person];
            if (home >= 0 && allocation.hasRoom(home)) {
                allocation.move(person, home);
            }
        }
        IntStream.range(0, situation.size())
                .filter(person -> allocation.place(person) < 0)
                .forEach(this::seat);
    }

    private void mergeAll() {
        var small = IntStream.range(0, situation.groups().size())
                .filter(allocation::isTooSmall)
                .boxed()
                .min(Comparator.comparingInt(allocation::size));
        while (small.isPresent()) {
            merge(small.get());
            small = IntStream.range(0, situation.groups().size())
                    .filter(allocation::isTooSmall)
                    .boxed()
                    .min(Comparator.comparingInt(allocation::size));
        }
    }

    private void merge(int group) {
        var people = allocation.members(group);
        allocation.setRunning(group, false);
        var whole = IntStream.range(0, situation.groups().size())
                .filter(other -> allocation.runs(other)
                        && allocation.size(other) + people.length <= situation.free()[other]
                        && IntStream.of(people).allMatch(person -> canJoin(person, other)))
                .boxed()
                .min(Comparator.comparingLong(other -> IntStream.of(people)
                        .mapToLong(person -> situation.costOf(person, other))
                        .sum()));
        for (int person : people) {
            allocation.move(person, Situation.NOWHERE);
            whole.ifPresentOrElse(other -> allocation.move(person, other), () -> seat(person));
        }
    }

    private boolean canJoin(int person, int group) {
        return IntStream.of(situation.reach()[person]).anyMatch(other -> other == group);
    }

    private void seat(int person) {
        IntStream.of(situation.reach()[person])
                .filter(allocation::hasRoom)
                .boxed()
                .min(Comparator.comparingLong(group -> situation.costOf(person, group)))
                .ifPresent(group -> allocation.move(person, group));
    }

    private void openForTheRest() {
        for (int group = 0; group < situation.groups().size(); group++) {
            var waiting = IntStream.of(situation.seekers()[group])
                    .filter(person -> allocation.place(person) < 0)
                    .limit(situation.free()[group])
                    .toArray();
            if (!allocation.runs(group)
                    && waiting.length > 0
                    && waiting.length >= situation.least()[group]) {
                allocation.setRunning(group, true);
                for (int person : waiting) {
                    allocation.move(person, group);
                }
            }
        }
    }
}
