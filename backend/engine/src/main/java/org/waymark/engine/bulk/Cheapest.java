package org.waymark.engine.bulk;

import java.util.Arrays;

/**
 * One person's cheapest choice at given prices: need by need if that is allowed, as it mostly is, else depth first with a
 * bound, after options have gone that no order of sessions leaves open. For one thread.
 */
final class Cheapest {
    static final double NEVER = 1e15;
    private static final int MOST_NODES = 1_000;

    private Seeker seeker =
            new Seeker(new int[0][], new int[0][], new int[0][], new int[0][], new int[0][], new int[0][]);
    private int[] choice = new int[0];
    private int[] current = new int[0];
    private boolean[] chosen = new boolean[0];
    private boolean[] involved = new boolean[0];
    private int[] turn = new int[0];
    private int turns;
    private double[] rest = new double[0];
    private double[][] price = new double[0][];
    private int[][] byPrice = new int[0][];
    private double best;
    private double least;
    private int nodes;

    /**
     * @param seats price of each session; {@link #NEVER} if full
     * @param days price of each school's day
     * @return the price, or {@link #NEVER} if nothing is allowed; the choice is then to be read
     */
    double of(Seeker person, double[] seats, double[] days) {
        seeker = person;
        int needs = seeker.needs();
        if (choice.length != needs) {
            choice = new int[needs];
            current = new int[needs];
            chosen = new boolean[needs];
            involved = new boolean[needs];
            turn = new int[needs];
            rest = new double[needs + 1];
            price = new double[needs][];
            byPrice = new int[needs][];
        }
        least = 0;
        for (int need = 0; need < needs; need++) {
            int option = cheapestOption(need, seats, days);
            if (option < 0) {
                least = NEVER;
                return NEVER;
            }
            choice[need] = option;
            least += price(need, option, seats, days);
        }
        return seeker.isAllowed(choice) ? least : search(seats, days);
    }

    int[] choice() {
        return choice.clone();
    }

    /** No choice has a lower price; the price itself unless the search was cut off. */
    double bound() {
        return least;
    }

    private int cheapestOption(int need, double[] seats, double[] days) {
        int best = -1;
        double lowest = NEVER;
        for (int option = 0; option < seeker.session()[need].length; option++) {
            double here = price(need, option, seats, days);
            if (here < lowest) {
                lowest = here;
                best = option;
            }
        }
        return best;
    }

    /** The options, cheapest first. */
    private static int[] sorted(double[] prices) {
        var sorted = new int[prices.length];
        for (int option = 0; option < sorted.length; option++) {
            int at = option;
            for (; at > 0 && prices[sorted[at - 1]] > prices[option]; at--) {
                sorted[at] = sorted[at - 1];
            }
            sorted[at] = option;
        }
        return sorted;
    }

    /** First among the needs that clash alone; if that clashes with others, among those too. */
    private double search(double[] seats, double[] days) {
        for (int need = 0; need < price.length; need++) {
            if (price[need] == null || price[need].length != seeker.session()[need].length) {
                price[need] = new double[seeker.session()[need].length];
            }
            for (int option = 0; option < price[need].length; option++) {
                price[need][option] = price(need, option, seats, days);
            }
        }
        closeWhatOrderForbids();
        Arrays.fill(involved, false);
        nodes = 0;
        if (!startAfresh()) {
            least = NEVER;
            return NEVER;
        }
        while (involveClashing()) {
            double fixed = prepare();
            best = NEVER;
            search(0, fixed);
            if (best >= NEVER || nodes > MOST_NODES) {
                least = nodes > MOST_NODES ? Math.min(best, rest[0] + fixed) : NEVER;
                return seeker.isAllowed(choice) ? best : NEVER;
            }
            least = best;
        }
        return least;
    }

