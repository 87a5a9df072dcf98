package org.waymark.cli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/**
 * One call of the launcher.
 *
 * @param file receives both standard output and standard error
 */
record Launch(Process process, Path file) {

    static final Duration PATIENCE = Duration.ofSeconds(60);

    String output() throws IOException {
        return Files.readString(file);
    }

    int code() {
        return process.exitValue();
    }

    /** Waits for its end. */
    Launch ended() throws IOException {
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new AssertionError("still running after " + PATIENCE + ": " + output());
            }
            return this;
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Waits until it has said so. */
    Launch saying(String words) throws IOException {
        var end = Instant.now().plus(PATIENCE);
        while (!output().contains(words)) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("never said '" + words + "': " + output());
            }
            pause();
        }
        return this;
    }

    /** What Ctrl-C and {@code kill} do. */
    Launch interrupted() throws IOException {
        process.destroy();
        return ended();
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
