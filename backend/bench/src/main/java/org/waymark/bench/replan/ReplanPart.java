package org.waymark.bench.replan;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.waymark.bench.Options;
import org.waymark.bench.Part;
import org.waymark.bench.report.Measured;
import org.waymark.bench.report.Table;
import org.waymark.engine.replan.ReplanOutcome.Kept;
import org.waymark.engine.replan.ReplanOutcome.Replanned;

/** Moves against the least possible: {@code --events N} of each kind, {@code --kind NAME} for one, {@code --seconds N} for CP-SAT. */
public final class ReplanPart implements Part {
    private static final int EVENTS = 6;
    private static final int SECONDS = 30;

    @Override
    public String name() {
        return "replan";
    }

    @Override
    public Result run(Options options) {
        var rows = new ArrayList<List<String>>();
        var all = new ArrayList<Trial>();
        var only = options.values().get("kind");
        for (boolean onTheWay : new boolean[] {false, true}) {
            for (var kind : only == null ? Event.KINDS : List.of(only)) {
                var trials = trials(kind, onTheWay, options);
                all.addAll(trials);
                rows.add(row(kind, onTheWay ? "on the way" : "at the start", trials));
                System.out.println(rows.getLast());
            }
        }
        rows.add(row("all", "", all));
        return new Result(
                List.of(new Table(
                        "replan",
                        "Replanning 20 modules in 40 weeks: topics that move, against the least that CP-SAT proves",
                        List.of(
                                "event",
                                "when",
                                "events",
                                "kept",
                                "no pathway",
                                "both rightly, by proof",
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

    private static List<Trial> trials(String kind, boolean onTheWay, Options options) {
        var trials = new ArrayList<Trial>();
        for (int seed = 0; seed < options.number("events", EVENTS); seed++) {
            trials.add(Trial.of(Event.of(kind, seed, onTheWay), options.number("seconds", SECONDS)));
        }
        return trials;
    }

    private static List<String> row(String kind, String when, List<Trial> trials) {
        var kept =
                trials.stream().filter(trial -> trial.outcome() instanceof Kept).toList();
        var moved = trials.stream()
                .filter(trial -> trial.outcome() instanceof Replanned)
                .map(trial -> (Replanned) trial.outcome())
                .toList();
        int none = trials.size() - kept.size() - moved.size();
        var ratios = trials.stream().map(Trial::ratio).filter(Objects::nonNull).toList();
        double[] solver = trials.stream()
                .map(Trial::solverMillis)
                .filter(Objects::nonNull)
                .mapToDouble(one -> one)
                .toArray();
        return List.of(
                kind,
                when,
                String.valueOf(trials.size()),
                String.valueOf(kept.size()),
                String.valueOf(none),
                kept.size() + none == 0
                        ? "-"
                        : trials.stream().filter(Trial::right).count() + " of " + (kept.size() + none),
                String.valueOf(ratios.size()),
                ratios.isEmpty()
                        ? "-"
                        : ratios.stream().filter(ratio -> ratio <= 1).count() + " of " + ratios.size(),
                ratios.isEmpty()
                        ? "-"
                        : format(
                                "%.2f",
                                ratios.stream().mapToDouble(one -> one).max().orElseThrow()),
                moved.isEmpty() ? "-" : moved.stream().filter(Replanned::fewest).count() + " of " + moved.size(),
                moved.isEmpty()
                        ? "-"
                        : format(
                                "%.1f",
                                moved.stream()
                                        .mapToInt(one -> one.moves().steps())
                                        .average()
                                        .orElseThrow()),
                format(
                        "%.0f",
                        Measured.median(
                                trials.stream().mapToDouble(Trial::millis).toArray())),
                solver.length == 0 ? "-" : format("%.0f", Measured.median(solver)));
    }

    private static String format(String pattern, double number) {
        return String.format(Locale.UK, pattern, number);
    }
}
