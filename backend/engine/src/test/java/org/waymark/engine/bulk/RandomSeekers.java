package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.function.IntUnaryOperator;

/** Small seekers whose sessions share few days, so that many choices clash. Two sessions a day; some days are scarce. */
final class RandomSeekers {
    private static final int SCARCE_DAYS = 4;
    private static final int DAYS_A_WEEK = 3;

    private final Random random;
    private final int days;
    private final int mostNeeds;

    RandomSeekers(Random random, int days, int mostNeeds) {
        this.random = random;
        this.days = days;
        this.mostNeeds = mostNeeds;
    }

    int sessions() {
        return 2 * days;
    }

    int slots() {
        return SCARCE_DAYS;
    }

    /** One to four options a need; any two needs may have to keep an order. */
    Seeker seeker() {
        int needs = 1 + random.nextInt(mostNeeds);
        var session = new int[needs][];
        var cost = new int[needs][];
        var slot = new int[needs][];
        var day = new int[needs][];
        var week = new int[needs][];
        for (int need = 0; need < needs; need++) {
            int options = 1 + random.nextInt(4);
            day[need] = random.ints(options, 0, days).sorted().toArray();
            session[need] = mapped(day[need], one -> 2 * one + random.nextInt(2));
            cost[need] = random.ints(options, 0, 50).toArray();
            slot[need] = mapped(day[need], one -> one < SCARCE_DAYS ? one : -1);
            week[need] = mapped(day[need], one -> one / DAYS_A_WEEK);
        }
        return new Seeker(session, cost, slot, day, week, gaps(needs));
    }

    private static int[] mapped(int[] numbers, IntUnaryOperator mapping) {
        return Arrays.stream(numbers).map(mapping).toArray();
    }

    private int[][] gaps(int needs) {
        var gaps = new ArrayList<int[]>();
        for (int before = 0; before < needs; before++) {
            for (int after = before + 1; after < needs; after++) {
                if (random.nextInt(3) == 0) {
                    gaps.add(new int[] {before, after, random.nextInt(3)});
                }
            }
        }
        return gaps.toArray(int[][]::new);
    }

    /** Some are free, some of one price, some full. */
    double[] prices(int count) {
        return random.ints(count, 0, 8)
                .mapToDouble(kind -> kind == 0 ? Cheapest.NEVER : kind < 4 ? 0 : 10 * random.nextDouble())
                .toArray();
    }

    /** Every choice that is allowed. */
    static List<int[]> choices(Seeker seeker) {
        var all = new ArrayList<int[]>();
        var choice = new int[seeker.needs()];
        IntPredicate next = need -> ++choice[need] < seeker.session()[need].length;
        int need = 0;
        while (need < choice.length) {
            if (seeker.isAllowed(choice)) {
                all.add(choice.clone());
            }
            for (need = 0; need < choice.length && !next.test(need); need++) {
                choice[need] = 0;
            }
        }
        return all;
    }
}
