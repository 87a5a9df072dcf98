package org.waymark.bench.api;

import io.gatling.charts.stats.LogFileData;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Runs Gatling in a process of its own and reads what it measured. */
public final class Load {

    private final Path folder;
    private final int rate;
    private final int seconds;

    /** @param rate requests a second, over all kinds together */
    public Load(Path folder, int rate, int seconds) {
        this.folder = folder;
        this.rate = rate;
        this.seconds = seconds;
    }

    /** The figures by name of the read. */
    public Map<String, Figures> run(String name, List<Reads.Read> reads) throws IOException, InterruptedException {
        System.out.printf("%s: %d requests/s for %d s%n", name, rate, seconds);
        Path results = Files.createTempDirectory(folder, name);
        Path log = results.resolve("gatling.txt");
        Process gatling = new ProcessBuilder(command(results))
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try (var lines = gatling.outputWriter()) {
            for (Reads.Read read : reads) {
                lines.write(String.join("\t", read.name(), read.address(), read.token()));
                lines.newLine();
            }
        }
        if (gatling.waitFor() != 0) throw new IOException("Gatling failed:\n" + Files.readString(log));
        return figures(results, reads);
    }

    private List<String> command(Path results) {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        // Of this process, that is: what Gatling looks into, and how it logs.
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        command.add("-Xmx512m");
        command.addAll(List.of("-Dbench.rate=" + rate, "-Dbench.seconds=" + seconds));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), "io.gatling.app.Gatling"));
        command.addAll(List.of("-s", Asking.class.getName(), "-rf", results.toString(), "-nr"));
        return command;
    }

    private static Map<String, Figures> figures(Path results, List<Reads.Read> reads) throws IOException {
        try (var runs = Files.list(results)) {
            Path run = runs.filter(Files::isDirectory).findFirst().orElseThrow();
            LogFileData log = Figures.read(results, run.getFileName().toString());
            Map<String, Figures> figures = new HashMap<>();
            reads.forEach(read -> figures.put(read.name(), Figures.of(log, read.name())));
            return figures;
        }
    }
}
