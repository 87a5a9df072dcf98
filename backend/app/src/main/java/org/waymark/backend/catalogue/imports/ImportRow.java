package org.waymark.backend.catalogue.imports;

import java.util.Locale;
import java.util.Map;

/**
 * A row as it is written, cells by the name of their column in lower case without spaces.
 *
 * @param line from 1
 */
record ImportRow(int line, Map<String, String> cells) {
    ImportRow {
        cells = Map.copyOf(cells);
    }

    /** Without the spaces around it; empty if the row has no such cell. */
    String get(String column) {
        return cells.getOrDefault(key(column), "").strip();
    }

    /** "Maps to", "maps_to" and "mapsTo" name the same column. */
    static String key(String column) {
        return column.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", "");
    }
}
