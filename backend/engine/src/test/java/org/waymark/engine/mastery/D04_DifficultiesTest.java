package org.waymark.engine.mastery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.waymark.engine.id.ItemId;
import org.waymark.engine.id.StatementId;
import org.waymark.engine.mastery.Difficulties.Estimated;
import org.waymark.engine.mastery.Respondent.Response;
import org.waymark.engine.mastery.Respondent.Role;

/** How hard items are is learnt from answers: finitely, slowly at first, and not from how much people know. */
class D04_DifficultiesTest {
    private static final double THOUGHT_SD = 0.7;
    private static final Role ROLE = new Role(Prior.of(0.5), areas());

    @Test
    void finds_what_the_answers_were_made_from() {
        var bank = new Bank(1);
        var estimated = Difficulties.estimate(bank.people(500, 0, 2));
        assertThat(estimated.settled()).isTrue();
        assertThat(bank.error(estimated, Difficulty::difficulty)).isLessThan(0.4);
        assertThat(bank.authorsError()).isGreaterThan(0.6);
        assertThat(estimated.shift()).isCloseTo(0, within(0.25));
    }

    @Test
    void most_estimates_lie_within_two_standard_errors() {
        var bank = new Bank(3);
        var items = Difficulties.estimate(bank.people(300, 0, 4)).items();
        long within = items.entrySet().stream()
                .filter(one -> Math.abs(one.getValue().difficulty() - bank.truth(one.getKey()))
                        < 2 * one.getValue().sd() + 0.1)
                .count();
        assertThat(within).isGreaterThan((long) (0.85 * items.size()));
        assertThat(items.values()).allSatisfy(one -> assertThat(one.sd()).isBetween(0.03, THOUGHT_SD));
    }

    @Test
    void an_authors_guess_gives_way_slowly_and_ever_surer() {
        var bank = new Bank(5);
        var people = bank.people(400, 0, 6);
        double before = bank.authorsError();
        double sd = THOUGHT_SD;
        for (int some : new int[] {40, 120, 400}) {
            var estimated = Difficulties.estimate(people.subList(0, some));
            double error = bank.error(estimated, Difficulty::difficulty);
            double mean = estimated.items().values().stream()
                    .mapToDouble(Difficulty::sd)
                    .average()
                    .orElseThrow();
            assertThat(error).isLessThan(before);
            assertThat(mean).isLessThan(sd);
            before = error;
            sd = mean;
        }
    }

    @Test
    void people_who_know_less_than_thought_do_not_make_items_hard() {
        var bank = new Bank(7);
        var estimated = Difficulties.estimate(bank.people(300, -1, 8));
        assertThat(estimated.shift()).isCloseTo(-1, within(0.3));
        double moved = estimated.items().entrySet().stream()
                .mapToDouble(one -> one.getValue().difficulty() - bank.truth(one.getKey()))
                .average()
                .orElseThrow();
        assertThat(moved).isCloseTo(0, within(0.3));
    }

    @Test
    void what_was_asked_may_depend_on_answers() {
        var bank = new Bank(9);
        var stopped = bank.people(500, 0, 10).stream()
                .map(D04_DifficultiesTest::untilTheFirstWrong)
                .toList();
        var estimated = Difficulties.estimate(stopped);
        assertThat(bank.error(estimated, Difficulty::difficulty)).isLessThan(0.75 * bank.authorsError());
    }

    @Test
    void stays_finite_when_everybody_is_right_or_wrong() {
        var bank = new Bank(11);
        for (boolean right : new boolean[] {true, false}) {
            var all = bank.items.stream().map(item -> new Response(item, right)).toList();
            var estimated = Difficulties.estimate(Collections.nCopies(20, new Respondent(ROLE, all)));
            assertThat(estimated.items()).hasSameSizeAs(bank.items);
            assertThat(estimated.items().values()).allSatisfy(one -> {
                assertThat(one.difficulty()).isFinite().isBetween(-10.0, 10.0);
                assertThat(one.sd()).isFinite().isPositive();
                assertThat(one.link()).isZero();
            });
        }
        assertThat(Difficulties.estimate(List.of()).items()).isEmpty();
    }

    @Test
    void an_item_with_the_wrong_key_goes_against_the_others() {
        var bank = new Bank(13);
        var wrong = bank.items.getFirst();
        var people = bank.people(300, 0, 14).stream()
                .map(person -> new Respondent(
                        person.role(),
                        person.responses().stream()
                                .map(one -> one.item().equals(wrong) ? new Response(wrong, !one.right()) : one)
                                .toList()))
                .toList();
        var items = Difficulties.estimate(people).items();
        assertThat(of(items, wrong).link()).isLessThan(-0.1);
        assertThat(bank.items.stream().skip(1).filter(item -> of(items, item).link() < -0.1))
                .isEmpty();
    }

