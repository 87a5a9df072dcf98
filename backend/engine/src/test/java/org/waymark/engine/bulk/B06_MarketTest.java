package org.waymark.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Four who share what is not enough for all, beside every way to seat them. */
class B06_MarketTest {
    private static final int INSTANCES = 400;
    private static final int PEOPLE = 4;
    private static final int LEFT_OUT = 100;

    private static Market market(Random random) {
        var people = new RandomSeekers(random, 8, 3);
        var seekers = IntStream.range(0, PEOPLE).mapToObj(i -> people.seeker()).toList();
        return new Market(
                seekers,
                new int[][] {IntStream.range(0, PEOPLE).toArray()},
                random.ints(people.sessions(), 0, 3).toArray(),
                random.ints(people.slots(), 0, 3).toArray(),
                LEFT_OUT);
    }

    private static Prices prices(Market market) {
        try (var chunks = new Chunks(1)) {
            return new SoftPrices(market, chunks, Progress.none()).find();
        }
    }

    /** The least cost of all assignments. */
    private static int optimum(Market market) {
        var choices = market.seekers().stream().map(RandomSeekers::choices).toList();
        return optimum(
                market,
                choices,
                new ArrayList<>(),
                market.seats().clone(),
                market.spared().clone());
    }

    private static int optimum(
            Market market, List<List<int[]>> choices, List<int[]> taken, int[] seatsLeft, int[] sparedLeft) {
        int person = taken.size();
        if (person == market.people()) {
            return 0;
        }
        taken.add(new int[0]);
        int least = LEFT_OUT + optimum(market, choices, taken, seatsLeft, sparedLeft);
        var seeker = market.seekers().get(person);
        for (var choice : choices.get(person)) {
            if (take(seeker, choice, seatsLeft, sparedLeft, 1)) {
                least = Math.min(least, seeker.costOf(choice) + optimum(market, choices, taken, seatsLeft, sparedLeft));
            }
            take(seeker, choice, seatsLeft, sparedLeft, -1);
        }
        taken.removeLast();
        return least;
    }

    /** False if more is taken than there is. */
    private static boolean take(Seeker seeker, int[] choice, int[] seatsLeft, int[] sparedLeft, int number) {
        boolean enough = true;
        for (int need = 0; need < choice.length; need++) {
            seatsLeft[seeker.session()[need][choice[need]]] -= number;
            enough &= seatsLeft[seeker.session()[need][choice[need]]] >= 0;
            int slot = seeker.slot()[need][choice[need]];
            if (slot >= 0) {
                sparedLeft[slot] -= number;
                enough &= sparedLeft[slot] >= 0;
            }
        }
        return enough;
    }

    @Test
    void no_assignment_costs_less_than_the_bound_and_the_bound_is_near() {
        double bounds = 0;
        double optima = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            var market = market(new Random(seed));
            int optimum = optimum(market);
            double bound = prices(market).bound();
            assertThat(bound).as("seed " + seed).isLessThanOrEqualTo(optimum + 1e-6);
            bounds += bound;
            optima += optimum;
        }
        assertThat(bounds / optima).isGreaterThan(0.97);
    }

    @Test
    void chains_keep_every_limit_and_come_close_to_the_best() {
        double costs = 0;
        double optima = 0;
        for (int seed = 0; seed < INSTANCES; seed++) {
            var market = market(new Random(seed));
            var assignment = BulkRun.byGain(market, prices(market));
            long before = assignment.cost();
            int leftOut = assignment.leftOut();
            new Ejection(market, Wishes.of(market), assignment, seed).run(Progress.none());
            assertThat(assignment.cost()).as("seed " + seed).isBetween((long) optimum(market), before);
            assertThat(assignment.leftOut()).as("seed " + seed).isLessThanOrEqualTo(leftOut);
            assertThat(assignment.cost()).as("seed " + seed).isEqualTo(costOf(market, assignment));
            costs += assignment.cost();
            optima += optimum(market);
        }
        assertThat(costs / optima).isLessThan(1.02);
    }

    /** Counted anew, with every rule looked at. */
    private static long costOf(Market market, Assignment assignment) {
        var seatsLeft = market.seats().clone();
        var sparedLeft = market.spared().clone();
        long cost = 0;
        for (int person = 0; person < PEOPLE; person++) {
            if (assignment.isSeated(person)) {
                var choice = Objects.requireNonNull(assignment.choices[person]);
                var seeker = market.seekers().get(person);
                assertThat(seeker.isAllowed(choice)).isTrue();
                assertThat(take(seeker, choice, seatsLeft, sparedLeft, 1)).isTrue();
                cost += seeker.costOf(choice);
            } else {
                cost += LEFT_OUT;
            }
        }
        return cost;
    }
}
