package org.waymark.backend.platform.store;

import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;

class EmbeddedStoreContractTest extends StoreContract {

    private static EmbeddedStore store;

    @BeforeAll
    static void open(@TempDir Path folder) {
        store = EmbeddedStore.open(folder.resolve("store.mv.db"), false);
    }

    @AfterAll
    static void close() {
        store.close();
    }

    @Override
    String uri() {
        return store.connectionString("test");
    }
}
