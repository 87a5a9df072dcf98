package org.waymark.contract.bringing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which columns of an uploaded file are which of ours, and what its values mean.
 *
 * @param columns of the file, as its header has them
 */
public record FileMapping(
        FileKind kind, String name, int rows, List<String> columns, List<Field> fields, List<Values> values) {

    public FileMapping {
        columns = List.copyOf(columns);
        fields = List.copyOf(fields);
        values = List.copyOf(values);
    }

    /**
     * @param key to send back
     * @param column of the file, or null where none is matched
     */
    public record Field(
            String key,
            String title,
            boolean required,
            @Nullable String column) {}

    /** The values of a column that have to be one of a few of ours. */
    public record Values(String field, String title, List<Option> options, List<Value> values) {

        public Values {
            options = List.copyOf(options);
            values = List.copyOf(values);
        }
    }

    public record Option(String key, String title) {}

    /**
     * @param value as the file has it
     * @param rows in which it is
     * @param meaning the key of an option, or null where nobody has said
     */
    public record Value(String value, int rows, @Nullable String meaning) {}
}
