package org.waymark.backend.platform.store;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import java.util.concurrent.TimeUnit;
import org.bson.UuidRepresentation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.mongodb.autoconfigure.MongoClientSettingsBuilderCustomizer;
import org.springframework.boot.mongodb.autoconfigure.MongoConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;

/** The MongoDB client, the same for the embedded store and for a server that is named. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(StorageSettings.class)
class StoreConfiguration {

    /** Depends on the embedded store, so that store is open before the client and closes after it. */
    @Bean
    MongoConnectionDetails storeAddress(StorageSettings settings, ObjectProvider<EmbeddedStore> embedded) {
        var store = embedded.getIfAvailable();
        var uri = store == null ? settings.mongodb().uri() : store.connectionString(StoreUri.DEFAULT_DATABASE);
        return new StoreAddress(StoreUri.parse(uri).connection());
    }

    /** After Boot's own customizer, which applies the URI. */
    @Bean
    @Order(100)
    MongoClientSettingsBuilderCustomizer storeClient(StorageSettings settings) {
        return client -> configure(client, settings.mongodb());
    }

    private static void configure(MongoClientSettings.Builder client, StorageSettings.Mongodb settings) {
        var answer = settings.readTimeout().toMillis();
        client.writeConcern(WriteConcern.MAJORITY.withWTimeout(answer, TimeUnit.MILLISECONDS))
                .readConcern(ReadConcern.MAJORITY)
                .uuidRepresentation(UuidRepresentation.STANDARD)
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(
                        settings.selectionTimeout().toMillis(), TimeUnit.MILLISECONDS))
                .applyToSocketSettings(socket -> socket.connectTimeout(
                                (int) settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                        .readTimeout((int) answer, TimeUnit.MILLISECONDS));
    }

    private record StoreAddress(ConnectionString getConnectionString) implements MongoConnectionDetails {}
}
