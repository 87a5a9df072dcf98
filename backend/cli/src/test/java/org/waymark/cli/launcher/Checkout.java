package org.waymark.cli.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The real launcher in a folder of its own, where everything is built and the applications are stand-ins. */
final class Checkout {

    private static final Path REAL = Path.of("..", "..").toAbsolutePath().normalize();

    final Path root;
    private final Map<String, String> environment = new TreeMap<>();

    /** With a JDK whose {@code java} runs stand-ins. */
    Checkout(Path root) throws IOException {
        this.root = root;
        copy("waymark");
        try (var parts = Files.list(REAL.resolve("tools/launcher"))) {
            for (var part : parts.toList()) {
                copy("tools/launcher/" + part.getFileName());
            }
        }
        for (var application : List.of("backend", "ui")) {
            write("target/launcher/" + application + "/stamp", "");
        }
        write("jdk/release", "JAVA_VERSION=\"25.0.1\"\n");
        script("jdk/bin/javac", "exit 1");
        script(
                "jdk/bin/java",
                "exec '%s/bin/java' -cp '%s' %s \"$@\""
                        .formatted(
                                System.getProperty("java.home"),
                                Path.of("target/test-classes").toAbsolutePath(),
                                StandIn.class.getName()));
        withJdk("jdk");
    }

    /** As if no JDK were on this machine, whatever there is. */
    Checkout withoutJdk() throws IOException {
        script("none/java", "echo '    java.home = /nowhere' >&2");
        environment.put("JAVA_HOME", "");
        environment.put("WAYMARK_JVM_FOLDER", root.resolve("none").toString());
        environment.put("PATH", root.resolve("none") + ":" + System.getenv("PATH"));
        return this;
    }

    /** Names the folder of a JDK in this checkout, suitable or not. */
    Checkout withJdk(String folder) {
        environment.put("JAVA_HOME", root.resolve(folder).toString());
        return this;
    }

    Checkout withMaven(String line) throws IOException {
        script("maven/mvn", line);
        environment.put("PATH", root.resolve("maven") + ":" + System.getenv("PATH"));
        return this;
    }

    /** As an edit does after a build. */
    void makeNewer(String file) throws IOException {
        Files.setLastModifiedTime(
                root.resolve(file), FileTime.from(Instant.now().plusSeconds(5)));
    }

    /** Runs a command of the launcher to its end. */
    Launch run(String... arguments) throws IOException {
        return begin(arguments).ended();
    }

    /** Starts a command of the launcher, with nobody at its terminal. */
    Launch begin(String... arguments) throws IOException {
        return bash(Stream.concat(Stream.of(root.resolve("waymark").toString()), Stream.of(arguments))
                .toList());
    }

    /** Runs a function out of one of the launcher's parts. */
    Launch call(String part, String function, Path argument) throws IOException {
        var source = root.resolve("tools/launcher/" + part + ".sh");
        return bash(List.of("-c", ". '%s'; %s '%s'".formatted(source, function, argument)))
                .ended();
    }

    private Launch bash(List<String> arguments) throws IOException {
        var output = Files.createTempFile(root, "output", ".txt");
        var builder = new ProcessBuilder(
                        Stream.concat(Stream.of("bash"), arguments.stream()).toList())
                .directory(root.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .redirectInput(Path.of("/dev/null").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("WAYMARK_"));
        builder.environment().putAll(environment);
        return new Launch(builder.start(), output);
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    String read(String file) throws IOException {
        return Files.readString(root.resolve(file));
    }

    void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }

    private void script(String file, String line) throws IOException {
        write(file, "#!/usr/bin/env bash\n" + line + "\n");
        root.resolve(file).toFile().setExecutable(true);
    }

    private void copy(String file) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.copy(REAL.resolve(file), root.resolve(file));
    }
}
