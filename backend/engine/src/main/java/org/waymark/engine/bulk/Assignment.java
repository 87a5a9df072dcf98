package org.waymark.engine.bulk;

import org.jspecify.annotations.Nullable;

/** Who sits where: no seat twice, no school's day beyond its limit. Mutable. */
final class Assignment {
    private final Market market;
    final int[] @Nullable [] choices;
    final double[] seatPrices;
    final double[] dayPrices;
    private final double[] fairSeats;
    private final double[] fairDays;
    private final int[] seatsLeft;
    private final int[] sparedLeft;
    private long cost;
    private int leftOut;

    /** Nobody is seated yet. */
    Assignment(Market market) {
        this(market, new double[market.seats().length], new double[market.spared().length]);
    }

    /** @param fairSeats what a seat is worth to others, by which {@link #insert} decides; likewise days */
    Assignment(Market market, double[] fairSeats, double[] fairDays) {
        this.market = market;
        this.fairSeats = fairSeats;
        this.fairDays = fairDays;
        choices = new int[market.people()][];
        seatsLeft = market.seats().clone();
        sparedLeft = market.spared().clone();
        seatPrices = fairSeats.clone();
        dayPrices = fairDays.clone();
        for (int session = 0; session < seatsLeft.length; session++) {
            seatPrices[session] = seatsLeft[session] > 0 ? fairSeats[session] : Cheapest.NEVER;
        }
        for (int day = 0; day < sparedLeft.length; day++) {
            dayPrices[day] = sparedLeft[day] > 0 ? fairDays[day] : Cheapest.NEVER;
        }
        leftOut = market.people();
        cost = (long) leftOut * market.leftOut();
    }

    long cost() {
        return cost;
    }

    int leftOut() {
        return leftOut;
    }

    boolean isSeated(int person) {
        return choices[person] != null;
    }

    /** Seats a person as cheaply as can be at the prices of what is left; false if they cannot be, or better not. */
    boolean insert(int person, Cheapest cheapest) {
        var seeker = market.seekers().get(person);
        if (cheapest.of(seeker, seatPrices, dayPrices) >= Cheapest.NEVER) {
            return false;
        }
        seat(person, cheapest.choice());
        return true;
    }

    void seat(int person, int[] choice) {
        var seeker = market.seekers().get(person);
        choices[person] = choice;
        cost += seeker.costOf(choice) - market.leftOut();
        leftOut--;
        for (int need = 0; need < choice.length; need++) {
            take(seeker.session()[need][choice[need]], seeker.slot()[need][choice[need]], 1);
        }
    }

    void unseat(int person) {
        var seeker = market.seekers().get(person);
        var choice = choices[person];
        if (choice != null) {
            choices[person] = null;
            cost += market.leftOut() - seeker.costOf(choice);
            leftOut++;
            for (int need = 0; need < choice.length; need++) {
                take(seeker.session()[need][choice[need]], seeker.slot()[need][choice[need]], -1);
            }
        }
    }

    int seatsLeft(int session) {
        return seatsLeft[session];
    }

    private void take(int session, int day, int number) {
        seatsLeft[session] -= number;
        seatPrices[session] = seatsLeft[session] > 0 ? fairSeats[session] : Cheapest.NEVER;
        if (day >= 0) {
            sparedLeft[day] -= number;
            dayPrices[day] = sparedLeft[day] > 0 ? fairDays[day] : Cheapest.NEVER;
        }
    }

    /** The same people in the same seats, decided by other prices from now on. */
    Assignment at(double[] seats, double[] days) {
        var copy = new Assignment(market, seats, days);
        for (int person = 0; person < choices.length; person++) {
            var choice = choices[person];
            if (choice != null) {
                copy.seat(person, choice);
            }
        }
        return copy;
    }
}
