package org.waymark.bench.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.catalogue.Module;
import org.waymark.engine.pathway.Pathway;
import org.waymark.engine.replan.Moves;
import org.waymark.engine.replan.ReplanOutcome;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.replan.ReplanOutcome.Replanned;
import org.waymark.engine.replan.ReplanRequest;
import org.waymark.engine.replan.Replanner;

/** Moves against the least possible: {@code --events N} of each kind, {@code --kind NAME} for one, {@code --seconds N} for CP-SAT. */
public final class ReplanPart implements Part {
    private static final int EVENTS = 6;
    private static final int SECONDS = 10;

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public Result run(Options options) {
        var rows = new ArrayList<List<String>>();
        var only = options.values().get("kind");
        for (var kind : only == null ? Event.KINDS : List.of(only)) {
            rows.add(row(kind, options.number("events", EVENTS), options.number("seconds", SECONDS)));
            System.out.println(rows.getLast());
        }
        return new Result(
                List.of(new Table(
                        "replan",
                        "Replanning 20 modules in 40 weeks: topics that move, against the least that CP-SAT proves",
                        List.of(
                                "event",
                                "events",
                                "kept",
                                "compared with a proof",
                                "moves ÷ least = 1.0",
                                "worst",
                                "proven by ourselves",
                                "moves, mean",
                                "ms, median",
                                "CP-SAT ms, median"),
                        rows)),
                List.of());
    }

    private static List<String> row(String kind, int events, int seconds) {
        int unmoved = 0;
        int compared = 0;
        int least = 0;
        int proven = 0;
        int moves = 0;
        double worst = 1;
        var ours = new double[events];
        var theirs = new ArrayList<Double>();
        for (int seed = 0; seed < events; seed++) {
            var event = Event.of(kind, seed);
            var replan = ReplanRequest.of(event.now(), event.present());
            Measured<ReplanOutcome> measured = Measured.of(1, () -> new Replanner().replan(replan));
            ours[seed] = measured.millis();
            if (!(measured.result() instanceof Replanned done) || kind.equals("more hours")) {
                unmoved += measured.result() instanceof Kept ? 1 : 0;
                continue;
            }
            proven += done.fewest() ? 1 : 0;
            moves += done.moves().steps();
            var after = done.plan().pathway();
            var bound =
                    Measured.once(() -> LeastMoves.of(event.now(), event.present(), modules(event, after), seconds));
            theirs.add(bound.millis());
            if (bound.result().proven()) {
                compared++;
                double ratio = ratio(done.moves(), bound.result().cost() + comingAndGoing(event, after));
                least += ratio <= 1 ? 1 : 0;
                worst = Math.max(worst, ratio);
            }
        }
        int moved = theirs.size();
        return List.of(
                kind,
                String.valueOf(events),
                String.valueOf(unmoved),
                String.valueOf(compared),
                compared == 0 ? "-" : least + " of " + compared,
                compared == 0 ? "-" : String.format(Locale.UK, "%.2f", worst),
                moved == 0 ? "-" : proven + " of " + moved,
                moved == 0 ? "-" : String.format(Locale.UK, "%.1f", (double) moves / moved),
                String.format(Locale.UK, "%.0f", Measured.median(ours)),
                moved == 0
                        ? "-"
                        : String.format(
                                Locale.UK,
                                "%.0f",
                                Measured.median(
                                        theirs.stream().mapToDouble(one -> one).toArray())));
    }

    private static List<Module> modules(Event event, Pathway after) {
        return after.steps().stream()
                .map(step -> event.now().catalogue().get(step.module()))
                .toList();
    }

    /** Topics that come or go whatever is done are moves too, and their sessions go with them. */
    private static long comingAndGoing(Event event, Pathway after) {
        long cost = 0;
        for (var step : after.steps()) {
            cost += event.present().find(step.topic()).isEmpty() ? 1 : 0;
        }
        var notice = event.now().timeframe().today().plusDays(ReplanRequest.NOTICE);
        for (var step : event.present().steps()) {
            if (after.find(step.topic()).isEmpty()) {
                cost += 1;
                cost += step.placements().stream()
                        .filter(placement -> placement.session() != null)
                        .mapToLong(placement -> placement.from().isBefore(notice) ? 1_000_000 : 100)
                        .max()
                        .orElse(0);
            }
        }
        return cost;
    }

    /** Of the number of moves, if no more sessions move than must; else of all with their weights. */
    private static double ratio(Moves moves, long least) {
        long weighted = 1_000_000L * moves.firm() + 100L * moves.sessions() + moves.steps();
        return weighted / 100 == least / 100
                ? (double) moves.steps() / Math.max(1, least % 100)
                : (double) weighted / Math.max(1, least);
    }
}
