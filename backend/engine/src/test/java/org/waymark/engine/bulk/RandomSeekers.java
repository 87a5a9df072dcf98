package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Random;
import java.util.function.IntPredicate;

/** Small seekers whose sessions share few days, so that many choices clash. */
final class RandomSeekers {
    static final int SESSIONS = 20;
    static final int SLOTS = 4;
    private static final int DAYS = 24;
    private static final int DAYS_A_WEEK = 3;

    private RandomSeekers() {}

    /** One to five needs of one to four options; any two needs may have to keep an order. */
    static Seeker seeker(Random random) {
        int needs = 1 + random.nextInt(5);
        var session = new int[needs][];
        var cost = new int[needs][];
        var slot = new int[needs][];
        var day = new int[needs][];
        var week = new int[needs][];
        for (int need = 0; need < needs; need++) {
            int options = 1 + random.nextInt(4);
            session[need] = random.ints(options, 0, SESSIONS).toArray();
            cost[need] = random.ints(options, 0, 50).toArray();
            slot[need] = random.ints(options, -1, SLOTS).toArray();
            day[need] = random.ints(options, 0, DAYS).sorted().toArray();
            week[need] = Arrays.stream(day[need]).map(one -> one / DAYS_A_WEEK).toArray();
        }
        return new Seeker(session, cost, slot, day, week, gaps(needs, random));
    }

    private static int[][] gaps(int needs, Random random) {
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
    static double[] prices(int count, Random random) {
        return random.ints(count, 0, 8)
                .mapToDouble(kind -> kind == 0 ? Cheapest.NEVER : kind < 4 ? 0 : 10 * random.nextDouble())
                .toArray();
    }

    /** Every choice, however it clashes. */
    static Iterable<int[]> choices(Seeker seeker) {
        var all = new ArrayList<int[]>();
        var choice = new int[seeker.needs()];
        IntPredicate next = need -> ++choice[need] < seeker.session()[need].length;
        int need = 0;
        while (need < choice.length) {
            all.add(choice.clone());
            for (need = 0; need < choice.length && !next.test(need); need++) {
                choice[need] = 0;
            }
        }
        return all;
    }
}
