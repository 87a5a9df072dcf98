package org.waymark.backend.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Decimal128;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.bson.ObjectId;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.h2.mvstore.MVMap;
import org.h2.mvstore.MVStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the file holds is read again, and so is what the default types, used until 0.1, wrote into it. */
class StoredTypesTest {

    private static final Document DOCUMENT = new Document("_id", "a")
            .append("text", "Ŵ é 学 🧭")
            .append("whole", 7)
            .append("long", 1L << 40)
            .append("real", 0.1)
            .append("decimal", Decimal128.fromNumber(3))
            .append("yes", true)
            .append("nothing", null)
            .append("at", Instant.ofEpochMilli(1_790_000_000_123L))
            .append("object", new ObjectId())
            .append("uuid", new UUID(1, 2))
            .append("list", List.of(1, "two", new Document("three", Arrays.asList(3, null))))
            .append("inner", new Document("empty", new Document()).append("none", List.of()));

    @TempDir
    private Path folder;

    @Test
    void a_document_comes_back_as_it_was() {
        in(documents(), map -> map.put("a", DOCUMENT));

        Document read = in(documents(), map -> map.get("a"));
        assertThat(read).isEqualTo(DOCUMENT);
    }

    @Test
    void a_document_of_an_older_file_is_read_and_kept_beside_new_ones() {
        in(new MVMap.Builder<Object, Document>(), map -> map.put("a", DOCUMENT));

        in(documents(), map -> map.put("b", new Document("_id", "b")));

        List<Document> read = in(documents(), map -> List.of(map.get("a"), map.get("b")));
        assertThat(read).containsExactly(DOCUMENT, new Document("_id", "b"));
    }

    @Test
    void documents_are_compared_by_what_they_hold() {
        var type = new DocumentType();

        assertThat(type.compare(DOCUMENT, DOCUMENT.cloneDeeply())).isZero();
        assertThat(type.compare(DOCUMENT, new Document("_id", "b"))).isNotZero();
    }

    @Test
    void keys_of_an_older_file_are_found_among_new_ones() {
        var both = List.of(new KeyValue("a"), new KeyValue("b"), new KeyValue("c", 1), new KeyValue(7));
        in(new MVMap.Builder<Object, Object>(), map -> map.put(both.getFirst(), "first"));

        in(keys(), map -> {
            both.stream().skip(1).forEach(key -> map.put(key, "later"));
            return map.size();
        });

        List<Object> found = in(keys(), map -> both.stream().map(map::get).toList());
        assertThat(found).containsExactly("first", "later", "later", "later");
    }

    private static MVMap.Builder<Object, Document> documents() {
        return new MVMap.Builder<Object, Document>().valueType(new DocumentType());
    }

    private static MVMap.Builder<Object, Object> keys() {
        return new MVMap.Builder<>().keyType(new IndexKeyType());
    }

    /** Opens the file, and closes it compacted, as the store does. */
    private <V, T> T in(MVMap.Builder<Object, V> types, Function<MVMap<Object, V>, T> task) {
        try (StoreFile file = StoreFile.open(folder.resolve("store.mv.db"))) {
            MVStore store = file.store();
            T result = task.apply(store.openMap("rows", types));
            store.commit();
            return result;
        }
    }
}
