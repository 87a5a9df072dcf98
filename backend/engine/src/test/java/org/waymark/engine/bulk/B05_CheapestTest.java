package org.waymark.engine.bulk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** One person's cheapest choice, beside every choice there is. */
class B05_CheapestTest {
    private static final int INSTANCES = 20_000;
    private static final int DAYS = 24;
    private static final int NEEDS = 5;

    private static double price(Seeker seeker, int[] choice, double[] seats, double[] days) {
        double price = 0;
        for (int need = 0; need < choice.length; need++) {
            int slot = seeker.slot()[need][choice[need]];
            price += seeker.cost()[need][choice[need]]
                    + seats[seeker.session()[need][choice[need]]]
                    + (slot < 0 ? 0 : days[slot]);
        }
        return price;
    }

    private static double leastOfAll(Seeker seeker, double[] seats, double[] days) {
        double least = Cheapest.NEVER;
        for (var choice : RandomSeekers.choices(seeker)) {
            least = Math.min(least, price(seeker, choice, seats, days));
        }
        return least;
    }

    @Test
    void finds_the_cheapest_of_all_choices_and_knows_it() {
        var people = new RandomSeekers(new Random(1), DAYS, NEEDS);
        var cheapest = new Cheapest();
        int found = 0;
        int withRest = 0;
        for (int i = 0; i < INSTANCES; i++) {
            var seeker = people.seeker();
            var seats = people.prices(people.sessions());
            var days = people.prices(people.slots());
            double least = leastOfAll(seeker, seats, days);
            double ours = cheapest.of(seeker, seats, days);
            if (least >= Cheapest.NEVER) {
                assertThat(ours).isGreaterThanOrEqualTo(Cheapest.NEVER);
            } else {
                assertThat(ours).isCloseTo(least, within(1e-9));
                assertThat(cheapest.bound()).isCloseTo(least, within(1e-9));
                assertThat(seeker.isAllowed(cheapest.choice())).isTrue();
                assertThat(price(seeker, cheapest.choice(), seats, days)).isCloseTo(least, within(1e-9));
                found++;
                withRest += seeker.forest().rest().length > 0 ? 1 : 0;
            }
        }
        assertThat(found).isGreaterThan(INSTANCES / 4);
        assertThat(withRest).isGreaterThan(INSTANCES / 200);
    }

    @Test
    void looks_for_nothing_dearer_than_asked() {
        var random = new Random(2);
        var people = new RandomSeekers(random, DAYS, NEEDS);
        var cheapest = new Cheapest();
        for (int i = 0; i < INSTANCES; i++) {
            var seeker = people.seeker();
            var seats = people.prices(people.sessions());
            var days = people.prices(people.slots());
            double least = leastOfAll(seeker, seats, days);
            double below = 150 * random.nextDouble();
            double ours = cheapest.of(seeker, seats, days, below);
            assertThat(Math.min(ours, below)).isCloseTo(Math.min(least, below), within(1e-9));
            assertThat(cheapest.bound()).isLessThanOrEqualTo(least + 1e-9);
        }
    }

    /** Eight needs that all want the same seven days: nothing is allowed, and there is much to try. */
    @Test
    void has_a_bound_though_the_search_is_cut_off() {
        int needs = 8;
        var random = new Random(3);
        var cheapest = new Cheapest();
        for (int more = 0; more < 2; more++) {
            int days = needs - 1 + more;
            var session = new int[needs][days];
            var cost = new int[needs][];
            var slot = new int[needs][days];
            var day = new int[needs][];
            for (int need = 0; need < needs; need++) {
                cost[need] = random.ints(days, 0, 5).toArray();
                day[need] = IntStream.range(0, days).toArray();
            }
            var seeker = new Seeker(session, cost, slot, day, day, new int[0][]);
            double ours = cheapest.of(seeker, new double[1], new double[1]);
            if (days < needs) {
                assertThat(ours).isGreaterThanOrEqualTo(Cheapest.NEVER);
            } else {
                double least = leastOfAll(seeker, new double[1], new double[1]);
                assertThat(cheapest.bound()).isLessThanOrEqualTo(least);
                assertThat(ours).isGreaterThanOrEqualTo(least);
            }
        }
    }
}
