package org.waymark.bench.learning;

import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.waymark.bench.learning.Followed.Forecast;

/** What became of several people under one policy. */
record Summary(List<Followed> people) {
    private static final double MINUTES_AN_HOUR = 60;
    private static final int FEWEST = 30;

    double hoursSaved() {
        return mean(Followed::minutes) / MINUTES_AN_HOUR;
    }

    double asked() {
        return mean(Followed::asked);
    }

    /** Of the statements that are left out, the share that the person does not know; 0 if none is left out. */
    double wronglyOfLeftOut() {
        return mean(Followed::wrongly) / Math.max(Double.MIN_NORMAL, mean(Followed::leftOut));
    }

    /** Of the statements that the person does not know, the share that is left out. */
    double wronglyOfUnknown() {
        return mean(Followed::wrongly) / Math.max(Double.MIN_NORMAL, mean(Followed::unknown));
    }

    /** Of all statements. */
    double knownInTheEnd(int statements) {
        return mean(Followed::known) / statements;
    }

    /** Mean squared error of the chances; 0.25 is what a coin would have. */
    double brier() {
        return forecasts().stream()
                .mapToDouble(one -> Math.pow(one.chance() - (one.isSo() ? 1 : 0), 2))
                .average()
                .orElse(Double.NaN);
    }

    /** By tenths of the chance believed: its mean, and the share that is so. Tenths with few forecasts are left out. */
    List<double[]> reliability() {
        var points = new ArrayList<double[]>();
        var tenths = forecasts().stream()
                .collect(Collectors.groupingBy(one -> (int) Math.min(9, one.chance() * 10), TreeMap::new, toList()));
        for (var tenth : tenths.values()) {
            if (tenth.size() >= FEWEST) {
                points.add(new double[] {
                    tenth.stream().mapToDouble(Forecast::chance).average().orElseThrow(),
                    tenth.stream()
                            .mapToDouble(one -> one.isSo() ? 1 : 0)
                            .average()
                            .orElseThrow()
                });
            }
        }
        return points;
    }

    private List<Forecast> forecasts() {
        return people.stream().flatMap(one -> one.forecasts().stream()).toList();
    }

    private double mean(ToDoubleFunction<Followed> what) {
        return people.stream().mapToDouble(what).average().orElse(0);
    }

    static String percent(double share) {
        return String.format(Locale.UK, "%.1f %%", 100 * share);
    }

    static String number(double number) {
        return Double.isNaN(number) ? "-" : String.format(Locale.UK, "%.1f", number);
    }
}
