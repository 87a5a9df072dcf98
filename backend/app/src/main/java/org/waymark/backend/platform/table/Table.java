package org.waymark.backend.platform.table;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.waymark.backend.platform.ProblemException;

/**
 * A header and its rows; rows with nothing in them are left out.
 *
 * @param columns the header as it is written
 */
public record Table(List<String> columns, List<TableRow> rows) {

    /** Of text in one cell; longer is cut, since no column that we read needs more. */
    private static final int LONGEST_CELL = 500;

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** @param lines the first is the header; each with the number that a spreadsheet gives it */
    static Table of(List<Line> lines) {
        if (lines.isEmpty()) {
            throw ProblemException.invalid("The file is empty. Put a header in its first row, and a person in each row"
                    + " below, as in the template.");
        }
        List<String> columns =
                lines.getFirst().cells().stream().map(Table::clean).toList();
        List<TableRow> rows = new ArrayList<>();
        for (Line line : lines.subList(1, lines.size())) {
            Map<String, String> cells = cells(columns, line.cells());
            if (!cells.isEmpty()) {
                rows.add(new TableRow(line.number(), cells));
            }
        }
        return new Table(columns, rows);
    }

    record Line(int number, List<String> cells) {}

    private static Map<String, String> cells(List<String> columns, List<String> values) {
        Map<String, String> cells = new HashMap<>();
        for (int i = 0; i < Math.min(columns.size(), values.size()); i++) {
            String value = clean(values.get(i));
            if (!value.isEmpty()) {
                cells.putIfAbsent(columns.get(i).toLowerCase(Locale.ROOT), value);
            }
        }
        return cells;
    }

    /** Spreadsheets leave spaces of all kinds, also those that do not break. */
    private static String clean(String value) {
        String plain = value.replaceAll("[\\s\\p{Z}\\p{Cntrl}]+", " ").strip();
        return plain.length() > LONGEST_CELL ? plain.substring(0, LONGEST_CELL) : plain;
    }

    /** Fails with a sentence that names those that are missing. */
    public void require(List<String> names) {
        List<String> there =
                columns.stream().map(column -> column.toLowerCase(Locale.ROOT)).toList();
        List<String> missing = names.stream()
                .filter(name -> !there.contains(name.toLowerCase(Locale.ROOT)))
                .map(name -> "‘" + name + "’")
                .toList();
        if (!missing.isEmpty()) {
            throw ProblemException.invalid("The first row has no column " + String.join(", ", missing)
                    + ". Start from the template, or name your columns like its.");
        }
    }
}
