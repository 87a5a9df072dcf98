package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.waymark.engine.bulk.BulkOutcome.Assigned;
import org.waymark.engine.bulk.BulkOutcome.FirstCome;
import org.waymark.engine.bulk.BulkOutcome.Proof;
import org.waymark.engine.bulk.Progress.Stage;

/** One run of bulk planning, step by step. */
final class BulkRun {
    private static final int PASSES = 2;

    private final BulkRequest request;
    private final Progress progress;
    private final Chunks chunks;
    private final List<Participant> lots;
    private List<Prospect> prospects = List.of();

    BulkRun(BulkRequest request, Progress progress, Chunks chunks) {
        this.request = request;
        this.progress = progress;
        this.chunks = chunks;
        lots = Lots.drawn(request.people(), request.seed());
    }

    BulkOutcome plan() {
        progress.reached(Stage.READING, 0);
        prospects = read();
        var market = Marketplace.of(request, lots, prospects);
        if (progress.isCancelled()) {
            return new BulkOutcome.Cancelled();
        }
        var firstCome = firstCome(market);
        var prices = new SoftPrices(market, chunks, progress).find();
        var wishes = Wishes.of(market);
        var assignment = seat(market, wishes, prices, firstCome);
        if (progress.isCancelled()) {
            return new BulkOutcome.Cancelled();
        }
        var seating = new Seating(request, lots, prospects, market, chunks, progress);
        var ours =
                seating.place(assignment, again -> new Ejection(market, wishes, again, request.seed()).run(progress));
        if (progress.isCancelled()) {
            return new BulkOutcome.Cancelled();
        }
        if (ours.cost() <= firstCome.cost() && ours.leftOut().size() <= firstCome.leftOut()) {
            return outcome(ours, new FirstCome(firstCome.cost(), firstCome.leftOut()), prices);
        }
        var first = seating.place(firstCome, again -> {});
        return progress.isCancelled() ? new BulkOutcome.Cancelled() : better(ours, first, prices);
    }

    private List<Prospect> read() {
        var reading = new Prospects();
        var all = new ArrayList<Prospect>();
        chunks.run(
                        lots.size(),
                        (from, to) -> lots.subList(from, to).stream()
                                .map(person -> reading.of(person.request()))
                                .toList())
                .forEach(all::addAll);
        return List.copyOf(all);
    }

    /** Everyone in the order of registration takes what is best for them. */
    private Assignment firstCome(Market market) {
        var turn = new HashMap<String, Integer>();
        request.people().forEach(person -> turn.put(person.id(), turn.size()));
        var byTurn = IntStream.range(0, lots.size())
                .boxed()
                .sorted(Comparator.comparing(
                        (Integer lot) -> turn.getOrDefault(lots.get(lot).id(), 0)))
                .toList();
        return inTurn(market, byTurn);
    }

    private static Assignment inTurn(Market market, List<Integer> people) {
        var assignment = new Assignment(market);
        var cheapest = new Cheapest();
        people.forEach(person -> assignment.insert(person, cheapest));
        return assignment;
    }

    /** By prices; should that ever be worse than first come, first served, from there. */
    private Assignment seat(Market market, Wishes wishes, Prices prices, Assignment firstCome) {
        var seated = byGain(market, prices);
        improve(market, wishes, seated);
        if (seated.cost() <= firstCome.cost() && seated.leftOut() <= firstCome.leftOut()) {
            return seated;
        }
        var instead = firstCome.at(prices.seats(), prices.days());
        improve(market, wishes, instead);
        return instead;
    }

    private void improve(Market market, Wishes wishes, Assignment assignment) {
        for (int pass = 0; pass < PASSES; pass++) {
            new Ejection(market, wishes, assignment, request.seed() + pass).run(progress);
            progress.reached(Stage.SEATING, (pass + 1.0) / PASSES);
        }
    }

    /** Those first who gain most from a seat at its price; equals by lot. */
    static Assignment byGain(Market market, Prices prices) {
        var cheapest = new Cheapest();
        var paid = new double[market.people()];
        for (int person = 0; person < paid.length; person++) {
            var seeker = market.seekers().get(person);
            paid[person] = cheapest.of(seeker, prices.seats(), prices.days());
        }
        var assignment = new Assignment(market, prices.seats(), prices.days());
        IntStream.range(0, paid.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer person) -> paid[person])
                        .thenComparing(Comparator.naturalOrder()))
                .forEach(person -> assignment.insert(person, cheapest));
        return assignment;
    }

    private BulkOutcome better(Seating.Placed ours, Seating.Placed first, Prices prices) {
        boolean isBetter = ours.cost() <= first.cost()
                && ours.leftOut().size() <= first.leftOut().size();
        return outcome(
                isBetter ? ours : first,
                new FirstCome(first.cost(), first.leftOut().size()),
                prices);
    }

    private BulkOutcome outcome(Seating.Placed placed, FirstCome firstCome, Prices prices) {
        long bound = Math.min(placed.cost(), Math.max(0, (long) Math.ceil(prices.bound() - 1e-6)));
        return new Assigned(
                placed.seated(),
                placed.leftOut(),
                new Proof(placed.cost(), bound),
                firstCome,
                Fair.figures(lots, placed.seated()));
    }
}
