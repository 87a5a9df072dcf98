package org.waymark.backend.platform.table;

import java.util.Map;

/**
 * @param number as a spreadsheet counts; the header is row 1
 * @param cells by the header's name in lower case, without spaces around; those that are empty are missing
 */
public record TableRow(int number, Map<String, String> cells) {

    public TableRow {
        cells = Map.copyOf(cells);
    }

    /** Empty where the cell is. */
    public String cell(String column) {
        return cells.getOrDefault(column, "");
    }
}
