package org.waymark.backend.bringing;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.waymark.backend.platform.table.TableRow;
import org.waymark.contract.bringing.FileKind;

/**
 * Which columns of a file are which of ours, and what its values mean.
 *
 * @param columns as the header has them, in lower case
 * @param meanings by field: a folded value, and the key of what it means
 */
public record Mapping(Map<Field, String> columns, Map<Field, Map<String, String>> meanings) {

    public static final Mapping NONE = new Mapping(Map.of(), Map.of());

    public Mapping {
        columns = Map.copyOf(columns);
        Map<Field, Map<String, String>> copy = new HashMap<>();
        meanings.forEach((field, of) -> copy.put(field, Map.copyOf(of)));
        meanings = Map.copyOf(copy);
    }

    /** As remembered where those columns are there, else by their names; each column once. */
    static Mapping guess(FileKind kind, List<String> header, Mapping remembered) {
        List<String> there =
                header.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        Map<Field, String> columns = new HashMap<>();
        for (Field field : Field.of(kind)) {
            String before = remembered.columns.get(field);
            if (before != null && there.contains(before)) {
                columns.put(field, before);
            }
        }
        for (Field field : Field.of(kind)) {
            if (!columns.containsKey(field)) {
                named(field, there)
                        .filter(column -> !columns.containsValue(column))
                        .ifPresent(column -> columns.put(field, column));
            }
        }
        return new Mapping(columns, remembered.meanings);
    }

    private static Optional<String> named(Field field, List<String> there) {
        return field.names()
                .flatMap(name ->
                        there.stream().filter(column -> Texts.folded(column).equals(name)))
                .findFirst();
    }

    /** Empty where no column is matched, or the cell is empty. */
    String cell(TableRow row, Field field) {
        String column = columns.get(field);
        return column == null ? "" : row.cell(column);
    }

    boolean has(Field field) {
        return columns.containsKey(field);
    }

    Optional<String> meaning(Field field, String value) {
        return Optional.ofNullable(meanings.getOrDefault(field, Map.of()).get(Texts.folded(value)));
    }

    /** With what these values mean as well, where nobody has said otherwise. */
    Mapping guessing(Map<Field, Map<String, String>> guesses) {
        Map<Field, Map<String, String>> all = new HashMap<>(guesses);
        meanings.forEach((field, of) -> {
            Map<String, String> joined = new TreeMap<>(guesses.getOrDefault(field, Map.of()));
            joined.putAll(of);
            all.put(field, joined);
        });
        return new Mapping(columns, all);
    }

    /** What is remembered: this, and what was said of values that this file does not have. */
    public Mapping over(Mapping earlier) {
        return guessing(earlier.meanings);
    }
}
