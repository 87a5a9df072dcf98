package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.MongoCollection;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.h2.H2Database;
import de.bwaldvogel.mongo.bson.Document;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;

/** A database whose collections are {@link KeyFirstCollection}s, under the names that the H2 backend gives them. */
final class KeyFirstDatabase extends H2Database {

    private final MVStore store;

    KeyFirstDatabase(String name, MVStore store, CursorRegistry cursors) {
        // Before super(), which opens the collections that the file already holds.
        this.store = store;
        super(name, store, cursors);
    }

    @Override
    protected MongoCollection<Object> openOrCreateCollection(String name, CollectionOptions options) {
        var namespace = getFullCollectionNamespace(name);
        MVMap<Object, Document> documents = store.openMap(
                "databases." + namespace, new MVMap.Builder<Object, Document>().valueType(new DocumentType()));
        MVMap<String, Object> meta = store.openMap("meta." + namespace);
        return new KeyFirstCollection(this, name, options, documents, meta, cursorRegistry);
    }

    @Override
    protected Index<Object> openOrCreateUniqueIndex(
            String collection, String index, List<IndexKey> keys, boolean sparse) {
        // Open with our order of keys, the map stays so when the H2 database asks for it by the same name.
        store.openMap(
                getFullCollectionNamespace(collection) + "._index_" + index,
                new MVMap.Builder<>().keyType(new IndexKeyType()));
        return super.openOrCreateUniqueIndex(collection, index, keys, sparse);
    }
}
