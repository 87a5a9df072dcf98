package org.waymark.backend.organisation.gias;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param number as a spreadsheet counts: the heading is row 1 */
record Row(Columns columns, long number, List<String> cells) {

    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("dd-MM-uuuu").withResolverStyle(ResolverStyle.STRICT);
    private static final int LONGEST = 250;

    boolean isWhole() {
        return cells.size() == columns.count();
    }

    /** Null where the cell is empty, and where there is no such column. */
    @Nullable
    String find(String column) {
        Integer place = columns.places().get(column);
        if (place == null || place >= cells.size()) {
            return null;
        }
        String text = cells.get(place).strip();
        return text.isEmpty() ? null : text;
    }

    String get(String column) {
        String text = find(column);
        if (text == null) {
            throw new RefusedException("“" + column + "” is empty.");
        }
        if (text.length() > LONGEST) {
            throw new RefusedException("“" + column + "” has more than " + LONGEST + " characters.");
        }
        return text;
    }

    @Nullable
    LocalDate day(String column) {
        String text = find(column);
        if (text == null) {
            return null;
        }
        try {
            return LocalDate.parse(text.replace('/', '-'), DAY);
        } catch (DateTimeParseException e) {
            throw new RefusedException("“" + text + "” in “" + column + "” is no day such as 31-08-2026.");
        }
    }

    @Nullable
    Integer number(String column) {
        String text = find(column);
        if (text == null) {
            return null;
        }
        if (text.length() > 9 || !text.chars().allMatch(c -> c >= '0' && c <= '9')) {
            throw new RefusedException("“" + text + "” in “" + column + "” is no number.");
        }
        return Integer.valueOf(text);
    }

    @Nullable
    Double percent(String column) {
        String text = find(column);
        if (text == null) {
            return null;
        }
        if (!text.matches("\\d{1,3}(\\.\\d{1,6})?") || Double.parseDouble(text) > 100) {
            throw new RefusedException("“" + text + "” in “" + column + "” is no percentage.");
        }
        return Double.valueOf(text);
    }
}
