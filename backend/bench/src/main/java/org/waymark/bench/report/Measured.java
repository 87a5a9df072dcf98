package org.waymark.bench.report;

import java.util.Arrays;
import java.util.function.Supplier;

/** A result and how long it took: the median of several runs, after one that is not counted. */
public record Measured<T>(T result, double millis) {
    private static final double NANOS = 1e6;

    public static <T> Measured<T> of(int runs, Supplier<T> work) {
        var result = work.get();
        var millis = new double[runs];
        for (int run = 0; run < runs; run++) {
            long begun = System.nanoTime();
            result = work.get();
            millis[run] = (System.nanoTime() - begun) / NANOS;
        }
        return new Measured<>(result, median(millis));
    }

    /** One run, for what takes long. */
    public static <T> Measured<T> once(Supplier<T> work) {
        long begun = System.nanoTime();
        var result = work.get();
        return new Measured<>(result, (System.nanoTime() - begun) / NANOS);
    }

    public static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
