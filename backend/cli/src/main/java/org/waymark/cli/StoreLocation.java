package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which store a command works on.
 *
 * @param uri if {@code --mongodb URI} names one
 */
record StoreLocation(@Nullable String uri) {

    private static final String OPTION = "--mongodb";
    private static final String VARIABLE = "WAYMARK_MONGODB_URI";
    private static final String FOLDER_VARIABLE = "WAYMARK_DATA_DIR";

    /** Takes the option out of the arguments, where it is among them with a URI after it. */
    static StoreLocation take(List<String> arguments) {
        var option = arguments.indexOf(OPTION);
        if (option < 0 || option + 1 >= arguments.size()) {
            return new StoreLocation(null);
        }
        var uri = arguments.remove(option + 1);
        arguments.remove(option);
        return new StoreLocation(uri);
    }

    /** The URI named, else the environment's, else the one that a running embedded store wrote down. */
    Optional<String> find(Map<String, String> environment) throws IOException {
        var variable = environment.getOrDefault(VARIABLE, "");
        if (uri != null || !variable.isBlank()) {
            return Optional.of(uri != null ? uri : variable);
        }
        var running = addressFile(environment);
        return Files.exists(running) ? Optional.of(Files.readString(running).strip()) : Optional.empty();
    }

    /** What to do when there is no store to be found. */
    static String none(Map<String, String> environment) {
        return "No running store was found: start Waymark (it writes %s), or name a server with %s URI or %s."
                .formatted(addressFile(environment), OPTION, VARIABLE);
    }

    static Path dataFolder(Map<String, String> environment) {
        return Path.of(environment.getOrDefault(FOLDER_VARIABLE, "data"));
    }

    private static Path addressFile(Map<String, String> environment) {
        return dataFolder(environment).resolve("run").resolve("mongodb-uri");
    }
}
