package org.waymark.backend.attendance;

import java.time.LocalTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.ProblemException;
import org.waymark.backend.platform.table.Table;
import org.waymark.backend.platform.table.TableReader;
import org.waymark.backend.platform.table.TableRow;

/**
 * Reads files of who was there: our own template, and the attendance exports of Microsoft Teams (its participants' section,
 * UTF-16, tabs) and of Zoom (commas, with or without a summary of the meeting before them).
 */
final class RegisterRows {

    private static final List<String> NAME = List.of("name", "full name", "name (original name)", "participant name");
    private static final List<String> EMAIL = List.of("email", "user email", "email address");
    private static final List<String> JOINED = List.of("first join", "join time", "first join time");
    private static final List<String> THERE_FOR =
            List.of("in-meeting duration", "duration (minutes)", "total duration (minutes)", "duration");
    private static final String MARK = "mark";

    private static final Pattern PART_OF_DURATION = Pattern.compile("(\\d+) ?(h|m|s)[a-z]*");
    private static final Pattern TIME_OF_DAY =
            Pattern.compile("(\\d{1,2}):(\\d{2})(?::\\d{2})?(?: ?(am|pm))?", Pattern.CASE_INSENSITIVE);
    private static final int NOON = 12;

    private RegisterRows() {}

    /**
     * @param mark as it is written, or empty
     * @param minutes null where none are said
     * @param joined time of day, or null where none is said
     */
    record Row(
            int number,
            String name,
            String email,
            String mark,
            @Nullable Integer minutes,
            @Nullable LocalTime joined) {}

    /** @param meeting whether it is a meeting tool's, with minutes in place of marks */
    record Rows(boolean meeting, List<Row> rows) {

        Rows {
            rows = List.copyOf(rows);
        }
    }

    /** Fails as invalid, with what to do, where it is none of these. */
    static Rows of(byte[] file) {
        Table table = TableReader.readFrom(file, RegisterRows::isHeader);
        boolean marks = has(table, List.of(MARK));
        if (!has(table, NAME) || !marks && !has(table, THERE_FOR)) {
            throw ProblemException.invalid("This is no register that Waymark can read. Upload the template with a mark"
                    + " for each person, or the attendance report of Teams or Zoom as they save it.");
        }
        return new Rows(!marks, table.rows().stream().map(RegisterRows::row).toList());
    }

    private static boolean isHeader(List<String> cells) {
        List<String> names = cells.stream()
                .map(cell -> cell.strip().toLowerCase(Locale.ROOT))
                .toList();
        return names.stream().anyMatch(NAME::contains)
                && names.stream().anyMatch(cell -> cell.equals(MARK) || THERE_FOR.contains(cell));
    }

    private static boolean has(Table table, List<String> names) {
        return table.columns().stream().anyMatch(column -> names.contains(column.toLowerCase(Locale.ROOT)));
    }

    private static Row row(TableRow row) {
        return new Row(
                row.number(),
                cell(row, NAME),
                cell(row, EMAIL),
                row.cell(MARK),
                minutes(cell(row, THERE_FOR)).orElse(null),
                timeOfDay(cell(row, JOINED)).orElse(null));
    }

    private static String cell(TableRow row, List<String> names) {
        return names.stream()
                .map(row::cell)
                .filter(cell -> !cell.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** "58", "1h 2m 3s", "58 min 12 sec": whole minutes, cut. */
    static Optional<Integer> minutes(String text) {
        String plain = text.toLowerCase(Locale.ROOT).strip();
        if (plain.matches("\\d{1,4}")) {
            return Optional.of(Integer.valueOf(plain));
        }
        Matcher parts = PART_OF_DURATION.matcher(plain);
        long seconds = 0;
        boolean any = false;
        while (parts.find() && parts.group(1).length() <= 5) {
            any = true;
            seconds += Long.parseLong(parts.group(1))
                    * switch (parts.group(2)) {
                        case "h" -> 3600;
                        case "m" -> 60;
                        default -> 1;
                    };
        }
        return any ? Optional.of((int) (seconds / 60)) : Optional.empty();
    }

    /** The time of day alone: days are written in a different order in each country. */
    static Optional<LocalTime> timeOfDay(String text) {
        Matcher found = TIME_OF_DAY.matcher(text);
        if (!found.find()) {
            return Optional.empty();
        }
        int hour = Integer.parseInt(found.group(1));
        int minute = Integer.parseInt(found.group(2));
        String half = found.group(3);
        if (half != null) {
            hour = hour % NOON + (half.equalsIgnoreCase("pm") ? NOON : 0);
        }
        return hour > 23 || minute > 59 ? Optional.empty() : Optional.of(LocalTime.of(hour, minute));
    }
}
