package org.waymark.bench.report;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One benchmark's figures.
 *
 * @param name of its files, such as {@code selection}
 * @param title what was compared with what, and on what
 */
public record Table(String name, String title, List<String> columns, List<List<String>> rows) {
    public Table {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (var row : rows) {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("table " + name + " has a row of " + row.size() + " cells");
            }
        }
    }

    public String markdown() {
        var rule = columns.stream().map(column -> "---").toList();
        return Stream.concat(Stream.of(columns, rule), rows.stream())
                .map(cells -> cells.stream().collect(Collectors.joining(" | ", "| ", " |\n")))
                .collect(Collectors.joining("", "**" + title + "**\n\n", "\n"));
    }

    public String csv() {
        return Stream.concat(Stream.of(columns), rows.stream())
                .map(cells -> cells.stream().map(Table::quoted).collect(Collectors.joining(",", "", "\r\n")))
                .collect(Collectors.joining());
    }

    private static String quoted(String cell) {
        return cell.matches(".*[\",\r\n].*") ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
    }
}
