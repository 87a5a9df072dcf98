package org.waymark.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Evidence.Answered;
import org.waymark.engine.mastery.Next.Ask;
import org.waymark.engine.mastery.Next.Stop;
import org.waymark.engine.mastery.Next.Why;

/** A short diagnostic asks where it pays, and stops. */
class D03_DiagnosticTest {
    private static final String AREA = "culture";
    private static final List<StatementId> STATEMENTS = statements(AREA, 6);
    /** Of this thread alone, since others may work beside it. */
    private static final double MILLIS = 5;

    @Test
    void asks_first_about_the_module_that_takes_most_time() {
        var stakes = new ArrayList<Stake>();
        for (int i = 0; i < 6; i++) {
            stakes.add(new Stake(Map.of(STATEMENTS.get(i), 1), i == 3 ? 180 : 60));
        }
        var next = diagnostic(Prior.of(0), stakes, bank(STATEMENTS, 4)).next(AREA, 0, List.of());
        assertThat(((Ask) next).item().statement()).isEqualTo(STATEMENTS.get(3));
    }

    @Test
    void asks_first_about_what_is_likeliest_to_be_known_if_all_takes_the_same_time() {
        var statements = new ArrayList<>(STATEMENTS);
        statements.addAll(statements("send", 2));
        var evidence = bank(STATEMENTS.subList(0, 1), 2).stream()
                .map(item -> new Answered(item, true, Confidence.SURE, 0))
                .toList();
        var next = diagnostic(Prior.of(-1), stakes(statements, 60), bank(statements, 6))
                .next(AREA, 2, evidence);
        assertThat(((Ask) next).item().statement()).isEqualTo(STATEMENTS.getFirst());
    }

    @Test
    void stops_when_sure_that_all_is_known_with_two_right_answers_to_each() {
        var statements = STATEMENTS.subList(0, 2);
        var taken = new Taken(diagnostic(Prior.of(1), stakes(statements, 60), bank(statements, 9)), 1);
        assertThat(taken.why).isEqualTo(Why.SURE);
        assertThat(taken.asked()).isBetween(4, Diagnostic.MOST_ITEMS);
        for (var statement : statements) {
            assertThat(taken.answers.stream().filter(one -> one.statement().equals(statement)))
                    .hasSizeGreaterThanOrEqualTo(2);
        }
    }

    @Test
    void stops_early_when_nothing_seems_known() {
        var taken = new Taken(diagnostic(Prior.of(-1), stakes(STATEMENTS, 60), bank(STATEMENTS, 6)), 0);
        assertThat(taken.why).isEqualTo(Why.SURE);
        assertThat(taken.asked()).isLessThan(8);
    }

    @Test
    void asks_nothing_about_modules_shorter_than_the_questions() {
        assertThat(diagnostic(Prior.of(0), stakes(STATEMENTS, 5), bank(STATEMENTS, 6))
                        .next(AREA, 0, List.of()))
                .isEqualTo(new Stop(Why.SURE));
    }

    @Test
    void says_when_the_bank_has_nothing_left() {
        assertThat(diagnostic(Prior.of(0), stakes(STATEMENTS, 60), List.of()).next(AREA, 0, List.of()))
                .isEqualTo(new Stop(Why.NO_ITEM_LEFT));
    }

    @Test
    void asks_twelve_items_at_most_none_twice_and_of_the_area_alone() {
        for (int seed = 0; seed < 100; seed++) {
            var random = new Random(seed);
            var statements = new ArrayList<>(STATEMENTS);
            statements.addAll(statements("send", 3));
            var stakes = List.of(
                    new Stake(Map.of(STATEMENTS.get(0), 1, STATEMENTS.get(1), 2, statements.get(7), 1), 120),
                    new Stake(Map.of(STATEMENTS.get(2), 1), 60),
                    new Stake(Map.of(STATEMENTS.get(3), 3, STATEMENTS.get(4), 1), 240));
            var taken = new Taken(
                    diagnostic(Prior.of(random.nextDouble(2)), stakes, bank(statements, 8)),
                    random.nextDouble(),
                    random);
            assertThat(taken.asked()).isLessThanOrEqualTo(Diagnostic.MOST_ITEMS);
            var ids = new HashSet<ItemId>();
            assertThat(taken.answers).allMatch(one -> ids.add(one.item().id()));
            assertThat(taken.answers).allMatch(one -> one.statement().value().startsWith(AREA));
        }
    }

