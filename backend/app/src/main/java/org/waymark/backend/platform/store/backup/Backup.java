package org.waymark.backend.platform.store.backup;

import com.mongodb.MongoException;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.bson.BsonDocument;
import org.bson.RawBsonDocument;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Writes all that a store holds into one file while the store may be in use. Each document is whole; documents that
 * change during the backup may be older or newer than each other.
 */
public final class Backup {

    private static final int READ_AHEAD = 64;

    private Backup() {}

    /**
     * @param uri of the store, with the database to back up
     * @param file replaced only when the backup is whole; readable by its owner alone
     * @throws BackupException with nothing written
     */
    public static BackupSummary write(String uri, Path file, Instant takenAt) {
        try (var store = StoreConnection.open(uri);
                var writer = new BackupWriter(file)) {
            refuseHalfRestored(store);
            var database = store.database().getName();
            writer.write(new Line.Header(Line.FORMAT, database, takenAt));
            for (var name : store.collections()) {
                write(store.database().getCollection(name, RawBsonDocument.class), writer);
            }
            var trailer = writer.finish();
            return new BackupSummary(database, takenAt, trailer.documents(), trailer.sha256());
        } catch (MongoException e) {
            throw new BackupException("The store cannot be read: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new BackupException("The backup " + file + " cannot be written: " + e.getMessage(), e);
        }
    }

    private static void refuseHalfRestored(StoreConnection store) {
        var mark = store.database().getCollection(Restore.MARKS).find().first();
        if (Mono.from(mark).block() != null) {
            throw new BackupException(
                    "A restore of this store was not finished: run it again before you back up.", null);
        }
    }

    private static void write(MongoCollection<RawBsonDocument> collection, BackupWriter writer) throws IOException {
        writer.write(new Line.Collection(collection.getNamespace().getCollectionName(), indexes(collection)));
        for (var document : Flux.from(collection.find()).toIterable(READ_AHEAD)) {
            writer.write(new Line.Row(document));
        }
    }

    private static List<BsonDocument> indexes(MongoCollection<?> collection) {
        return Flux.from(collection.listIndexes(BsonDocument.class))
                .toStream()
                .filter(index -> !index.getString("name").getValue().equals("_id_"))
                .toList();
    }
}
