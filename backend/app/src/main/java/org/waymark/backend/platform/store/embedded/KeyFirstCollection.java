package org.waymark.backend.platform.store.embedded;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.ArrayFilters;
import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.backend.Index;
import de.bwaldvogel.mongo.backend.IndexKey;
import de.bwaldvogel.mongo.backend.QueryResult;
import de.bwaldvogel.mongo.backend.h2.H2Collection;
import de.bwaldvogel.mongo.bson.BsonRegularExpression;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.oplog.Oplog;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import org.h2.mvstore.MVMap;
import org.jspecify.annotations.Nullable;

/**
 * Looks a document up by a unique index whenever the filter holds all its keys, and matches the rest on what it found.
 * The H2 collection does so only when the filter holds nothing else, and scans for {@code {_id, version}}.
 *
 * <p>An update works on a copy, so a stored document never changes in place: another thread may be sending it to a
 * reader meanwhile.
 */
final class KeyFirstCollection extends H2Collection {

    private boolean updating;

    KeyFirstCollection(
            MongoDatabase database,
            String name,
            CollectionOptions options,
            MVMap<Object, Document> documents,
            MVMap<String, Object> meta,
            CursorRegistry cursors) {
        super(database, name, options, documents, meta, cursors);
    }

    @Override
    protected QueryResult queryDocuments(
            Document query, @Nullable Document order, int skip, int limit, int batchSize, @Nullable Document fields) {
        var conditions = conditions(query);
        for (var index : getIndexes()) {
            var byKey = restrict(conditions, index);
            if (byKey.isPresent()) {
                // An index over an array may name one document twice.
                var positions = new LinkedHashSet<>();
                index.getPositions(byKey.get()).forEach(positions::add);
                return matchDocuments(query, positions, order, skip, limit, batchSize, fields);
            }
        }
        return matchDocuments(query, order, skip, limit, batchSize, fields);
    }

    /** All conditions that must hold, those inside {@code $and} too; of two on one field the first. */
    private static Document conditions(Document query) {
        var all = new Document();
        query.forEach((field, condition) -> {
            if (field.equals("$and") && condition instanceof Collection<?> parts) {
                parts.forEach(part -> conditions((Document) part).forEach(all::putIfAbsent));
            } else {
                all.putIfAbsent(field, condition);
            }
        });
        return all;
    }

    /** The conditions on the index's keys, if there is one on each and the index can answer them. */
    private static Optional<Document> restrict(Document conditions, Index<Object> index) {
        var byKey = new Document();
        for (IndexKey key : index.getKeys()) {
            var condition = conditions.get(key.getKey());
            if (condition == null
                    || condition instanceof Collection<?>
                    || BsonRegularExpression.isRegularExpression(condition)) {
                return Optional.empty();
            }
            byKey.put(key.getKey(), condition);
        }
        return Optional.of(byKey).filter(index::canHandle);
    }

    /** Inherited without the lock, it would meet documents that are being removed. */
    @Override
    public synchronized int count(@Nullable Document query, int skip, int limit) {
        return super.count(query, skip, limit);
    }

    @Override
    public synchronized Document findAndModify(Document query) {
        updating = true;
        try {
            return super.findAndModify(query);
        } finally {
            updating = false;
        }
    }

    @Override
    public synchronized Document updateDocuments(
            Document selector, Document update, ArrayFilters filters, boolean multi, boolean upsert, Oplog oplog) {
        updating = true;
        try {
            return super.updateDocuments(selector, update, filters, multi, upsert, oplog);
        } finally {
            updating = false;
        }
    }

    @Override
    protected QueryResult createQueryResult(List<Document> matched, int batchSize) {
        var result = updating ? matched.stream().map(Document::cloneDeeply).toList() : matched;
        return super.createQueryResult(result, batchSize);
    }
}
