package org.waymark.backend.platform.store.backup;

import com.mongodb.MongoCommandException;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.ReplaceOneModel;
import com.mongodb.client.model.ReplaceOptions;
import com.mongodb.client.model.WriteModel;
import com.mongodb.reactivestreams.client.MongoCollection;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.ArrayList;
import java.util.List;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonString;
import org.bson.RawBsonDocument;
import org.bson.codecs.BsonDocumentCodec;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Writes a backup's collections into a database, documents in batches. */
final class Replacement {

    private static final int BATCH_DOCUMENTS = 500;
    private static final int BATCH_BYTES = 8 << 20;
    private static final int NAMESPACE_EXISTS = 48;
    private static final ReplaceOptions UPSERT = new ReplaceOptions().upsert(true);

    private final MongoDatabase database;
    private final List<WriteModel<RawBsonDocument>> batch = new ArrayList<>();
    private @Nullable MongoCollection<RawBsonDocument> collection;
    private int batchBytes;

    Replacement(MongoDatabase database) {
        this.database = database;
    }

    void drop(String name) {
        Mono.from(database.getCollection(name).drop()).block();
    }

    void take(Line line) {
        switch (line) {
            case Line.Collection(var name, var indexes) -> begin(name, indexes);
            case Line.Row(var document) -> add(document);
            case Line.Header header -> {}
            case Line.Trailer trailer -> {}
        }
    }

    private void begin(String name, List<BsonDocument> indexes) {
        flush();
        create(name);
        if (!indexes.isEmpty()) {
            Mono.from(database.runCommand(new BsonDocument("createIndexes", new BsonString(name))
                            .append("indexes", new BsonArray(indexes))))
                    .block();
        }
        collection = database.getCollection(name, RawBsonDocument.class);
    }

    /** A running application may have made the collection again already. */
    private void create(String name) {
        try {
            Mono.from(database.createCollection(name)).block();
        } catch (MongoCommandException e) {
            if (e.getErrorCode() != NAMESPACE_EXISTS) {
                throw e;
            }
        }
    }

    private void add(BsonDocument document) {
        var raw = new RawBsonDocument(document, new BsonDocumentCodec());
        var bytes = raw.getByteBuffer().remaining();
        if (batch.size() == BATCH_DOCUMENTS || batchBytes + bytes > BATCH_BYTES) {
            flush();
        }
        batch.add(new ReplaceOneModel<>(Filters.eq("_id", raw.get("_id")), raw, UPSERT));
        batchBytes += bytes;
    }

    void flush() {
        if (collection != null && !batch.isEmpty()) {
            Mono.from(collection.bulkWrite(batch, new BulkWriteOptions().ordered(false)))
                    .block();
        }
        batch.clear();
        batchBytes = 0;
    }
}
