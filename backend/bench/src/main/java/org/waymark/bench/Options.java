package org.waymark.bench;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was asked on the command line: {@code --name value} pairs, then the parts to run.
 *
 * @param parts empty for all
 */
public record Options(Map<String, String> values, List<String> parts) {
    public static Options of(String... args) {
        var values = new HashMap<String, String>();
        var parts = new ArrayList<String>();
        for (int i = 0; i < args.length; i++) {
            if (!args[i].startsWith("--")) {
                parts.add(args[i]);
            } else if (i + 1 < args.length) {
                values.put(args[i].substring(2), args[++i]);
            } else {
                throw new IllegalArgumentException(args[i] + " needs a value");
            }
        }
        return new Options(Map.copyOf(values), List.copyOf(parts));
    }

    /** A folder of public data, such as {@code --set-cover FOLDER}; empty, with a word, where it was not given. */
    public Optional<Path> folder(String name) {
        var value = values.get(name);
        if (value == null || !Files.isDirectory(Path.of(value))) {
            System.out.println("Left out: needs the option --" + name + " FOLDER.");
            return Optional.empty();
        }
        return Optional.of(Path.of(value));
    }

    public int number(String name, int otherwise) {
        @Nullable String value = values.get(name);
        return value == null ? otherwise : Integer.parseInt(value);
    }
}
