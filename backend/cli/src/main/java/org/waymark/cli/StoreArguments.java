package org.waymark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of a command that works on a store and a file.
 *
 * @param uri of the store, if {@code --mongodb URI} names one
 */
record StoreArguments(Path file, @Nullable String uri) {

    private static final String OPTION = "--mongodb";
    private static final String VARIABLE = "WAYMARK_MONGODB_URI";
    private static final String FOLDER_VARIABLE = "WAYMARK_DATA_DIR";

    /** Empty unless there is just one file, and a URI after the option. */
    static Optional<StoreArguments> parse(List<String> args) {
        var rest = new ArrayList<>(args);
        String uri = null;
        var option = rest.indexOf(OPTION);
        if (option >= 0 && option + 1 < rest.size()) {
            uri = rest.remove(option + 1);
            rest.remove(option);
        }
        return rest.size() == 1 && !rest.getFirst().startsWith("-")
                ? Optional.of(new StoreArguments(Path.of(rest.getFirst()), uri))
                : Optional.empty();
    }

    /** The URI named, else the environment's, else the one that a running embedded store wrote down. */
    Optional<String> store(Map<String, String> environment) throws IOException {
        var variable = environment.getOrDefault(VARIABLE, "");
        if (uri != null || !variable.isBlank()) {
            return Optional.of(uri != null ? uri : variable);
        }
        var running = addressFile(environment);
        return Files.exists(running) ? Optional.of(Files.readString(running).strip()) : Optional.empty();
    }

    /** What to do when there is no store to be found. */
    static String noStore(Map<String, String> environment) {
        return "No running store was found: start Waymark (it writes %s), or name a server with %s URI or %s."
                .formatted(addressFile(environment), OPTION, VARIABLE);
    }

    private static Path addressFile(Map<String, String> environment) {
        return Path.of(environment.getOrDefault(FOLDER_VARIABLE, "data"), "run", "mongodb-uri");
    }
}
