package org.waymark.bench.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;

/** The line that goes with every figure. */
public final class Machine {
    private Machine() {}

    public static String line() {
        var runtime = Runtime.getRuntime();
        return "%s, %d cores, Java %s with %d MB of heap at most, %s, %s"
                .formatted(
                        processor(),
                        runtime.availableProcessors(),
                        System.getProperty("java.version"),
                        runtime.maxMemory() >> 20,
                        System.getProperty("os.name"),
                        LocalDate.now());
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse(System.getProperty("os.arch"));
        } catch (IOException e) {
            return System.getProperty("os.arch");
        }
    }
}
