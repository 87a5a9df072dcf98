package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.PlanRequest;
import org.waymark.engine.bulk.BulkOutcome.LeftOut;
import org.waymark.engine.bulk.BulkOutcome.LeftOut.Why;
import org.waymark.engine.bulk.BulkOutcome.Seated;
import org.waymark.engine.bulk.Progress.Stage;
import org.waymark.engine.offer.Session;

/**
 * Places everyone's modules around their seats. Who finds no place gives the seats back and chooses again, with more
 * time between sessions; who finds none in the end is left out, and the seats go to those who wait, by lot.
 */
final class Seating {
    private static final int ROUNDS = 6;
    private static final int TRIES = 3;
    /** People looked at before asking again whether to go on. */
    private static final int AT_ONCE = 2_000;

    private final BulkRequest request;
    private final List<Participant> lots;
    private final List<Prospect> prospects;
    private final Market market;
    private final Chunks chunks;
    private final Progress progress;
    private final Map<Alike, Optional<Seats.Fit>> known = new ConcurrentHashMap<>();
    private final Map<Alike, Seats.Fit> sooner = new ConcurrentHashMap<>();

    /** Those for whom the same sessions come to the same. */
    private record Alike(Shared prospect, List<Integer> choice) {
        static Alike of(Prospect prospect, int[] choice) {
            return new Alike(new Shared(prospect), Arrays.stream(choice).boxed().toList());
        }
    }

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

    /**
     * Nobody if it was cancelled.
     *
     * @param improve seats people where others had to leave; it may move those who sit
     */
    Placed place(Assignment assignment, Consumer<Assignment> improve) {
        progress.reached(Stage.PLACING, 0);
        var fits = new Fits(market.people());
        var failed = new int[market.people()];
        for (int round = 1; round <= ROUNDS && !progress.isCancelled(); round++) {
            look(assignment, fits);
            progress.reached(Stage.PLACING, (double) round / (ROUNDS + 1));
            if (!unseatHomeless(assignment, fits, failed)) {
                break;
            }
            if (round < ROUNDS) {
                improve.accept(assignment);
            }
        }
        fillUp(assignment, fits);
        lookForSooner(assignment, fits);
        progress.reached(Stage.PLACING, 1);
        if (progress.isCancelled()) {
            return new Placed(List.of(), List.of(), 0);
        }
        return placed(assignment, fits, failed);
    }

    /** Each person's pathway around those seats for which it was looked for. */
    private static final class Fits {
        private final int[] @Nullable [] around;
        private final Seats.@Nullable Fit[] last;

        Fits(int people) {
            around = new int[people][];
            last = new Seats.Fit[people];
        }
    }

    private void look(Assignment assignment, Fits fits) {
        each(person -> {
            if (assignment.isSeated(person) && fits.around[person] != assignment.choices[person]) {
                look(assignment, fits, person);
            }
        });
    }

    private void look(Assignment assignment, Fits fits, int person) {
        int[] choice = Objects.requireNonNull(assignment.choices[person]);
        fits.around[person] = choice;
        fits.last[person] = known.computeIfAbsent(
                        Alike.of(prospects.get(person), choice),
                        alike -> Seats.find(only(person, sessions(assignment, person)), prospects.get(person)))
                .orElse(null);
    }

    private void lookForSooner(Assignment assignment, Fits fits) {
        each(person -> {
            Seats.Fit fit = fits.last[person];
            if (assignment.isSeated(person) && fit != null && !fit.soonest()) {
                int[] choice = Objects.requireNonNull(assignment.choices[person]);
                fits.last[person] = sooner.computeIfAbsent(
                        Alike.of(prospects.get(person), choice),
                        alike -> Seats.sooner(only(person, sessions(assignment, person)), prospects.get(person), fit));
            }
        });
    }

    private void each(IntConsumer work) {
        for (int first = 0; first < market.people() && !progress.isCancelled(); first += AT_ONCE) {
            int start = first;
            chunks.run(Math.min(AT_ONCE, market.people() - start), (from, to) -> {
                IntStream.range(start + from, start + to).forEach(work);
                return to;
            });
        }
    }

    private PlanRequest only(int person, List<Session> sessions) {
        return SeatHolder.request(
                lots.get(person).request(), sessions.stream().map(Session::id).toList());
    }

    /** False if everyone who sits has a place for all their modules. */
    private boolean unseatHomeless(Assignment assignment, Fits fits, int[] failed) {
        boolean some = false;
        for (int person = 0; person < market.people(); person++) {
            if (assignment.isSeated(person) && fits.last[person] == null) {
                assignment.unseat(person);
                failed[person]++;
                assignment.restrict(
                        person,
                        failed[person] > TRIES
                                ? Seeker.impossible()
                                : market.seekers().get(person).withMoreTime(failed[person]));
                some = true;
            }
        }
        return some;
    }

    /** By lot, and only where there is a place for everything. */
    private void fillUp(Assignment assignment, Fits fits) {
        var cheapest = new Cheapest();
        for (int person = 0; person < market.people() && !progress.isCancelled(); person++) {
            if (!assignment.isSeated(person) && assignment.insert(person, cheapest)) {
                look(assignment, fits, person);
                if (fits.last[person] == null) {
                    assignment.unseat(person);
                }
            }
        }
    }

    private List<Session> sessions(Assignment assignment, int person) {
        var choice = Objects.requireNonNull(assignment.choices[person]);
        var sessions = new ArrayList<Session>();
        for (int need = 0; need < choice.length; need++) {
            sessions.add(prospects.get(person).sessions().get(need).get(choice[need]));
        }
        return sessions;
    }

    private Placed placed(Assignment assignment, Fits fits, int[] failed) {
        var seated = new ArrayList<Seated>();
        var leftOut = new ArrayList<LeftOut>();
        for (int person = 0; person < market.people(); person++) {
            var id = lots.get(person).id();
            if (assignment.isSeated(person)) {
                seated.add(seated(assignment, person, Objects.requireNonNull(fits.last[person])));
            } else if (failed[person] > 0) {
                leftOut.add(new LeftOut(id, Why.NO_TIME));
            } else {
                boolean possible = market.seekers().get(person).isPossible();
                leftOut.add(new LeftOut(id, possible ? Why.NO_SEATS : Why.NO_PATHWAY));
            }
        }
        return new Placed(seated, leftOut, assignment.cost());
    }

    private Seated seated(Assignment assignment, int person, Seats.Fit fit) {
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
                only(person, sessions),
                fit.finish(),
                fit.minutes(),
                travel,
                delay);
    }
}
