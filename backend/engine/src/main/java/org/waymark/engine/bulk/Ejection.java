package org.waymark.engine.bulk;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * Ejection chains (Glover 1996): someone takes the sessions that suit best at their prices although some are full; whoever
 * loses least by it leaves a full one for another, and so on until nobody sits where there is no seat. What makes the
 * whole no better is undone.
 */
final class Ejection {
    /** So many people at most change in one chain. */
    private static final int LINKS = 24;
    /** From this link on, full sessions are closed. */
    private static final int LAST_LINKS = 20;
    /** What a full session costs more with each link, in minutes. */
    private static final double TOLL = 1;

    /** So many people at most are asked who would leave, or take, a seat. */
    private static final int ASKED = 12;
    /** A session that nobody was found for so often in a row is let be. */
    private static final int PATIENCE = 5;
    /** Who leaves a seat is seated elsewhere rather than left out, even if it is a little dearer. */
    private static final double SEATED_RATHER = 1.03;
    /** More than any price. */
    private static final double WISH = 1e9;

    private final Market market;
    private final Wishes wishes;
    private final Assignment assignment;
    private final Cheapest cheapest = new Cheapest();
    private final Random random;
    private final double[] price;
    private final Map<Integer, int @Nullable []> before = new LinkedHashMap<>();

    Ejection(Market market, Wishes wishes, Assignment assignment, long seed) {
        this.market = market;
        this.wishes = wishes;
        this.assignment = assignment;
        random = new Random(seed);
        price = new double[market.seats().length];
    }

    /** Never leaves out more people than before, and never costs more. */
    void run(Progress progress) {
        for (int session = 0; session < price.length && !progress.isCancelled(); session++) {
            sell(session);
        }
        for (int person = 0; person < market.people() && !progress.isCancelled(); person++) {
            if (!assignment.isSeated(person)) {
                tryPerson(person);
            }
        }
    }

    /** Finds people for seats that are left though they have a price. */
    private void sell(int session) {
        int failed = 0;
        while (failed < PATIENCE && assignment.seatsLeft(session) > 0 && assignment.fairSeat(session) > TOLL) {
            failed = trySeat(session) ? 0 : failed + 1;
        }
    }

    private void tryPerson(int person) {
        long cost = assignment.cost();
        int leftOut = assignment.leftOut();
        before.clear();
        charge(0);
        move(person, Cheapest.NEVER);
        settle(cost, leftOut);
    }

    /** The one of those asked who loses least takes a seat in the session; false if that gained nothing. */
    private boolean trySeat(int session) {
        long cost = assignment.cost();
        int leftOut = assignment.leftOut();
        before.clear();
        charge(0);
        price[session] -= WISH;
        int best = -1;
        double least = 0;
        var wanting = wishes.people()[session];
        for (int i = 0; i < ASKED && wanting.length > 0; i++) {
            int person = wanting[random.nextInt(wanting.length)];
            double loss = sitsIn(person, session) ? 0 : loss(person);
            if (loss < least) {
                least = loss;
                best = person;
            }
        }
        if (best < 0) {
            return false;
        }
        move(best, Cheapest.NEVER);
        return settle(cost, leftOut) && assignment.cost() < cost;
    }

    private boolean sitsIn(int person, int session) {
        var choice = assignment.choices[person];
        var seeker = assignment.seeker(person);
        for (int need = 0; choice != null && need < choice.length; need++) {
            if (seeker.session()[need][choice[need]] == session) {
                return true;
            }
        }
        return false;
    }

    /** Ejects until nobody sits where there is no seat; false if that was not possible, or in vain, and is undone. */
    private boolean settle(long cost, int leftOut) {
        boolean open = true;
        int full = overfull();
        for (int link = 1; full >= 0 && open; link++) {
            open = link <= LINKS && eject(full, link);
            full = overfull();
        }
        if (open && assignment.cost() <= cost && assignment.leftOut() <= leftOut) {
            return true;
        }
        undo();
        return false;
    }

    /** A session with more people than seats; -1 if there is none. Only those who moved can have overfilled one. */
    private int overfull() {
        for (int person : before.keySet()) {
            var choice = assignment.choices[person];
            var seeker = assignment.seeker(person);
            for (int need = 0; choice != null && need < choice.length; need++) {
                int session = seeker.session()[need][choice[need]];
                if (assignment.seatsLeft(session) < 0) {
                    return session;
                }
            }
        }
        return -1;
    }

    private boolean eject(int session, int link) {
        charge(link);
        price[session] = Cheapest.NEVER;
        var occupants = assignment.occupants();
        int count = occupants.count(session);
        int first = random.nextInt(count);
        int best = -1;
        double least = Cheapest.NEVER;
        for (int i = 0; i < Math.min(ASKED, count); i++) {
            int person = occupants.at(session, (first + i) % count);
            double loss = before.containsKey(person) ? Cheapest.NEVER : loss(person);
            if (loss < least) {
                least = loss;
                best = person;
            }
        }
        if (best >= 0) {
            move(best, SEATED_RATHER * market.leftOut());
            return true;
        }
        return false;
    }

    /** What more it costs a person to sit as well as they can at the prices charged, or to be left out. */
    private double loss(int person) {
        return Math.min(market.leftOut(), assignment.reconsider(person, price, cheapest, market.leftOut()))
                - assignment.worth(person);
    }

    /** To the seats that are best at the prices charged, if they cost less than that. */
    private void move(int person, double below) {
        before.put(person, assignment.choices[person]);
        assignment.unseat(person);
        if (cheapest.of(assignment.seeker(person), price, assignment.dayPrices, below) < Cheapest.NEVER) {
            assignment.seat(person, cheapest.choice());
        }
    }

    private void charge(int link) {
        for (int session = 0; session < price.length; session++) {
            boolean free = assignment.seatsLeft(session) > 0;
            double full = link < LAST_LINKS ? assignment.fairSeat(session) + TOLL * link : Cheapest.NEVER;
            price[session] = free ? assignment.fairSeat(session) : full;
        }
    }

    private void undo() {
        before.keySet().forEach(assignment::unseat);
        before.forEach((person, choice) -> {
            if (choice != null) {
                assignment.seat(person, choice);
            }
        });
    }
}
