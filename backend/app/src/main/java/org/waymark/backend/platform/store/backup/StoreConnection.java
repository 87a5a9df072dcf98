package org.waymark.backend.platform.store.backup;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.waymark.backend.platform.store.StoreUri;
import reactor.core.publisher.Flux;

/** A client of a store for one backup or restore. */
final class StoreConnection implements AutoCloseable {

    private static final int SELECTION_SECONDS = 5;

    private final MongoClient client;
    private final MongoDatabase database;

    private StoreConnection(MongoClient client, MongoDatabase database) {
        this.client = client;
        this.database = database;
    }

    /** @throws BackupException if the text is no MongoDB URI */
    static StoreConnection open(String uri) {
        var address = parse(uri);
        var client = MongoClients.create(MongoClientSettings.builder()
                .applyConnectionString(address.connection())
                .readConcern(ReadConcern.MAJORITY)
                .writeConcern(WriteConcern.MAJORITY)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SELECTION_SECONDS, TimeUnit.SECONDS))
                .build());
        return new StoreConnection(client, client.getDatabase(address.database()));
    }

    private static StoreUri parse(String uri) {
        try {
            return StoreUri.parse(uri);
        } catch (IllegalArgumentException e) {
            throw new BackupException("This is not a MongoDB URI: " + e.getMessage(), e);
        }
    }

    MongoDatabase database() {
        return database;
    }

    /** All collections of ours, without the mark of a restore. */
    List<String> collections() {
        return Flux.from(database.listCollectionNames())
                .toStream()
                .filter(name -> !name.startsWith("system.") && !name.equals(Restore.MARKS))
                .sorted()
                .toList();
    }

    @Override
    public void close() {
        client.close();
    }
}
