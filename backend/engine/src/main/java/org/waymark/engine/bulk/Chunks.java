package org.waymark.engine.bulk;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Runs work over ranges, of people for one, on several threads. The ranges and the order in which their results are added up do not
 * depend on the number of threads, so that neither does any sum.
 */
public final class Chunks implements AutoCloseable {
    private static final int SIZE = 32;

    private final ExecutorService threads;

    public Chunks(int number) {
        threads = Executors.newFixedThreadPool(number, work -> {
            var thread = new Thread(work, "bulk");
            thread.setDaemon(true);
            return thread;
        });
    }

    public interface Range<T> {
        T run(int from, int to);
    }

    public <T> List<T> run(int count, Range<T> work) {
        var calls = new ArrayList<Callable<T>>();
        for (int from = 0; from < count; from += SIZE) {
            int first = from;
            calls.add(() -> work.run(first, Math.min(count, first + SIZE)));
        }
        try {
            var results = new ArrayList<T>();
            for (var future : threads.invokeAll(calls)) {
                results.add(future.get());
            }
            return results;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
