package org.waymark.backend.catalogue.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.ClosedWatchServiceException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Publishes content again soon after a file in its folders has changed. */
@Component
@ConditionalOnBooleanProperty("waymark.content.watch")
class ContentWatcher implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ContentWatcher.class);

    /** Editors save in several steps: wait until nothing has changed for this long. */
    private static final int QUIET_MILLIS = 300;

    private final ContentSource source;
    private final ContentLoader loader;
    private volatile @Nullable WatchService service;

    ContentWatcher(ContentSource source, ContentLoader loader) {
        this.source = source;
        this.loader = loader;
    }

    @Override
    public void start() {
        try {
            var watching = FileSystems.getDefault().newWatchService();
            register(watching);
            service = watching;
            Thread.ofVirtual().name("content-watcher").start(() -> watch(watching));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot watch the content folders", e);
        }
    }

    @Override
    public void stop() {
        var watching = service;
        service = null;
        try {
            if (watching != null) {
                watching.close();
            }
        } catch (IOException e) {
            log.warn("The content folders are still watched", e);
        }
    }

    @Override
    public boolean isRunning() {
        return service != null;
    }

    private void watch(WatchService watching) {
        try {
            while (true) {
                awaitChange(watching);
                follow(watching);
            }
        } catch (ClosedWatchServiceException | InterruptedException e) {
            log.debug("Content folders are no longer watched");
        }
    }

    private static void awaitChange(WatchService watching) throws InterruptedException {
        var key = watching.take();
        while (key != null) {
            key.pollEvents();
            key.reset();
            key = watching.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    private void follow(WatchService watching) {
        try {
            register(watching);
            loader.load(true);
        } catch (ClosedWatchServiceException e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            log.error("Content was not published", e);
        }
    }

    /** Folders that are watched already stay so; new ones are added. */
    private void register(WatchService watching) throws IOException {
        for (var folder : source.folders()) {
            try (var paths = Files.walk(folder)) {
                for (Path path : paths.filter(Files::isDirectory).toList()) {
                    path.register(
                            watching,
                            StandardWatchEventKinds.ENTRY_CREATE,
                            StandardWatchEventKinds.ENTRY_MODIFY,
                            StandardWatchEventKinds.ENTRY_DELETE);
                }
            }
        }
    }
}
