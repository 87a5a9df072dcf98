package org.waymark.backend.assignment.progress;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * People by group and state, for others to read. No group of fewer than the smallest number is shown: such groups are put
 * together in one. Where a state within a group has a small number, none of that group's states is shown, and as many other
 * groups' states are hidden as it takes: with the sums that are shown, each hidden small number can then still be anything
 * in a range as wide as the smallest number. Since whole groups are hidden, the range of what others can work out is known
 * exactly (Fréchet's bounds).
 *
 * @param rows each as large as the smallest number or larger
 * @param total of each state, or null where it would tell what is hidden
 */
record SharedTable(List<Row> rows, int people, @Nullable List<Integer> total) {

    SharedTable {
        rows = List.copyOf(rows);
        total = total == null ? null : List.copyOf(total);
    }

    /** @param states how many are in each; null where they are hidden */
    record Row(String name, int people, @Nullable List<Integer> states) {}

    /** @param states how many people of the group are in each state */
    record Group(String name, List<Integer> states) {

        Group {
            states = List.copyOf(states);
        }

        int people() {
            return states.stream().mapToInt(Integer::intValue).sum();
        }

        private Group and(Group other, String newName) {
            return new Group(
                    newName,
                    IntStream.range(0, states.size())
                            .mapToObj(i -> states.get(i) + other.states.get(i))
                            .toList());
        }
    }

    /**
     * Empty of rows where all groups together are too small.
     *
     * @param others what the groups put together are called
     */
    static SharedTable of(List<Group> groups, int smallest, String others) {
        List<Group> shown = together(groups, smallest, others);
        if (shown.isEmpty()) {
            return new SharedTable(List.of(), 0, null);
        }
        List<Group> bySize =
                shown.stream().sorted(Comparator.comparingInt(Group::people)).toList();
        List<Group> hidden = new ArrayList<>(
                bySize.stream().filter(group -> hasSmall(group, smallest)).toList());
        bySize.stream().filter(group -> !hidden.contains(group)).forEach(group -> {
            if (tells(hidden, smallest)) {
                hidden.add(group);
            }
        });
        boolean totalTells = tells(hidden, smallest);
        List<Integer> sums = shown.stream()
                .reduce((one, other) -> one.and(other, others))
                .orElseThrow()
                .states();
        return new SharedTable(
                shown.stream()
                        .map(group ->
                                new Row(group.name(), group.people(), hidden.contains(group) ? null : group.states()))
                        .toList(),
                sums.stream().mapToInt(Integer::intValue).sum(),
                totalTells ? null : sums);
    }

    /** The small ones in one, with the next smallest until it is large enough. */
    private static List<Group> together(List<Group> groups, int smallest, String others) {
        List<Group> bySize = groups.stream()
                .filter(group -> group.people() > 0)
                .sorted(Comparator.comparingInt(Group::people))
                .toList();
        List<Group> small = new ArrayList<>();
        for (Group group : bySize) {
            int sum = small.stream().mapToInt(Group::people).sum();
            if (group.people() < smallest || !small.isEmpty() && sum < smallest) {
                small.add(group);
            }
        }
        List<Group> shown = new ArrayList<>(groups.stream()
                .filter(group -> group.people() > 0 && !small.contains(group))
                .toList());
        small.stream()
                .reduce((one, other) -> one.and(other, others))
                .map(group -> new Group(others, group.states()))
                .filter(group -> group.people() >= smallest)
                .ifPresent(shown::add);
        return shown;
    }

    private static boolean hasSmall(Group group, int smallest) {
        return group.states().stream().anyMatch(count -> isSmall(count, smallest));
    }

    private static boolean isSmall(int count, int smallest) {
        return count > 0 && count < smallest;
    }

    /** Whether, from the sums, a small number that is hidden can be told to within less than the smallest number. */
    private static boolean tells(List<Group> hidden, int smallest) {
        int all = hidden.stream().mapToInt(Group::people).sum();
        return hidden.stream()
                .anyMatch(group -> IntStream.range(0, group.states().size())
                        .filter(state -> isSmall(group.states().get(state), smallest))
                        .anyMatch(state -> {
                            int sum = hidden.stream()
                                    .mapToInt(other -> other.states().get(state))
                                    .sum();
                            int most = Math.min(group.people(), sum);
                            int least = Math.max(0, group.people() - (all - sum));
                            return most - least < smallest - 1;
                        }));
    }
}
