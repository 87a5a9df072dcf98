package org.waymark.backend.platform.store.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.mongodb.MongoException;
import com.mongodb.MongoSocketException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import com.mongodb.reactivestreams.client.MongoClients;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.bson.Document;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import org.waymark.backend.platform.store.StoreUnavailableException;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Kills the store at random moments, round after round over one file, and asks it for all that it acknowledged. */
@Tag("long")
class KillTest {

    private static final int ROUNDS = 10;
    private static final int LONGEST_MILLIS = 2_000;

    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final Map<Integer, Integer> counters = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(ints = {1, 8})
    void a_killed_store_holds_every_write_that_it_acknowledged(int clients) throws Exception {
        var random = new Random(clients);
        var file = folder.resolve("store.mv.db");
        for (int round = 0; round < ROUNDS; round++) {
            try (var store = StoreProcess.start(file, round % 2 == 0);
                    var client = MongoClients.create(store.uri())) {
                var database = client.getDatabase("test");
                check(database.getCollection("rows"), database.getCollection("counters"));
                var killer = killAfter(store, 50 + random.nextInt(LONGEST_MILLIS));
                write(clients, database.getCollection("rows"), database.getCollection("counters"));
                killer.join();
            }
        }
        try (var store = EmbeddedStore.open(file, false);
                var client = MongoClients.create(store.connectionString("test"))) {
            var database = client.getDatabase("test");
            check(database.getCollection("rows"), database.getCollection("counters"));
        }
        System.out.printf(
                "%d clients, %d kills: %,d inserts and %,d increments acknowledged, none lost%n",
                clients,
                ROUNDS,
                acknowledged.size(),
                counters.values().stream().mapToInt(Integer::intValue).sum());
    }

    @Test
    void a_second_process_is_refused_until_the_first_is_killed() throws Exception {
        var file = folder.resolve("store.mv.db");
        try (var store = StoreProcess.start(file, true)) {
            assertThatThrownBy(() -> EmbeddedStore.open(file, true))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining("in use by another process");
            store.kill();
            EmbeddedStore.open(file, true).close();
        }
    }

    private static Thread killAfter(StoreProcess store, int millis) {
        return Thread.startVirtualThread(() -> {
            try {
                Thread.sleep(millis);
                store.kill();
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** Writes until the store is gone; what has not been answered by then may be there or not. */
    private void write(int clients, MongoCollection<Document> rows, MongoCollection<Document> counts) {
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                var number = client;
                pool.execute(() -> writeUntilKilled(number, rows, counts));
            }
        }
    }

    private void writeUntilKilled(int client, MongoCollection<Document> rows, MongoCollection<Document> counts) {
        try {
            while (true) {
                var id = next.incrementAndGet();
                var batch = List.of(row(id, "a"), row(id, "b"));
                wait(rows.insertMany(batch));
                batch.forEach(row -> acknowledged.add(row.getString("_id")));
                wait(counts.updateOne(
                        Filters.eq("_id", client), Updates.inc("n", 1), new UpdateOptions().upsert(true)));
                counters.merge(client, 1, Integer::sum);
            }
        } catch (MongoException killed) {
            assertThat(killed).isInstanceOfAny(MongoSocketException.class, MongoTimeoutException.class);
        }
    }

    private static Document row(int id, String half) {
        return new Document("_id", id + half).append("serial", id + half).append("text", "x".repeat(150));
    }

    private void check(MongoCollection<Document> rows, MongoCollection<Document> counts) {
        wait(rows.createIndex(Indexes.ascending("serial"), new IndexOptions().unique(true)));
        var stored = Flux.from(rows.find()).collectList().block();
        var serials = stored.stream().map(row -> row.getString("serial")).collect(Collectors.toSet());

        assertThat(serials).hasSameSizeAs(stored).containsAll(acknowledged);
        assertThat(serials.stream().filter(serial -> serial.endsWith("a")))
                .as("an insert of two rows is there whole or not at all")
                .allSatisfy(serial -> assertThat(serials).contains(serial.replace("a", "b")));
        assertIndexHolds(rows, serials);
        counters.forEach((client, sum) -> assertThat(
                        wait(counts.find(Filters.eq("_id", client))).getInteger("n"))
                .isBetween(sum, sum + ROUNDS));
    }

    /** Each row is found by its unique field, and none can be had a second time. */
    private static void assertIndexHolds(MongoCollection<Document> rows, Set<String> serials) {
        Flux.fromStream(serials.stream().limit(500))
                .flatMap(
                        serial -> Mono.from(rows.find(Filters.eq("serial", serial)))
                                .switchIfEmpty(Mono.error(() -> new AssertionError(serial + " is not in the index"))),
                        8)
                .blockLast();
        serials.stream()
                .limit(20)
                .forEach(serial -> assertThatThrownBy(() -> wait(rows.insertOne(new Document("serial", serial))))
                        .hasMessageContaining("duplicate key"));
    }

    private static <T> T wait(Publisher<T> publisher) {
        return Mono.from(publisher).block();
    }
}
