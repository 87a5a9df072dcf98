package org.waymark.bench;

import com.mongodb.client.model.Filters;
import com.mongodb.reactivestreams.client.MongoCollection;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntConsumer;
import org.bson.Document;
import reactor.core.publisher.Mono;

/** Clients that each wait for an answer before they send the next request: rows of about 250 bytes, by id. */
final class StoreLoad {

    private static final long RUN_NANOS = 3_000_000_000L;
    private static final String TEXT = "x".repeat(180);

    private final MongoCollection<Document> rows;
    private final int clients;
    private final AtomicInteger last = new AtomicInteger();

    StoreLoad(MongoCollection<Document> rows, int clients) {
        this.rows = rows;
        this.clients = clients;
    }

    /** Rates in requests a second, all clients together. */
    record Figures(double insertsPerSecond, double insertP99Millis, double readsPerSecond) {}

    /** Inserts for three seconds, then reads for three. */
    Figures run() {
        var inserts = time(this::insert);
        var reads = time(this::read);
        return new Figures(inserts.rate(), inserts.p99Millis(), reads.rate());
    }

    private void insert(int number) {
        var id = last.incrementAndGet();
        Mono.from(rows.insertOne(new Document("_id", "row-" + id)
                        .append("client", number)
                        .append("text", TEXT)))
                .block();
    }

    private void read(int number) {
        var id = Math.floorMod(number * 7_919, last.get()) + 1;
        Mono.from(rows.find(Filters.eq("_id", "row-" + id))).block();
    }

    private Latencies time(IntConsumer request) {
        var nanos = new ConcurrentLinkedQueue<Long>();
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(clients)) {
            for (int client = 0; client < clients; client++) {
                var number = client;
                pool.execute(() -> repeat(request, number, start + RUN_NANOS, nanos));
            }
        }
        return new Latencies(nanos.stream().mapToLong(Long::longValue).sorted().toArray(), System.nanoTime() - start);
    }

    private static void repeat(IntConsumer request, int client, long end, ConcurrentLinkedQueue<Long> nanos) {
        var number = client;
        for (long now = System.nanoTime(); now < end; number += 64) {
            request.accept(number);
            var after = System.nanoTime();
            nanos.add(after - now);
            now = after;
        }
    }

    private record Latencies(long[] sorted, long elapsed) {

        double rate() {
            return sorted.length * 1e9 / elapsed;
        }

        double p99Millis() {
            return sorted[sorted.length * 99 / 100] / 1e6;
        }
    }
}
