package org.waymark.backend.platform.store.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** The embedded store in a process of its own, to be killed: as a test's child, and the child's main class. */
final class StoreProcess implements AutoCloseable {

    private final Process process;
    private final String uri;

    private StoreProcess(Process process, String uri) {
        this.process = process;
        this.uri = uri;
    }

    /** Serves the file named by the first argument until it is killed, or its parent ends. */
    public static void main(String[] args) throws IOException {
        try (var store = EmbeddedStore.open(Path.of(args[0]), Boolean.parseBoolean(args[1]))) {
            System.out.println(store.connectionString("test"));
            System.in.read();
        }
    }

    static StoreProcess start(Path file, boolean sync) throws IOException {
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StoreProcess.class.getName(),
                        file.toString(),
                        Boolean.toString(sync))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var uri = process.inputReader().readLine();
        if (uri == null) {
            throw new IllegalStateException("the store did not open");
        }
        return new StoreProcess(process, uri);
    }

    String uri() {
        return uri;
    }

    /** SIGKILL: nothing in the process can tidy up. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
    }

    @Override
    public void close() throws InterruptedException {
        kill();
    }
}
