package org.waymark.engine.bulk;

import java.util.Arrays;

/**
 * One person's cheapest choice at given prices. A dynamic programme keeps the order of sessions; where two of its choices
 * clash, one or the other is closed (branch and bound, the least bound first). Works in place, for one thread.
 */
final class Cheapest {
    static final double NEVER = 1e15;
    private static final int MOST_NODES = 400;
    /** Tried beyond, latest first, until something is allowed. */
    private static final int MOST_DIVES = 400;

    private static final int ROOT = 0;

    private final OrderedChoice ordered = new OrderedChoice();
    private final int[] parent = new int[MOST_NODES + MOST_DIVES + 3];
    private final int[] need = new int[parent.length];
    private final int[] from = new int[parent.length];
    private final int[] to = new int[parent.length];
    private final double[] value = new double[parent.length];
    private final boolean[] isOpen = new boolean[parent.length];
    private final int[][] choices = new int[parent.length][0];
    private int nodes;

    private Seeker seeker = Seeker.impossible();
    private double[][] price = new double[0][];
    private double[][] open = new double[0][];
    private double limit;
    private double least;
    private int[] choice = new int[0];

    /**
     * @param seats price of each session; {@link #NEVER} if full
     * @param days price of each school's day
     * @return the price, or {@link #NEVER} if nothing is allowed; the choice is then to be read
     */
    double of(Seeker person, double[] seats, double[] days) {
        return of(person, seats, days, NEVER);
    }

    /** @param below what costs as much is not looked for; nor is there then anything to read */
    double of(Seeker person, double[] seats, double[] days, double below) {
        seeker = person;
        limit = below;
        least = NEVER;
        if (!person.isPossible()) {
            return NEVER;
        }
        priceAll(seats, days);
        start();
        return search();
    }

    int[] choice() {
        return Arrays.copyOf(choice, seeker.needs());
    }

    /** No choice has a lower price; the price itself unless the search was cut off. */
    double bound() {
        return least;
    }

    private void priceAll(double[] seats, double[] days) {
        int needs = seeker.needs();
        if (price.length < needs) {
            price = new double[needs][0];
            open = new double[needs][0];
        }
        for (int i = 0; i < needs; i++) {
            var session = seeker.session()[i];
            var slot = seeker.slot()[i];
            var cost = seeker.cost()[i];
            if (price[i].length != session.length) {
                price[i] = new double[session.length];
                open[i] = new double[session.length];
            }
            var row = price[i];
            for (int option = 0; option < row.length; option++) {
                double here = cost[option] + seats[session[option]];
                row[option] = slot[option] < 0 ? here : here + days[slot[option]];
            }
        }
    }

    private void start() {
        nodes = 1;
        roomForChoice(ROOT);
        isOpen[ROOT] = true;
        value[ROOT] = 0;
        for (var tree : seeker.forest().trees()) {
            value[ROOT] += ordered.choose(seeker, tree, price, choices[ROOT]);
        }
        isOpen[ROOT] = value[ROOT] < limit;
    }

    private void roomForChoice(int node) {
        if (choices[node].length < seeker.needs()) {
            choices[node] = new int[seeker.needs()];
        }
    }

    private double search() {
        for (int node = cheapestOpen(); node >= 0; node = cheapestOpen()) {
            least = value[node];
            choice = choices[node];
            if (!split(node)) {
                return least;
            }
            if (nodes > MOST_NODES) {
                least = value[cheapestOpenOr(node)];
                return dive();
            }
        }
        least = limit;
        return NEVER;
    }

    /** Something that is allowed, though not always the cheapest; the bound stays. */
    private double dive() {
        for (int node = nodes - 1; node >= 0; node--) {
            if (isOpen[node]) {
                choice = choices[node];
                int before = nodes;
                if (!split(node)) {
                    return value[node];
                }
                if (nodes >= parent.length - 2) {
                    return NEVER;
                }
                node = nodes > before ? nodes : node;
            }
        }
        return NEVER;
    }

    private int cheapestOpen() {
        int cheapest = -1;
        for (int node = 0; node < nodes; node++) {
            if (isOpen[node] && (cheapest < 0 || value[node] < value[cheapest])) {
                cheapest = node;
            }
        }
        return cheapest;
    }

    private int cheapestOpenOr(int node) {
        int cheapest = cheapestOpen();
        return cheapest < 0 ? node : cheapest;
    }

    /** Closes the node; if its choices clash, either the one or the other is not to be had in the two that follow. */
    private boolean split(int node) {
        isOpen[node] = false;
        for (int one = 1; one < seeker.needs(); one++) {
            for (int other = 0; other < one; other++) {
                int day = seeker.day()[one][choice[one]];
                if (day == seeker.day()[other][choice[other]]) {
                    closeDay(node, one, day);
                    closeDay(node, other, day);
                    return true;
                }
            }
        }
        for (var gap : seeker.forest().rest()) {
            int before = seeker.week()[gap[0]][choice[gap[0]]];
            if (seeker.week()[gap[1]][choice[gap[1]]] < before + gap[2]) {
                add(node, gap[0], firstFrom(seeker.week()[gap[0]], before), seeker.week()[gap[0]].length);
                add(node, gap[1], 0, firstFrom(seeker.week()[gap[1]], before + gap[2]));
                return true;
            }
        }
        return false;
    }

    private void closeDay(int node, int which, int day) {
        var days = seeker.day()[which];
        add(node, which, firstFrom(days, day), firstFrom(days, day + 1));
    }

    private static int firstFrom(int[] rising, int number) {
        int first = 0;
        while (first < rising.length && rising[first] < number) {
            first++;
        }
        return first;
    }

    /** As the node above, without a need's options of this range. */
    private void add(int above, int which, int first, int end) {
        parent[nodes] = above;
        need[nodes] = which;
        from[nodes] = first;
        to[nodes] = end;
        roomForChoice(nodes);
        System.arraycopy(choices[above], 0, choices[nodes], 0, seeker.needs());
        var tree = seeker.forest().trees()[seeker.forest().treeOf()[which]];
        double paid = 0;
        for (int one : tree) {
            paid += price[one][choices[above][one]];
            System.arraycopy(price[one], 0, open[one], 0, price[one].length);
        }
        for (int node = nodes; node != ROOT; node = parent[node]) {
            Arrays.fill(open[need[node]], from[node], to[node], NEVER);
        }
        value[nodes] = value[above] - paid + ordered.choose(seeker, tree, open, choices[nodes]);
        if (value[nodes] < limit) {
            isOpen[nodes++] = true;
        }
    }
}
