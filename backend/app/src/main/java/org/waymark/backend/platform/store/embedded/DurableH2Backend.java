package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.MongoVersion;
import de.bwaldvogel.mongo.backend.h2.H2Backend;
import de.bwaldvogel.mongo.bson.Document;
import io.netty.channel.Channel;
import java.util.List;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/** Answers a write only when the file holds it, so a killed process loses nothing that it acknowledged. */
final class DurableH2Backend extends H2Backend {

    private static final int COMPACT_BELOW_PERCENT = 60;
    private static final int COMPACT_AT_ONCE_BYTES = 4 << 20;

    private final StoreFile file;
    private final GroupCommit commits;
    private final ReadWriteLock structure = new ReentrantReadWriteLock();
    private long compactedAt;

    /** @param sync whether each commit is forced to the disk, so that it survives a loss of power too */
    DurableH2Backend(StoreFile file, boolean sync) {
        var store = file.store();
        super(store);
        this.file = file;
        commits = new GroupCommit(store::commit, sync ? store::sync : () -> {});
        version(new Version());
    }

    @Override
    protected MongoDatabase openOrCreateDatabase(String name) {
        // The superclass calls this from its constructor for every database that the file holds.
        return new KeyFirstDatabase(name, getMvStore(), getCursorRegistry());
    }

    @Override
    public Document handleCommand(Channel channel, String database, String command, Document query) {
        Supplier<Document> answer = () -> answer(channel, database, command, query);
        return switch (CommandKind.of(command, query)) {
            case READ -> holding(structure.readLock(), answer);
            case WRITE -> commits.write(() -> holding(structure.readLock(), answer));
            case STRUCTURE -> commits.write(() -> holding(structure.writeLock(), answer));
        };
    }

    private Document answer(Channel channel, String database, String command, Document query) {
        return switch (command) {
            case "hello" ->
                super.handleCommand(channel, database, "isMaster", query).append("isWritablePrimary", true);
            case "listDatabases" -> listDatabases();
            default -> super.handleCommand(channel, database, command, query);
        };
    }

    /** The inherited answer opens every database a second time, and its indexes with it. */
    private Document listDatabases() {
        var databases = listDatabaseNames().stream()
                .sorted()
                .map(name -> new Document("name", name).append("empty", false))
                .toList();
        return new Document("databases", databases).append("ok", 1.0);
    }

    private static <T> T holding(Lock lock, Supplier<T> command) {
        lock.lock();
        try {
            return command.get();
        } finally {
            lock.unlock();
        }
    }

    /**
     * Rewrites what is live in sparsely filled parts of the file, so that later writes reuse the space; does nothing
     * if nothing was written since last time. The file itself shrinks only when it is closed: H2's way to shrink an
     * open one moves chunks about, and stops the store when one of its assertions fails.
     */
    void compact() {
        var count = commits.count();
        if (count != compactedAt) {
            commits.alone(() -> {
                if (getMvStore().compact(COMPACT_BELOW_PERCENT, COMPACT_AT_ONCE_BYTES)) {
                    commit();
                }
            });
            compactedAt = count;
        }
    }

    @Override
    public void close() {
        commits.alone(file::close);
        super.close();
    }

    /** The server's own wire version is the lowest that the driver accepts; this one fits its version number. */
    private record Version() implements MongoVersion {

        @Override
        public List<Integer> getVersionArray() {
            return List.of(5, 0, 0);
        }

        @Override
        public int getWireVersion() {
            return 13;
        }
    }
}
