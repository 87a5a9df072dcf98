package org.waymark.bench;

import com.mongodb.reactivestreams.client.MongoClients;
import de.bwaldvogel.mongo.MongoServer;
import de.bwaldvogel.mongo.backend.memory.MemoryBackend;
import java.io.IOException;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.util.FileSystemUtils;
import org.waymark.backend.platform.store.embedded.EmbeddedStore;

/**
 * How many inserts and reads a second the embedded store answers, with and without a forced disk write for each
 * commit, beside the same server in memory. One table row a mode: medians of three runs.
 */
public final class StoreBench {

    private static final int RUNS = 3;
    private static final List<Integer> CLIENTS = List.of(1, 32);

    private StoreBench() {}

    public static void main(String[] args) throws IOException {
        System.out.println("| mode | clients | inserts/s | slowest 1 % of inserts, ms | reads by _id/s | file, MB |");
        System.out.println("|---|---|---|---|---|---|");
        for (int clients : CLIENTS) {
            inMemory(clients);
        }
        for (boolean sync : List.of(false, true)) {
            for (int clients : CLIENTS) {
                onDisk(sync, clients);
            }
        }
    }

    private static void inMemory(int clients) {
        var server = new MongoServer(new MemoryBackend());
        var uri = server.bindAndGetConnectionString() + "/?retryWrites=false";
        System.out.println(row("memory", clients, measure(uri, clients), 0));
        server.shutdownNow();
    }

    private static void onDisk(boolean sync, int clients) throws IOException {
        var folder = Files.createTempDirectory("store-bench");
        var file = folder.resolve("store.mv.db");
        try (var store = EmbeddedStore.open(file, sync)) {
            var runs = measure(store.connectionString("bench"), clients);
            var mode = sync ? "commit, forced to disk" : "commit";
            System.out.println(row(mode, clients, runs, Files.size(file)));
        }
        FileSystemUtils.deleteRecursively(folder);
    }

    private static List<StoreLoad.Figures> measure(String uri, int clients) {
        try (var client = MongoClients.create(uri)) {
            var load = new StoreLoad(client.getDatabase("bench").getCollection("rows"), clients);
            load.run();
            return IntStream.range(0, RUNS).mapToObj(run -> load.run()).toList();
        }
    }

    private static String row(String mode, int clients, List<StoreLoad.Figures> runs, long bytes) {
        var inserts =
                median(runs.stream().map(StoreLoad.Figures::insertsPerSecond).toList());
        var slowest =
                median(runs.stream().map(StoreLoad.Figures::insertP99Millis).toList());
        var reads = median(runs.stream().map(StoreLoad.Figures::readsPerSecond).toList());
        return "| %s | %d | %,.0f | %.1f | %,.0f | %.0f |"
                .formatted(mode, clients, inserts, slowest, reads, bytes / 1e6);
    }

    private static double median(List<Double> values) {
        return values.stream().sorted(Comparator.naturalOrder()).toList().get(values.size() / 2);
    }
}
