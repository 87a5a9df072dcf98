package org.waymark.backend.platform.store.backup;

import com.mongodb.MongoException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Path;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Puts a backup in the place of all that a store holds. */
public final class Restore {

    /** The collection that holds a document while a restore is under way; it outlives one that failed. */
    public static final String MARKS = "restoring";

    private static final String MARK = "restore";

    private Restore() {}

    /**
     * Checks the whole file, then replaces every collection and drops those that the file does not hold. A mark in the
     * store says that this is under way; after a failure the same call starts afresh and does no harm.
     *
     * @throws BackupException with nothing changed if the file is not whole, or half-way; the message says which
     */
    public static BackupSummary read(Path file, String uri) {
        var summary = BackupReader.read(file, line -> {});
        try (var store = StoreConnection.open(uri)) {
            mark(store.database(), summary);
            replaceAll(file, store, summary);
            Mono.from(store.database().getCollection(MARKS).drop()).block();
            return summary;
        }
    }

    private static void mark(MongoDatabase database, BackupSummary summary) {
        var mark = new Document("_id", MARK).append("sha256", summary.sha256());
        try {
            Mono.from(database.getCollection(MARKS)
                            .replaceOne(Filters.eq("_id", MARK), mark, new ReplaceOptions().upsert(true)))
                    .block();
        } catch (MongoException e) {
            throw new BackupException("The store cannot be written, nothing was changed: " + e.getMessage(), e);
        }
    }

    private static void replaceAll(Path file, StoreConnection store, BackupSummary summary) {
        try {
            var replacement = new Replacement(store.database());
            for (var name : store.collections()) {
                replacement.drop(name);
            }
            BackupReader.read(file, replacement::take);
            replacement.flush();
        } catch (MongoException | BackupException e) {
            throw new BackupException(
                    "The restore stopped half-way and the store is not whole: run it again. " + e.getMessage(), e);
        }
    }
}
