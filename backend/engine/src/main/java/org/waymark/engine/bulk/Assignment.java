package org.waymark.engine.bulk;

import org.jspecify.annotations.Nullable;

/** Who sits where. Mutable; keeps count, and refuses nothing: {@link #insert} looks at what is left. */
final class Assignment {
    private final Market market;
    private final Seeker[] seekers;
    final int[] @Nullable [] choices;
    final double[] seatPrices;
    final double[] dayPrices;
    private final double[] fairSeats;
    private final double[] fairDays;
    private final int[] seatsLeft;
    private final int[] sparedLeft;
    private final Occupants occupants;
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
        seekers = market.seekers().toArray(Seeker[]::new);
        choices = new int[market.people()][];
        occupants = new Occupants(market.seats().length);
        seatsLeft = market.seats().clone();
        sparedLeft = market.spared().clone();
        seatPrices = fairSeats.clone();
        dayPrices = fairDays.clone();
        for (int session = 0; session < seatsLeft.length; session++) {
            takeSeat(session, 0);
        }
        for (int day = 0; day < sparedLeft.length; day++) {
            takeDay(day, 0);
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

    Seeker seeker(int person) {
        return seekers[person];
    }

    /** From now on this person chooses as that one would, who is harder to please. */
    void restrict(int person, Seeker seeker) {
        seekers[person] = seeker;
    }

    Occupants occupants() {
        return occupants;
    }

    /** Negative if more people sit there than can. */
    int seatsLeft(int session) {
        return seatsLeft[session];
    }

    double fairSeat(int session) {
        return fairSeats[session];
    }

    /** Seats a person as cheaply as can be at the prices of what is left; false if they cannot be. */
    boolean insert(int person, Cheapest cheapest) {
        if (cheapest.of(seekers[person], seatPrices, dayPrices) >= Cheapest.NEVER) {
            return false;
        }
        seat(person, cheapest.choice());
        return true;
    }

    void seat(int person, int[] choice) {
        var seeker = seekers[person];
        choices[person] = choice;
        cost += seeker.costOf(choice) - market.leftOut();
        leftOut--;
        for (int need = 0; need < choice.length; need++) {
            int session = seeker.session()[need][choice[need]];
            takeSeat(session, 1);
            occupants.add(session, person);
        }
        takeDays(seeker, choice, 1);
    }

    void unseat(int person) {
        var seeker = seekers[person];
        var choice = choices[person];
        if (choice != null) {
            choices[person] = null;
            cost += market.leftOut() - seeker.costOf(choice);
            leftOut++;
            for (int need = 0; need < choice.length; need++) {
                int session = seeker.session()[need][choice[need]];
                takeSeat(session, -1);
                occupants.remove(session, person);
            }
            takeDays(seeker, choice, -1);
        }
    }

    /** What a person's seats are worth to all, and the price of their journeys; or that of being left out. */
    double worth(int person) {
        var choice = choices[person];
        if (choice == null) {
            return market.leftOut();
        }
        var seeker = seekers[person];
        double worth = 0;
        for (int need = 0; need < choice.length; need++) {
            int slot = seeker.slot()[need][choice[need]];
            worth += seeker.cost()[need][choice[need]]
                    + fairSeats[seeker.session()[need][choice[need]]]
                    + (slot < 0 ? 0 : fairDays[slot]);
        }
        return worth;
    }

    /** Like {@link Cheapest#of}, the person's own days being theirs to choose again. */
    double reconsider(int person, double[] seats, Cheapest cheapest, double below) {
        var choice = choices[person];
        if (choice == null) {
            return cheapest.of(seekers[person], seats, dayPrices, below);
        }
        takeDays(seekers[person], choice, -1);
        double price = cheapest.of(seekers[person], seats, dayPrices, below);
        takeDays(seekers[person], choice, 1);
        return price;
    }

    private void takeDays(Seeker seeker, int[] choice, int number) {
        for (int need = 0; need < choice.length; need++) {
            int day = seeker.slot()[need][choice[need]];
            if (day >= 0) {
                takeDay(day, number);
            }
        }
    }

    private void takeSeat(int session, int number) {
        seatsLeft[session] -= number;
        seatPrices[session] = seatsLeft[session] > 0 ? fairSeats[session] : Cheapest.NEVER;
    }

    private void takeDay(int day, int number) {
        sparedLeft[day] -= number;
        dayPrices[day] = sparedLeft[day] > 0 ? fairDays[day] : Cheapest.NEVER;
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
