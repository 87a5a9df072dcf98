package org.waymark.backend.health;

import java.util.List;

/**
 * One table of the pack.
 *
 * @param name of its files, without extension
 * @param what it holds, in a sentence
 */
record PackTable(String name, String title, String what, List<String> columns, List<List<String>> rows) {

    PackTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
