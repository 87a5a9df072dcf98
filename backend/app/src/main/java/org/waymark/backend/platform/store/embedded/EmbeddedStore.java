package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.MongoServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.waymark.backend.platform.store.StoreUnavailableException;

/**
 * A MongoDB server in this process, over one file, on a port of its own that only this machine reaches.
 *
 * <p>Guarantees: a write that was acknowledged survives the end of the process at any moment, and with {@code sync}
 * the loss of power too; a command is in the file whole or not at all.
 */
public final class EmbeddedStore implements AutoCloseable {

    /** A write waits for its commit on its connection's thread: fewer threads mean smaller groups. */
    private static final int WORKERS = 32;

    private static final int COMPACTION_EVERY_MILLIS = 2_000;
    private static final Logger log = LoggerFactory.getLogger(EmbeddedStore.class);

    private final DurableH2Backend backend;
    private final MongoServer server;
    private final ScheduledExecutorService compaction;

    private EmbeddedStore(DurableH2Backend backend) {
        this.backend = backend;
        server = new MongoServer(backend);
        compaction = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("store-compaction").daemon().factory());
    }

    /**
     * Opens the file, or makes it, and starts to serve it.
     *
     * @param sync whether each commit is forced to the disk before it is acknowledged
     * @throws StoreUnavailableException if another process has the file open, or it is damaged
     */
    public static EmbeddedStore open(Path file, boolean sync) {
        var store = new EmbeddedStore(new DurableH2Backend(StoreFile.open(file), sync));
        store.start();
        return store;
    }

    private void start() {
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 1, WORKERS);
        compaction.scheduleWithFixedDelay(
                this::compact, COMPACTION_EVERY_MILLIS, COMPACTION_EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    private void compact() {
        try {
            backend.compact();
        } catch (RuntimeException e) {
            log.warn("The store file could not be compacted; it will be tried again.", e);
        }
    }

    /** The server's address, with the options that it needs: it knows no retryable writes. */
    public String connectionString(String database) {
        var address = server.getLocalAddress();
        return "mongodb://%s:%d/%s?retryWrites=false"
                .formatted(address.getAddress().getHostAddress(), address.getPort(), database);
    }

    /** Closes the clients' connections, compacts the file and closes it. */
    @Override
    public void close() {
        compaction.close();
        server.shutdownNow();
    }
}