    /** Each need its cheapest option that is still open; false if there is one without. */
    private boolean startAfresh() {
        least = 0;
        for (int need = 0; need < price.length; need++) {
            byPrice[need] = sorted(price[need]);
            if (price[need].length == 0 || price[need][byPrice[need][0]] >= NEVER) {
                return false;
            }
            choice[need] = byPrice[need][0];
            least += price[need][choice[need]];
        }
        return true;
    }

    /** Whether two needs clash, of which at least one was not involved. */
    private boolean involveClashing() {
        boolean more = false;
        for (int one = 0; one < choice.length; one++) {
            for (int other = 0; other < one; other++) {
                if (seeker.day()[one][choice[one]] == seeker.day()[other][choice[other]]) {
                    more |= involve(one, other);
                }
            }
        }
        for (var gap : seeker.gaps()) {
            if (seeker.week()[gap[1]][choice[gap[1]]] < seeker.week()[gap[0]][choice[gap[0]]] + gap[2]) {
                more |= involve(gap[0], gap[1]);
            }
        }
        return more;
    }

    private boolean involve(int one, int other) {
        boolean more = !involved[one] || !involved[other];
        involved[one] = true;
        involved[other] = true;
        return more;
    }

    /** Returns the price of the needs that are not involved, which keep their cheapest option. */
    private double prepare() {
        turns = 0;
        double fixed = 0;
        for (int need : seeker.order()) {
            chosen[need] = false;
            if (involved[need]) {
                turn[turns++] = need;
            } else {
                fixed += price[need][byPrice[need][0]];
                choice[need] = byPrice[need][0];
            }
        }
        rest[turns] = 0;
        for (int depth = turns - 1; depth >= 0; depth--) {
            rest[depth] = rest[depth + 1] + price[turn[depth]][byPrice[turn[depth]][0]];
        }
        return fixed;
    }

    /** Weeks too early or too late for the order of sessions go, until none is left that goes. */
    private void closeWhatOrderForbids() {
        boolean changed = true;
        while (changed) {
            changed = false;
            for (var gap : seeker.gaps()) {
                int earliest = Integer.MAX_VALUE;
                int latest = Integer.MIN_VALUE;
                for (int option = 0; option < price[gap[0]].length; option++) {
                    earliest = price[gap[0]][option] < NEVER
                            ? Math.min(earliest, seeker.week()[gap[0]][option])
                            : earliest;
                }
                for (int option = 0; option < price[gap[1]].length; option++) {
                    latest = price[gap[1]][option] < NEVER ? Math.max(latest, seeker.week()[gap[1]][option]) : latest;
                }
                changed |= close(gap[0], Integer.MIN_VALUE, (long) latest - gap[2]);
                changed |= close(gap[1], (long) earliest + gap[2], Integer.MAX_VALUE);
            }
        }
    }

    private boolean close(int need, long from, long to) {
        boolean changed = false;
        for (int option = 0; option < price[need].length; option++) {
            int week = seeker.week()[need][option];
            if (price[need][option] < NEVER && (week < from || week > to)) {
                price[need][option] = NEVER;
                changed = true;
            }
        }
        return changed;
    }

    private void search(int depth, double paid) {
        if (nodes++ > MOST_NODES) {
            return;
        }
        if (depth == turns) {
            best = paid;
            for (int i = 0; i < turns; i++) {
                choice[turn[i]] = current[turn[i]];
            }
            return;
        }
        int need = turn[depth];
        for (int option : byPrice[need]) {
            double here = paid + price[need][option];
            if (here + rest[depth + 1] >= best - 1e-9) {
                return;
            }
            if (seeker.allows(current, need, option, chosen)) {
                current[need] = option;
                chosen[need] = true;
                search(depth + 1, here);
                chosen[need] = false;
            }
        }
    }

    private double price(int need, int option, double[] seats, double[] days) {
        int slot = seeker.slot()[need][option];
        double here = seeker.cost()[need][option] + seats[seeker.session()[need][option]];
        return slot < 0 ? here : here + days[slot];
    }
}
