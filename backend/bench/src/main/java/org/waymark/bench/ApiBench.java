package org.waymark.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.data.mongodb.core.ReactiveMongoTemplate;
import org.springframework.util.FileSystemUtils;
import org.waymark.backend.BackendApplication;
import org.waymark.bench.api.BareServer;
import org.waymark.bench.api.Figures;
import org.waymark.bench.api.Load;
import org.waymark.bench.api.Reads;

/**
 * How the API answers lists, dashboards and pathways: Gatling asks for them at a steady rate over HTTP, in a process of
 * its own, and then asks a bare WebFlux endpoint for the same bytes from the same store at the same rate. One run, one
 * machine: read the ratios.
 */
public final class ApiBench {

    private ApiBench() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        Options options = Options.of(args);
        String size = options.values().getOrDefault("demonstration", "small");
        int rate = options.number("rate", 300);
        int seconds = options.number("seconds", 30);
        Path folder = Files.createTempDirectory("api-bench");
        try {
            measure(folder, size, rate, seconds);
        } finally {
            FileSystemUtils.deleteRecursively(folder);
        }
    }

    private static void measure(Path folder, String size, int rate, int seconds)
            throws IOException, InterruptedException {
        try (var backend = new SpringApplicationBuilder(BackendApplication.class)
                .properties(Map.of(
                        "spring.config.name", "waymark-backend",
                        "server.port", "0",
                        "waymark.demonstration.size", size,
                        "waymark.data-dir", folder.toString(),
                        "logging.level.root", "warn"))
                .run()) {
            List<Reads.Read> reads =
                    Reads.of("http://127.0.0.1:" + backend.getEnvironment().getProperty("local.server.port"));
            var load = new Load(folder, rate, seconds);
            // The first is for the compiler.
            load.run("warm-up", reads);
            Map<String, Figures> ours = load.run("waymark", reads);
            try (var bare = new BareServer(backend.getBean(ReactiveMongoTemplate.class))) {
                List<Reads.Read> same = new ArrayList<>();
                for (Reads.Read read : reads) same.add(bare.offer(read));
                load.run("warm-up", same);
                print(size, rate, reads, ours, load.run("bare", same));
            }
        }
    }

    private static void print(
            String size, int rate, List<Reads.Read> reads, Map<String, Figures> ours, Map<String, Figures> bare) {
        System.out.printf("%n%d reads/s in all, demonstration of size %s; milliseconds%n%n", rate, size);
        System.out.println("| read | bytes | answers/s | failed | p50 | p95 | p99 | bare p50 | bare p95 | bare p99 |");
        System.out.println("|---|---|---|---|---|---|---|---|---|---|");
        for (Reads.Read read : reads) {
            Figures a = Objects.requireNonNull(ours.get(read.name()));
            Figures b = Objects.requireNonNull(bare.get(read.name()));
            System.out.printf(
                    "| %s | %,d | %.0f | %d | %d | %d | %d | %d | %d | %d |%n",
                    read.name(),
                    read.bytes().length,
                    a.perSecond(),
                    a.failed(),
                    a.p50(),
                    a.p95(),
                    a.p99(),
                    b.p50(),
                    b.p95(),
                    b.p99());
        }
    }
}
