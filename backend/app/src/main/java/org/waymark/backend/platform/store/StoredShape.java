package org.waymark.backend.platform.store;

import java.util.List;
import java.util.function.UnaryOperator;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.springframework.data.mongodb.core.convert.MongoConverter;

/**
 * How one kind of aggregate is stored. A document carries the alias, so that classes may move, the number of its schema, so
 * that an older one can be brought up to date when it is read, and a stamp that no other writing has: one that was deleted
 * and made again has the versions that the first had.
 *
 * @param alias never changes
 * @param upgrades the change from schema 1 to 2, from 2 to 3 and so on; the present schema is one more than there are
 */
public record StoredShape<T extends Stored>(
        String collection, String alias, Class<T> type, List<UnaryOperator<Document>> upgrades) {

    private static final String ALIAS = "_class";
    private static final String SCHEMA = "schema";
    static final String STAMP = "stamp";

    public StoredShape {
        upgrades = List.copyOf(upgrades);
    }

    public int schema() {
        return upgrades.size() + 1;
    }

    /** The document to store, with the version given. */
    Document write(T stored, long version, MongoConverter converter) {
        var document = new Document();
        converter.write(stored, document);
        return document.append("version", version)
                .append(STAMP, new ObjectId())
                .append(ALIAS, alias)
                .append(SCHEMA, schema());
    }

    /** A newer schema than ours is read as it is: an older node runs beside a newer one while nodes are replaced. */
    T read(Document document, MongoConverter converter) {
        try {
            if (!alias.equals(document.getString(ALIAS))) {
                throw new IllegalArgumentException("its kind is " + document.get(ALIAS) + ", not " + alias);
            }
            return converter.read(type, upgraded(document));
        } catch (RuntimeException e) {
            throw new UnreadableDocumentException(collection, document.get("_id"), e);
        }
    }

    private Document upgraded(Document document) {
        var current = new Document(document);
        for (int schema = document.getInteger(SCHEMA, 1); schema < schema(); schema++) {
            current = upgrades.get(schema - 1).apply(current);
        }
        return current;
    }
}
