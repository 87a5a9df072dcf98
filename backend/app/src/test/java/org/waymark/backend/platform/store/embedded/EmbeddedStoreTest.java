package org.waymark.backend.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.bson.Document;
import org.bson.types.ObjectId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Publisher;
import org.waymark.backend.platform.store.StoreUnavailableException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class EmbeddedStoreTest {

    @TempDir
    private Path folder;

    @Test
    void opens_again_with_its_documents_and_unique_indexes() {
        in("store.mv.db", database -> {
            wait(database.getCollection("people")
                    .createIndex(Indexes.ascending("email"), new IndexOptions().unique(true)));
            return wait(database.getCollection("people")
                    .insertOne(new Document("_id", "a").append("email", "x").append("version", 1)));
        });

        var found = in(
                "store.mv.db",
                database -> wait(database.getCollection("people")
                        .find(Filters.and(Filters.eq("_id", "a"), Filters.eq("version", 1)))));
        assertThat(found).containsEntry("email", "x");
        assertThatThrownBy(() -> in(
                        "store.mv.db",
                        database -> wait(database.getCollection("people")
                                .insertOne(new Document("_id", "b").append("email", "x")))))
                .hasMessageContaining("duplicate key");
    }

    @Test
    void finds_ids_of_every_type_among_each_other_after_it_was_opened_again() {
        var ids = IntStream.range(0, 200)
                .<Object>mapToObj(n -> switch (n % 4) {
                    case 0 -> "text-" + n;
                    case 1 -> n;
                    case 2 -> new ObjectId(n, 1);
                    default -> new Document("a", "x" + n).append("b", n);
                })
                .toList();
        in(
                "store.mv.db",
                database -> Flux.fromIterable(ids)
                        .concatMap(id -> database.getCollection("rows").insertOne(new Document("_id", id)))
                        .blockLast());

        var found = in(
                "store.mv.db",
                database -> Flux.fromIterable(ids)
                        .concatMap(id -> database.getCollection("rows").find(Filters.eq("_id", id)))
                        .map(row -> row.get("_id"))
                        .collectList()
                        .block());

        assertThat(found).isEqualTo(ids);
    }

    @Test
    void answers_hello() {
        var hello = in("store.mv.db", database -> wait(database.runCommand(new Document("hello", 1))));

        assertThat(hello).containsEntry("isWritablePrimary", true).containsEntry("maxWireVersion", 13);
    }

    @Test
    void lists_its_databases() {
        var answer = in("store.mv.db", database -> {
            wait(database.getCollection("people").insertOne(new Document()));
            return wait(database.runCommand(new Document("listDatabases", 1)));
        });

        assertThat(answer.getList("databases", Document.class))
                .extracting(entry -> entry.getString("name"))
                .contains("test");
    }

    @Test
    void says_in_one_sentence_that_the_file_is_in_use() {
        var file = folder.resolve("store.mv.db");
        try (var first = EmbeddedStore.open(file, false)) {
            assertThatThrownBy(() -> EmbeddedStore.open(file, false))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessage("The store file " + file
                            + " is in use by another process: only one Waymark backend may have it open.");
        }
    }

    @Test
    void says_what_to_do_about_a_file_that_is_no_store() throws Exception {
        var file = Files.writeString(folder.resolve("store.mv.db"), "nonsense ".repeat(2_000));

        assertThatThrownBy(() -> EmbeddedStore.open(file, false))
                .isInstanceOf(StoreUnavailableException.class)
                .hasMessageContaining("restore a backup");
        assertThat(file).content().startsWith("nonsense");
    }

    @Test
    void shrinks_its_file_when_it_closes() throws Exception {
        var file = folder.resolve("store.mv.db");
        in(
                "store.mv.db",
                database -> wait(Flux.range(0, 2_000)
                        .flatMap(
                                n -> database.getCollection("rows")
                                        .insertOne(new Document("_id", n).append("text", "x".repeat(200))),
                                8)
                        .last()));

        assertThat(Files.size(file)).isLessThan(4_000_000);
        long count = in(
                "store.mv.db", database -> wait(database.getCollection("rows").countDocuments()));
        assertThat(count).isEqualTo(2_000);
    }

    @Test
    void keeps_a_collection_whole_when_its_index_is_made_while_others_write() {
        var rows = IntStream.range(0, 300).boxed().toList();
        long count = in("store.mv.db", database -> {
            var collection = database.getCollection("rows");
            var writes = Flux.fromIterable(rows)
                    .flatMap(n -> collection.insertOne(new Document("_id", n).append("key", n)), 8);
            var index = Mono.from(collection.createIndex(Indexes.ascending("key"), new IndexOptions().unique(true)));
            Flux.merge(writes.then(), index.then()).blockLast();
            wait(collection.deleteMany(Filters.gte("key", 0)));
            return wait(collection.countDocuments());
        });

        assertThat(count).isZero();
    }

    private <T> T in(String name, Function<MongoDatabase, T> work) {
        try (var store = EmbeddedStore.open(folder.resolve(name), false);
                var client = MongoClients.create(store.connectionString("test"))) {
            return work.apply(client.getDatabase("test"));
        }
    }

    private static <T> T wait(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }
}
