package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.bulk.Progress.Stage;

/**
 * Large-neighbourhood search (Shaw 1998): a few people who compete for the same sessions give up their seats and choose
 * again, at the prices that the relaxation found; what is no better is undone.
 */
final class Reshuffle {
    private static final int ROUNDS_A_PERSON = 12;
    private static final int MOST_ROUNDS = 160_000;
    private static final int OCCUPANTS = 2;
    private static final int WAITING = 6;

    private final Market market;
    private final Assignment assignment;
    private final Cheapest cheapest = new Cheapest();
    private final Random random;
    private final int[][] wanting;
    private final Map<Integer, Double> shaken = new HashMap<>();

    Reshuffle(Market market, Assignment assignment, long seed) {
        this.market = market;
        this.assignment = assignment;
        random = new Random(seed);
        wanting = wanting(market);
    }

    /** Who could attend each session, by lot. */
    private static int[][] wanting(Market market) {
        var lists = new ArrayList<List<Integer>>();
        for (int session = 0; session < market.seats().length; session++) {
            lists.add(new ArrayList<>());
        }
        for (int person = 0; person < market.people(); person++) {
            for (var row : market.seekers().get(person).session()) {
                for (int session : row) {
                    lists.get(session).add(person);
                }
            }
        }
        return lists.stream()
                .map(list -> list.stream().mapToInt(person -> person).toArray())
                .toArray(int[][]::new);
    }

    /** Never leaves out more people than before, and never costs more. */
    void run(Progress progress) {
        int rounds = Math.min(MOST_ROUNDS, ROUNDS_A_PERSON * market.people());
        var possible = new ArrayList<Integer>();
        for (int person = 0; person < market.people(); person++) {
            if (market.seekers().get(person).isPossible()) {
                possible.add(person);
            }
        }
        if (possible.isEmpty()) {
            return;
        }
        for (int round = 0; round < rounds && !progress.isCancelled(); round++) {
            tryAround(possible.get(random.nextInt(possible.size())));
            if (round % 1_000 == 0) {
                progress.reached(Stage.SEATING, (double) round / rounds);
            }
        }
    }

    private void tryAround(int centre) {
        long cost = assignment.cost();
        int leftOut = assignment.leftOut();
        var before = new HashMap<Integer, int @Nullable []>();
        var group = group(centre);
        for (int person : group) {
            before.put(person, assignment.choices[person]);
            assignment.unseat(person);
        }
        group.sort(Comparator.comparingDouble(this::hardship));
        for (int person : group) {
            assignment.insert(person, cheapest);
        }
        boolean better = assignment.cost() <= cost && assignment.leftOut() <= leftOut;
        if (!better) {
            undo(before);
        }
    }

    /** The price at which a person would be seated now, a little shaken. */
    private double hardship(int person) {
        return shaken.computeIfAbsent(person, p -> {
            double price = cheapest.of(market.seekers().get(p), assignment.seatPrices, assignment.dayPrices);
            return price * (0.8 + 0.4 * random.nextDouble());
        });
    }

    private List<Integer> group(int centre) {
        shaken.clear();
        var group = new ArrayList<Integer>();
        group.add(centre);
        var rows = market.seekers().get(centre).session();
        for (var row : rows) {
            var rivals = wanting[row[random.nextInt(row.length)]];
            int seated = 0;
            int waiting = 0;
            for (int i = 0; i < 12 && (seated < OCCUPANTS || waiting < WAITING / rows.length + 1); i++) {
                int rival = rivals[random.nextInt(rivals.length)];
                boolean sits = assignment.isSeated(rival);
                if (!group.contains(rival) && (sits ? seated < OCCUPANTS : waiting < WAITING / rows.length + 1)) {
                    group.add(rival);
                    seated += sits ? 1 : 0;
                    waiting += sits ? 0 : 1;
                }
            }
        }
        return group;
    }

    private void undo(Map<Integer, int @Nullable []> before) {
        before.keySet().forEach(assignment::unseat);
        before.forEach((person, choice) -> {
            if (choice != null) {
                assignment.seat(person, choice);
            }
        });
    }
}
