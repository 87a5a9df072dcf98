package org.waymark.ui.whole;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The backend's jar, run as it is run in earnest: its own process, store and port. Can be killed and started again. */
final class BackendProcess implements AutoCloseable {

    private static final Path JARS = Path.of("../backend/app/target");
    private static final Path LOG = Path.of("target/whole/backend.log");
    private static final Duration LONGEST_START = Duration.ofMinutes(3);

    /** Ends the backend with the test run, even where that is killed: the pipe between them closes then. */
    private static final String ENDS_WITH_US = "exec 3<&0; (cat <&3; kill -KILL $$) >/dev/null 2>&1 & exec \"$@\"";

    private final HttpClient http = HttpClient.newHttpClient();
    private final Path data;
    private final int port;
    private Process process;

    private BackendProcess(Path data, int port) {
        this.data = data;
        this.port = port;
        this.process = launch();
    }

    /** With a fresh store; returns once the demonstration is loaded. */
    static BackendProcess start() {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            int port = free.getLocalPort();
            free.close();
            BackendProcess backend = new BackendProcess(Files.createTempDirectory("waymark-whole"), port);
            backend.awaitReady();
            return backend;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String address() {
        return "http://127.0.0.1:" + port;
    }

    /** SIGKILL: nothing can be written any more. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    void startAgain() {
        process = launch();
        awaitReady();
    }

    private Process launch() {
        try {
            Files.createDirectories(LOG.getParent());
            return command()
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(LOG.toFile()))
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private ProcessBuilder command() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder command = new ProcessBuilder("sh", "-c", ENDS_WITH_US, "backend", java);
        command.command().addAll(List.of("-Xmx400m", "--enable-native-access=ALL-UNNAMED", "-jar", jar().toString()));
        command.environment().put("WAYMARK_DATA_DIR", data.toString());
        command.environment().put("SERVER_PORT", String.valueOf(port));
        command.environment().put("SERVER_ADDRESS", "127.0.0.1");
        command.environment().remove("WAYMARK_MONGODB_URI");
        return command;
    }

    private static Path jar() {
        try (Stream<Path> files = Files.exists(JARS) ? Files.list(JARS) : Stream.empty()) {
            return files.filter(file -> file.getFileName().toString().matches("waymark-backend-.*-exec\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("The tests of the whole system need the backend's"
                            + " jar, backend/app/target/waymark-backend-*-exec.jar: ./waymark test builds it."));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The accounts come last of all that a first start makes. */
    private void awaitReady() {
        Instant latest = Instant.now().plus(LONGEST_START);
        while (!answers("/actuator/health", "UP") || !answers("/api/v1/demonstration-accounts", "noor@")) {
            if (!process.isAlive()) throw new IllegalStateException("The backend stopped by itself, see " + LOG);
            if (Instant.now().isAfter(latest)) throw new IllegalStateException("The backend is not ready, see " + LOG);
        }
    }

    private boolean answers(String path, String with) {
        HttpRequest request =
                HttpRequest.newBuilder(URI.create(address() + path)).build();
        try {
            if (http.send(request, BodyHandlers.ofString()).body().contains(with)) return true;
        } catch (IOException notYet) {
            // Asked again in a moment.
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        return pause();
    }

    private boolean pause() {
        try {
            process.waitFor(500, TimeUnit.MILLISECONDS);
            return false;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        kill();
        try (Stream<Path> files = Files.walk(data)) {
            files.sorted((a, b) -> b.compareTo(a)).map(Path::toFile).forEach(File::delete);
        }
    }
}
