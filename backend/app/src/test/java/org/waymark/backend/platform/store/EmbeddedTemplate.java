package org.waymark.backend.platform.store;

import com.mongodb.reactivestreams.client.MongoClient;
import com.mongodb.reactivestreams.client.MongoClients;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.FileSystemUtils;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;

/** An empty embedded store for each test, and a template over it. */
public final class EmbeddedTemplate implements BeforeEachCallback, AfterEachCallback {

    private Path folder;
    private EmbeddedStore store;
    private MongoClient client;

    @Override
    public void beforeEach(ExtensionContext context) throws Exception {
        folder = Files.createTempDirectory("waymark-store");
        store = EmbeddedStore.open(folder.resolve("store.mv.db"), false);
        client = MongoClients.create(uri());
    }

    @Override
    public void afterEach(ExtensionContext context) throws Exception {
        client.close();
        store.close();
        FileSystemUtils.deleteRecursively(folder);
    }

    public String uri() {
        return store.connectionString("test");
    }

    public ReactiveMongoTemplate template() {
        return new ReactiveMongoTemplate(client, "test");
    }
}
