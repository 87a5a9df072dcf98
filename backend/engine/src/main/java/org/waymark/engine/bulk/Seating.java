package org.waymark.engine.bulk;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.waymark.engine.bulk.BulkOutcome.LeftOut;
import org.waymark.engine.bulk.BulkOutcome.LeftOut.Why;
import org.waymark.engine.bulk.BulkOutcome.Seated;
import org.waymark.engine.bulk.Progress.Stage;
import org.waymark.engine.offer.Session;

/**
 * Places everyone's modules around their seats. Who finds no place chooses again among the seats left, with more time
 * between sessions; who finds none then is left out, and the seats go to those who wait, by lot.
 */
final class Seating {
    private static final int TRIES = 3;

    private final BulkRequest request;
    private final List<Participant> lots;
    private final List<Prospect> prospects;
    private final Market market;
    private final Chunks chunks;
    private final Progress progress;

    record Placed(List<Seated> seated, List<LeftOut> leftOut, long cost) {}

    Seating(
            BulkRequest request,
            List<Participant> lots,
            List<Prospect> prospects,
            Market market,
            Chunks chunks,
            Progress progress) {
        this.request = request;
        this.lots = lots;
        this.prospects = prospects;
        this.market = market;
        this.chunks = chunks;
        this.progress = progress;
    }

    Placed place(Assignment assignment) {
        progress.reached(Stage.PLACING, 0);
        var finishes = new ArrayList<Optional<LocalDate>>();
        chunks.run(market.people(), (from, to) -> finishes(assignment, from, to))
                .forEach(finishes::addAll);
        var homeless = new ArrayList<Integer>();
        for (int person = 0; person < market.people(); person++) {
            if (assignment.isSeated(person) && finishes.get(person).isEmpty()) {
                homeless.add(person);
                assignment.unseat(person);
            }
        }
        var noTime = new boolean[market.people()];
        for (int person : homeless) {
            noTime[person] = !chooseAgain(assignment, finishes, person);
        }
        if (!homeless.isEmpty()) {
            fillUp(assignment, finishes, noTime);
        }
        progress.reached(Stage.PLACING, 1);
        return placed(assignment, finishes, noTime);
    }

    private List<Optional<LocalDate>> finishes(Assignment assignment, int from, int to) {
        var finishes = new ArrayList<Optional<LocalDate>>();
        for (int person = from; person < to; person++) {
            finishes.add(
                    assignment.isSeated(person) && !progress.isCancelled()
                            ? finish(assignment, person)
                            : Optional.empty());
        }
        return finishes;
    }

    private Optional<LocalDate> finish(Assignment assignment, int person) {
        var only = Seats.only(lots.get(person).request(), sessions(assignment, person));
        return Seats.findFinish(only, prospects.get(person));
    }

    private List<Session> sessions(Assignment assignment, int person) {
        var choice = Objects.requireNonNull(assignment.choices[person]);
        var sessions = new ArrayList<Session>();
        for (int need = 0; need < choice.length; need++) {
            sessions.add(prospects.get(person).sessions().get(need).get(choice[need]));
        }
        return sessions;
    }

    private boolean chooseAgain(Assignment assignment, List<Optional<LocalDate>> finishes, int person) {
        var cheapest = new Cheapest();
        for (int more = 1; more <= TRIES; more++) {
            var patient = market.seekers().get(person).withMoreTime(more);
            if (cheapest.of(patient, assignment.seatPrices, assignment.dayPrices) >= Cheapest.NEVER) {
                return false;
            }
            if (holds(assignment, finishes, person, cheapest.choice())) {
                return true;
            }
        }
        return false;
    }

    private boolean holds(Assignment assignment, List<Optional<LocalDate>> finishes, int person, int[] choice) {
        assignment.seat(person, choice);
        finishes.set(person, finish(assignment, person));
        if (finishes.get(person).isPresent()) {
            return true;
        }
        assignment.unseat(person);
        return false;
    }

    private void fillUp(Assignment assignment, List<Optional<LocalDate>> finishes, boolean[] noTime) {
        var cheapest = new Cheapest();
        for (int person = 0; person < market.people(); person++) {
            if (!assignment.isSeated(person) && !noTime[person] && assignment.insert(person, cheapest)) {
                var choice = Objects.requireNonNull(assignment.choices[person]);
                assignment.unseat(person);
                holds(assignment, finishes, person, choice);
            }
        }
    }

    private Placed placed(Assignment assignment, List<Optional<LocalDate>> finishes, boolean[] noTime) {
        var seated = new ArrayList<Seated>();
        var leftOut = new ArrayList<LeftOut>();
        for (int person = 0; person < market.people(); person++) {
            var id = lots.get(person).id();
            if (assignment.isSeated(person)) {
                seated.add(seated(assignment, person, finishes.get(person).orElseThrow()));
            } else if (noTime[person]) {
                leftOut.add(new LeftOut(id, Why.NO_TIME));
            } else {
                boolean possible = market.seekers().get(person).isPossible();
                leftOut.add(new LeftOut(id, possible ? Why.NO_SEATS : Why.NO_PATHWAY));
            }
        }
        return new Placed(seated, leftOut, assignment.cost());
    }

    private Seated seated(Assignment assignment, int person, LocalDate finish) {
        var choice = Objects.requireNonNull(assignment.choices[person]);
        var prospect = prospects.get(person);
        int travel = 0;
        int delay = 0;
        for (int need = 0; need < choice.length; need++) {
            travel += prospect.travel()[need][choice[need]];
            delay += prospect.delay()[need][choice[need]];
        }
        var sessions = sessions(assignment, person);
        return new Seated(
                lots.get(person).id(),
                sessions.stream().map(Session::id).toList(),
                Seats.only(lots.get(person).request(), sessions),
                finish,
                travel,
                delay);
    }
}