    @Test
    void finishes_a_module_of_two_statements_rather_than_asking_each_a_little() {
        var stakes = List.of(
                new Stake(Map.of(STATEMENTS.get(0), 1, STATEMENTS.get(1), 1), 120),
                new Stake(Map.of(STATEMENTS.get(2), 1, STATEMENTS.get(3), 1), 119));
        var taken = new Taken(diagnostic(Prior.of(1), stakes, bank(STATEMENTS, 8)), 1);
        var order = taken.answers.stream().map(Answered::statement).toList();
        assertThat(order.indexOf(STATEMENTS.get(2)))
                .isGreaterThan(Math.max(order.lastIndexOf(STATEMENTS.get(0)), order.lastIndexOf(STATEMENTS.get(1))));
    }

    @Test
    void depends_neither_on_the_order_of_the_bank_nor_of_the_evidence() {
        for (int seed = 0; seed < 50; seed++) {
            var bank = bank(STATEMENTS, 6);
            var evidence = new ArrayList<Evidence>();
            for (int i = 0; i < 8; i++) {
                evidence.add(
                        new Answered(bank.get(new Random(seed + 31L * i).nextInt(36)), i % 3 > 0, Confidence.SURE, i));
            }
            var next = diagnostic(Prior.of(0), stakes(STATEMENTS, 60), bank).next(AREA, 8, evidence);
            var shuffled = new ArrayList<>(bank);
            Collections.shuffle(shuffled, new Random(seed));
            Collections.shuffle(evidence, new Random(seed));
            assertThat(diagnostic(Prior.of(0), stakes(STATEMENTS, 60), shuffled).next(AREA, 8, evidence))
                    .isEqualTo(next);
        }
    }

    @Test
    void answers_within_milliseconds_on_a_whole_framework() {
        var statements = new ArrayList<StatementId>();
        for (int area = 0; area < 10; area++) {
            statements.addAll(statements("area" + area, 8));
        }
        var bank = bank(statements, 6);
        var diagnostic = diagnostic(Prior.of(0), stakes(statements, 60), bank);
        var evidence = new ArrayList<Evidence>();
        for (int i = 0; i < 120; i++) {
            evidence.add(new Answered(bank.get(i * 4), i % 3 > 0, Confidence.SURE, i));
        }
        var clock = ManagementFactory.getThreadMXBean();
        var millis = new double[200];
        for (int run = -50; run < millis.length; run++) {
            long begun = clock.getCurrentThreadCpuTime();
            diagnostic.next("area" + Math.floorMod(run, 10), 3, evidence);
            if (run >= 0) {
                millis[run] = (clock.getCurrentThreadCpuTime() - begun) / 1e6;
            }
        }
        Arrays.sort(millis);
        assertThat(millis[millis.length / 2]).isLessThan(MILLIS);
    }

    /** A whole diagnostic of somebody who answers right so often. */
    private static final class Taken {
        final List<Answered> answers = new ArrayList<>();
        final Why why;

        Taken(Diagnostic diagnostic, double right) {
            this(diagnostic, right, new Random(1));
        }

        Taken(Diagnostic diagnostic, double right, Random random) {
            var next = diagnostic.next(AREA, 0, answers);
            while (next instanceof Ask ask) {
                answers.add(new Answered(ask.item(), random.nextDouble() < right, Confidence.NOT_SAID, 0));
                next = diagnostic.next(AREA, answers.size(), answers);
            }
            why = ((Stop) next).why();
        }

        int asked() {
            return answers.size();
        }
    }

    private static Diagnostic diagnostic(Prior prior, List<Stake> stakes, List<Item> bank) {
        var areas = new HashMap<StatementId, String>();
        for (var stake : stakes) {
            stake.levels().keySet().forEach(one -> areas.put(one, one.value().split("\\.")[0]));
        }
        STATEMENTS.forEach(one -> areas.put(one, AREA));
        return new Diagnostic(new Estimator(prior, areas), Deciding.standard(), stakes, bank);
    }

    private static List<Stake> stakes(List<StatementId> statements, int minutes) {
        return statements.stream()
                .map(one -> new Stake(Map.of(one, 1), minutes))
                .toList();
    }

    private static List<Item> bank(List<StatementId> statements, int each) {
        var bank = new ArrayList<Item>();
        for (var statement : statements) {
            for (int i = 0; i < each; i++) {
                bank.add(new Item(new ItemId(statement + "/" + i), statement, 1 + i % 2, 0, 0.3, 1.5, 0.2, 0.05));
            }
        }
        return bank;
    }

    private static List<StatementId> statements(String area, int count) {
        var statements = new ArrayList<StatementId>();
        for (int i = 0; i < count; i++) {
            statements.add(new StatementId(area + "." + i));
        }
        return statements;
    }
}