    @Test
    void counts_what_it_rests_on() {
        var bank = new Bank(15);
        var item = bank.items.get(2);
        var people = List.of(
                new Respondent(ROLE, List.of(new Response(item, true))),
                new Respondent(ROLE, List.of(new Response(item, true))),
                new Respondent(ROLE, List.of(new Response(item, false))));
        var estimated = Difficulties.estimate(people);
        assertThat(estimated.items()).containsOnlyKeys(item.id());
        assertThat(of(estimated.items(), item).answers()).isEqualTo(3);
        assertThat(of(estimated.items(), item).right()).isEqualTo(2);
        assertThat(estimated.elsewhere())
                .hasSize(3)
                .allSatisfy(one -> assertThat(one.getFirst()).isCloseTo(0.5 + estimated.shift(), within(0.1)));
    }

    @Test
    void a_given_difficulty_stays() {
        var bank = new Bank(17);
        var people = bank.people(200, 0, 18).stream()
                .map(person -> new Respondent(
                        person.role(),
                        person.responses().stream()
                                .map(one ->
                                        new Response(one.item().as(one.item().difficulty(), 0), one.right()))
                                .toList()))
                .toList();
        var items = Difficulties.estimate(people).items();
        bank.items.forEach(item -> {
            assertThat(of(items, item).difficulty()).isEqualTo(item.difficulty());
            assertThat(of(items, item).sd()).isZero();
        });
    }

    @Test
    void refuses_what_makes_no_sense() {
        var item = new Bank(19).items.getFirst();
        var twice = List.of(new Response(item, true), new Response(item, false));
        assertThatThrownBy(() -> new Respondent(ROLE, twice)).isInstanceOf(IllegalArgumentException.class);
        var elsewhere = new Role(Prior.of(0), Map.of());
        assertThatThrownBy(() -> new Respondent(elsewhere, List.of(new Response(item, true))))
                .isInstanceOf(IllegalArgumentException.class);
        var two = List.of(
                new Respondent(ROLE, List.of(new Response(item, true))),
                new Respondent(ROLE, List.of(new Response(item.as(2, 1), true))));
        assertThatThrownBy(() -> Difficulties.estimate(two)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Difficulty of(Map<ItemId, Difficulty> items, Item item) {
        var one = items.get(item.id());
        assertThat(one).isNotNull();
        return one;
    }

    private static Respondent untilTheFirstWrong(Respondent person) {
        var asked = new ArrayList<Response>();
        for (var response : person.responses()) {
            asked.add(response);
            if (!response.right()) {
                break;
            }
        }
        return new Respondent(person.role(), asked);
    }

    private static Map<StatementId, String> areas() {
        var areas = new LinkedHashMap<StatementId, String>();
        IntStream.range(0, 9).forEach(i -> areas.put(new StatementId("s" + i), "area" + i / 3));
        return areas;
    }

    /** Two items a statement, as hard as their authors thought give or take 0.7 logits, and right on average. */
    private static final class Bank {
        final List<Item> items = new ArrayList<>();
        private final Map<ItemId, Double> truth = new HashMap<>();

        Bank(long seed) {
            var random = new Random(seed);
            var errors = random.doubles(18)
                    .map(any -> THOUGHT_SD * random.nextGaussian())
                    .toArray();
            double mean =
                    IntStream.range(0, 18).mapToDouble(i -> errors[i]).average().orElseThrow();
            for (int i = 0; i < 18; i++) {
                double thought = 0.4 * (i % 5) - 0.8;
                var item = new Item(
                        new ItemId("i" + i), new StatementId("s" + i / 2), 2, thought, THOUGHT_SD, 1.5, 0.25, 0.05);
                items.add(item);
                truth.put(item.id(), thought + errors[i] - mean);
            }
        }

        double truth(ItemId id) {
            return truth.getOrDefault(id, 0.0);
        }

        double authorsError() {
            return error(item -> item.difficulty());
        }

        double error(Estimated estimated, ToDoubleFunction<Difficulty> what) {
            return error(item -> what.applyAsDouble(of(estimated.items(), item)));
        }

        private double error(ToDoubleFunction<Item> what) {
            return Math.sqrt(items.stream()
                    .mapToDouble(item -> Math.pow(what.applyAsDouble(item) - truth(item.id()), 2))
                    .average()
                    .orElseThrow());
        }

        /** @param higher how much more they know than thought */
        List<Respondent> people(int count, double higher, long seed) {
            var random = new Random(seed);
            return IntStream.range(0, count)
                    .mapToObj(i -> person(higher, random))
                    .toList();
        }

        private Respondent person(double higher, Random random) {
            var prior = ROLE.prior();
            double overall = prior.mean() + higher + prior.personSd() * random.nextGaussian();
            var areas = new HashMap<String, Double>();
            var known = new HashMap<StatementId, Double>();
            ROLE.areas().entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .forEach(entry -> known.put(
                            entry.getKey(),
                            areas.computeIfAbsent(
                                            entry.getValue(), area -> overall + prior.areaSd() * random.nextGaussian())
                                    + prior.statementSd() * random.nextGaussian()));
            var order = new ArrayList<>(items);
            Collections.shuffle(order, random);
            return new Respondent(
                    ROLE,
                    order.stream()
                            .limit(12)
                            .map(item -> new Response(
                                    item,
                                    random.nextDouble()
                                            < item.as(truth(item.id()), 0)
                                                    .right(known.getOrDefault(item.statement(), 0.0))))
                            .toList());
        }
    }
}
