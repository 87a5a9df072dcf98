package org.waymark.backend.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reads our calendars with ical.js, which needs Node and npm. Skipped where they are not. */
@Tag("long")
class IndependentReaderTest {

    private static final Instant CHANGED = Instant.parse("2026-11-01T10:00:00Z");

    @TempDir
    private Path folder;

    @Test
    void another_library_reads_the_same_events_at_the_same_moments() throws Exception {
        installTheReader();
        List<Entry> entries = List.of(
                entry("summer", LocalDateTime.of(2027, 6, 7, 16, 0), "Hub, room 1; upstairs"),
                entry("winter", LocalDateTime.of(2027, 1, 11, 16, 0), "Online"),
                entry("spring-clock", LocalDateTime.of(2027, 3, 28, 9, 0), "Online"),
                entry("autumn-clock", LocalDateTime.of(2027, 10, 31, 9, 0), "Online"),
                entry("gone", LocalDateTime.of(2027, 2, 1, 13, 30), "Online").cancelled(CHANGED));
        Path file = folder.resolve("waymark.ics");
        Files.write(file, CalendarFile.of(entries, "https://waymark.example/pathway"));

        assertThat(run("node", "read.cjs", file.toString()).lines())
                .containsExactlyInAnyOrder(
                        "summer@waymark|0|CONFIRMED|2027-06-07T15:00:00.000Z|2027-06-07T16:30:00.000Z|About summer, and"
                                + " more|Hub, room 1; upstairs",
                        "winter@waymark|0|CONFIRMED|2027-01-11T16:00:00.000Z|2027-01-11T17:30:00.000Z|About winter, and"
                                + " more|Online",
                        "spring-clock@waymark|0|CONFIRMED|2027-03-28T08:00:00.000Z|2027-03-28T09:30:00.000Z|About"
                                + " spring-clock, and more|Online",
                        "autumn-clock@waymark|0|CONFIRMED|2027-10-31T09:00:00.000Z|2027-10-31T10:30:00.000Z|About"
                                + " autumn-clock, and more|Online",
                        "gone@waymark|1|CANCELLED|2027-02-01T13:30:00.000Z|2027-02-01T15:00:00.000Z|About gone, and"
                                + " more|Online");
    }

    private static Entry entry(String name, LocalDateTime start, String place) {
        return Entry.first(
                name + "@waymark",
                "About " + name + ", and more",
                start,
                90,
                place,
                "To join: https://meet.example/" + name + "\nTo dial in: 020 7946 0000, code 12",
                CHANGED);
    }

    private void installTheReader() throws Exception {
        assumeTrue(isThere("node") && isThere("npm"), "Node and npm are not here");
        for (String name : List.of("package.json", "read.cjs")) {
            try (InputStream in = getClass().getResourceAsStream("/calendar-reader/" + name)) {
                Files.copy(in, folder.resolve(name));
            }
        }
        run("npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
    }

    private static boolean isThere(String program) {
        try {
            return new ProcessBuilder(program, "--version").start().waitFor() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(said).isZero();
        return said;
    }
}
