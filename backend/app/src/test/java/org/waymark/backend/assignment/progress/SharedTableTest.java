package org.waymark.backend.assignment.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.backend.assignment.progress.SharedTable.Group;
import org.waymark.backend.assignment.progress.SharedTable.Row;

class SharedTableTest {

    private static final int SMALLEST = 3;

    @Test
    void groups_that_are_too_small_are_told_together() {
        SharedTable table = SharedTable.of(
                List.of(group("A", 6, 0), group("B", 2, 0), group("C", 0, 1), group("D", 4, 0)), SMALLEST, "Others");

        assertThat(table.rows()).extracting(Row::name).containsExactly("A", "D", "Others");
        assertThat(table.rows()).extracting(Row::people).containsExactly(6, 4, 3);
    }

    @Test
    void the_next_smallest_joins_those_that_are_too_few_even_together() {
        SharedTable table =
                SharedTable.of(List.of(group("A", 6, 0), group("B", 1, 0), group("C", 4, 0)), SMALLEST, "Others");

        assertThat(table.rows()).extracting(Row::name).containsExactly("A", "Others");
    }

    @Test
    void one_small_number_hides_a_second_group_so_that_subtraction_does_not_tell() {
        SharedTable table =
                SharedTable.of(List.of(group("A", 9, 1), group("B", 8, 6), group("C", 20, 9)), SMALLEST, "Others");

        assertThat(table.rows().stream().filter(row -> row.states() == null)).hasSize(2);
        assertThat(table.total()).containsExactly(37, 16);
    }

    @Test
    void nothing_is_hidden_where_all_numbers_are_large() {
        SharedTable table = SharedTable.of(List.of(group("A", 9, 4), group("B", 8, 0)), SMALLEST, "Others");

        assertThat(table.rows()).allMatch(row -> row.states() != null);
    }

    @Test
    void totals_are_withheld_where_they_would_tell() {
        SharedTable table = SharedTable.of(List.of(group("A", 9, 1)), SMALLEST, "Others");

        assertThat(table.total()).isNull();
        assertThat(table.rows()).extracting(Row::states).containsOnlyNulls();
    }

    /** Tries all tables that agree with what is shown: none of the small numbers may be known to within one. */
    @Test
    void no_small_number_can_be_worked_out_from_what_is_shown() {
        Random random = new Random(7);
        int withHidden = 0;
        for (int round = 0; round < 400; round++) {
            List<Group> groups = IntStream.range(0, 3)
                    .mapToObj(i -> group("G" + i, random.nextInt(7), random.nextInt(7)))
                    .toList();
            SharedTable table = SharedTable.of(groups, SMALLEST, "Others");
            List<Row> hidden =
                    table.rows().stream().filter(row -> row.states() == null).toList();
            if (hidden.isEmpty() || table.total() == null) {
                continue;
            }
            withHidden++;
            int left = table.total().getFirst()
                    - table.rows().stream()
                            .filter(row -> row.states() != null)
                            .mapToInt(row -> row.states().getFirst())
                            .sum();
            for (int row = 0; row < hidden.size(); row++) {
                Set<Integer> possible = possible(hidden, row, left);
                int truth = truth(groups, table, hidden.get(row));
                boolean small = isSmall(truth) || isSmall(hidden.get(row).people() - truth);
                assertThat(possible).as("%s in %s", hidden.get(row), groups).contains(truth);
                assertThat(!small || possible.size() >= SMALLEST)
                        .as("%s of %s in %s", possible, hidden.get(row), groups)
                        .isTrue();
            }
        }
        assertThat(withHidden).isGreaterThan(50);
    }

    /** Of the first state in that row, given how many of it all hidden rows have. */
    private static Set<Integer> possible(List<Row> hidden, int row, int left) {
        Set<Integer> possible = new HashSet<>();
        List<int[]> partial = new ArrayList<>(List.of(new int[] {0, -1}));
        for (int i = 0; i < hidden.size(); i++) {
            List<int[]> next = new ArrayList<>();
            for (int[] so : partial) {
                for (int value = 0; value <= hidden.get(i).people(); value++) {
                    next.add(new int[] {so[0] + value, i == row ? value : so[1]});
                }
            }
            partial = next;
        }
        partial.stream().filter(all -> all[0] == left).forEach(all -> possible.add(all[1]));
        return possible;
    }

    private static int truth(List<Group> groups, SharedTable table, Row row) {
        Set<String> own = new HashSet<>(table.rows().stream().map(Row::name).toList());
        return groups.stream()
                .filter(group -> row.name().equals("Others")
                        ? !own.contains(group.name())
                        : group.name().equals(row.name()))
                .mapToInt(group -> group.states().getFirst())
                .sum();
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < SMALLEST;
    }

    private static Group group(String name, int first, int second) {
        return new Group(name, List.of(first, second));
    }
}
