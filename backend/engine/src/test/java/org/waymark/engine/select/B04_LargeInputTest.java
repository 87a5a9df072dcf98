package org.waymark.engine.select;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.waymark.engine.demand.Demand;
import org.waymark.engine.offer.Attendance;
import org.waymark.engine.testing.Scenario;

/** As many modules as a catalogue may hold, in the shapes that are hardest: an answer within the effort, never a hang. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class B04_LargeInputTest {
    private static final int MOST = 10_000;

    private static CoverModel model(int rows, int need, int[][] rowsOf, int[][] needsOf) {
        var random = new Random(1);
        return new CoverModel(
                random.ints(MOST, 30, 300).toArray(),
                IntStream.range(0, MOST).toArray(),
                rowsOf,
                IntStream.generate(() -> need).limit(rows).toArray(),
                needsOf);
    }

    private static int[][] none() {
        return new int[MOST][0];
    }

    /** Of the rows, each with the same chance. */
    private static int[][] scattered(int rows, int each) {
        var random = new Random(2);
        return IntStream.range(0, MOST)
                .mapToObj(j -> random.ints(each, 0, rows).sorted().distinct().toArray())
                .toArray(int[][]::new);
    }

    private static void answers(CoverModel model, int nodes) {
        var result = Objects.requireNonNull(CoverSearch.solve(model, nodes));
        assertThat(new CoverRules(model).areKeptBy(result.picked())).isTrue();
        assertThat(result.cost()).isEqualTo(model.costOf(result.picked()));
        assertThat(result.bound()).isPositive().isLessThanOrEqualTo(result.cost());
    }

    @Test
    void covers_three_hundred_statements_twice_from_ten_thousand_modules_that_overlap() {
        answers(model(300, 2, scattered(300, 30), none()), 2_000);
    }

    @Test
    void answers_without_any_budget() {
        answers(model(300, 2, scattered(300, 30), none()), 0);
    }

    @Test
    void follows_a_chain_of_ten_thousand_prerequisites() {
        var chain = IntStream.range(0, MOST)
                .mapToObj(j -> j == 0 ? new int[0] : new int[] {j - 1})
                .toArray(int[][]::new);
        answers(model(2_000, 1, scattered(2_000, 3), chain), 2_000);
    }

    @Test
    void is_not_lost_among_prerequisites_that_branch_at_every_step() {
        var layers = IntStream.range(0, MOST)
                .mapToObj(j -> IntStream.of(j - 3, j - 2, j - 1)
                        .filter(needed -> needed >= 0)
                        .toArray())
                .toArray(int[][]::new);
        answers(model(500, 1, scattered(500, 5), layers), 2_000);
    }

    @Test
    void names_every_statement_that_nobody_teaches() {
        var table = new StringBuilder();
        IntStream.range(0, MOST).forEach(i -> table.append("t%d | all | s%d:3 | study 60\n".formatted(i, i % 100)));
        var asked = new StringBuilder();
        IntStream.range(0, 300).forEach(i -> asked.append("s%d:3 ".formatted(i)));
        var request = Scenario.of(table.toString()).asks(asked.toString()).request();
        var selection = new Select(request, Demand.of(request), Attendance.of(request)).select(Set.of());
        assertThat(selection)
                .isInstanceOfSatisfying(
                        Selection.Unselectable.class,
                        none -> assertThat(none.evidence()).hasSize(200));
    }
}
