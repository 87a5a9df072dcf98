package org.waymark.backend.platform.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How far a node has seen its chain to go, in a file beside the store. */
public record Witness(String node, Head head) {

    String text() {
        return head.number() + " " + head.hash() + " " + node;
    }

    /** Those that nodes with this data folder have left. */
    public static List<Witness> in(Path dataFolder) {
        Path folder = dataFolder.resolve("audit");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".head"))
                    .sorted()
                    .flatMap(file -> read(file).stream())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("The folder " + folder + " cannot be read", e);
        }
    }

    static Optional<Witness> read(Path file) {
        try {
            if (!Files.exists(file)) {
                return Optional.empty();
            }
            String[] words = Files.readString(file).strip().split(" ");
            return Optional.of(new Witness(words[2], new Head(Long.parseLong(words[0]), words[1])));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + file + " cannot be read", e);
        }
    }
}
