package org.waymark.backend.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import de.bwaldvogel.mongo.backend.CollectionOptions;
import de.bwaldvogel.mongo.backend.CursorRegistry;
import de.bwaldvogel.mongo.bson.Document;
import java.util.AbstractList;
import java.util.List;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A document that cannot be read shows whether a query reads more than it asks for. */
class KeyFirstCollectionTest {

    private KeyFirstCollection rows;

    @BeforeEach
    void poison() {
        var store = MVStore.open(null);
        var database = new KeyFirstDatabase("test", store, new CursorRegistry());
        rows = (KeyFirstCollection) database.createCollectionOrThrowIfExists("rows", CollectionOptions.withDefaults());
        rows.addDocument(new Document("_id", "a").append("version", 1));
        MVMap<Object, Document> raw = store.openMap("databases.test.rows");
        raw.put("poison", new Document("version", new Unreadable()));
    }

    private static final class Unreadable extends AbstractList<Object> {

        @Override
        public Object get(int index) {
            throw new IllegalStateException("read");
        }

        @Override
        public int size() {
            throw new IllegalStateException("read");
        }
    }

    @Test
    void finds_by_id_and_version_without_reading_any_other_document() {
        assertThat(find(new Document("_id", "a").append("version", 1))).hasSize(1);
        assertThat(find(new Document("_id", "a").append("version", 2))).isEmpty();
    }

    @Test
    void finds_the_id_inside_and() {
        var both = List.of(new Document("_id", "a"), new Document("version", 1));

        assertThat(find(new Document("$and", both))).hasSize(1);
    }

    @Test
    void reads_everything_when_no_key_is_given() {
        assertThatThrownBy(() -> find(new Document("version", 1))).hasMessage("read");
    }

    @Test
    void an_update_leaves_the_document_that_a_reader_holds_as_it_was() {
        var read = find(new Document("_id", "a")).getFirst();

        rows.findAndModify(new Document("query", new Document("_id", "a"))
                .append("update", new Document("$set", new Document("version", 2))));

        assertThat(read).containsEntry("version", 1);
        assertThat(find(new Document("_id", "a")).getFirst()).containsEntry("version", 2);
    }

    private List<Document> find(Document query) {
        return rows.queryDocuments(query, null, 0, 0, 0, null).collectDocuments();
    }
}
