package org.waymark.ui.browser;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Two browsers at work at the same time: while one waits for its page, the other's is looked at. Each has a thread of its
 * own, since Playwright's objects belong to the thread that made them.
 *
 * @param <B> what holds a browser, made at the first work of each thread
 */
public final class SideBySide<B extends AutoCloseable> implements AutoCloseable {

    private static final int BROWSERS = 2;

    private final ExecutorService threads = Executors.newFixedThreadPool(
            BROWSERS, Thread.ofPlatform().daemon().name("browser-", 1).factory());
    private final List<B> opened = new CopyOnWriteArrayList<>();
    private final ThreadLocal<B> own;

    public SideBySide(Supplier<B> browser) {
        own = ThreadLocal.withInitial(() -> {
            B made = browser.get();
            opened.add(made);
            return made;
        });
    }

    /** Begun as soon as a browser is free, in the order asked for; what it throws is thrown to whoever asks how it went. */
    public <T> Supplier<T> begin(Function<B, T> work) {
        CompletableFuture<T> begun = CompletableFuture.supplyAsync(() -> work.apply(own.get()), threads);
        return () -> result(begun);
    }

    private static <T> T result(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof Error error) throw error;
            if (failed.getCause() instanceof RuntimeException wrong) throw wrong;
            throw failed;
        }
    }

    /** Waits for what has begun; what has not never will. */
    @Override
    public void close() throws Exception {
        threads.shutdownNow();
        threads.close();
        for (B browser : opened) browser.close();
    }
}
