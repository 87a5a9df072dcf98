package org.waymark.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The arguments of a command that works on a store and a file. */
record StoreArguments(Path file, StoreLocation store) {

    /** Empty unless there is just one file, and a URI after the option. */
    static Optional<StoreArguments> parse(List<String> args) {
        var rest = new ArrayList<>(args);
        var store = StoreLocation.take(rest);
        return rest.size() == 1 && !rest.getFirst().startsWith("-")
                ? Optional.of(new StoreArguments(Path.of(rest.getFirst()), store))
                : Optional.empty();
    }
}
