package org.waymark.backend.bringing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads what people and spreadsheets write in cells. */
final class Texts {

    private static final LocalDate DAY_ZERO_OF_EXCEL = LocalDate.of(1899, 12, 30);
    private static final Pattern SERIAL = Pattern.compile("[2-6][0-9]{4}(\\.[0-9]+)?");
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s.]+(\\.[^@\\s.]+)+");
    private static final int LONGEST_ADDRESS = 254;
    private static final Pattern TIME = Pattern.compile("[T ][0-9]{1,2}:[0-9]{2}.*$");

    private static final List<DateTimeFormatter> DAYS = List.of(
            written("uuuu-M-d", Locale.UK),
            written("d/M/uuuu", Locale.UK),
            written("d.M.uuuu", Locale.UK),
            written("d-M-uuuu", Locale.UK),
            written("d MMM uuuu", Locale.UK),
            // "Sep" is not British, but written.
            written("d MMM uuuu", Locale.US),
            written("d MMMM uuuu", Locale.UK));

    private static final Pattern PART_OF_A_DAY = Pattern.compile("0?\\.[0-9]+");
    private static final Pattern DATE_BEFORE = Pattern.compile("^.*[0-9]T|^[0-9]{1,4}[-/.][0-9]{1,2}[-/.][0-9]{1,4} ");
    private static final int MINUTES_A_DAY = 24 * 60;

    /** Without spaces. */
    private static final List<DateTimeFormatter> TIMES = List.of(
            written("H:mm", Locale.UK),
            written("H:mm:ss", Locale.UK),
            written("H.mm", Locale.UK),
            written("h:mma", Locale.US),
            written("h.mma", Locale.US),
            written("ha", Locale.US));

    private Texts() {}

    private static DateTimeFormatter written(String pattern, Locale locale) {
        return new DateTimeFormatterBuilder()
                .parseCaseInsensitive()
                .appendPattern(pattern)
                .toFormatter(locale)
                .withResolverStyle(ResolverStyle.STRICT);
    }

    /** Accents, capitals, dots and doubled spaces make no difference. */
    static String folded(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .replaceAll("[^\\p{L}\\p{N}%]+", " ")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    static String address(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether mail arrives there only mail can tell. */
    static boolean isAddress(String email) {
        return email.length() <= LONGEST_ADDRESS && ADDRESS.matcher(email).matches();
    }

    /** 2026-09-01, 01/09/2026 (the day first, as in England), 1 September 2026, or the serial number of a spreadsheet. */
    static Optional<LocalDate> date(String text) {
        if (SERIAL.matcher(text).matches()) {
            return Optional.of(DAY_ZERO_OF_EXCEL.plusDays((long) Double.parseDouble(text)));
        }
        String day = TIME.matcher(text).replaceFirst("");
        for (DateTimeFormatter format : DAYS) {
            try {
                return Optional.of(LocalDate.parse(day, format));
            } catch (DateTimeException another) {
                // It is written in another way.
            }
        }
        return Optional.empty();
    }

    /** 16:00, 4 pm, 4.30 pm, also after a date, or the part of a day that a spreadsheet keeps. */
    static Optional<LocalTime> time(String text) {
        if (PART_OF_A_DAY.matcher(text).matches()) {
            long minutes = Math.round(Double.parseDouble(text) * MINUTES_A_DAY);
            return minutes < MINUTES_A_DAY ? Optional.of(LocalTime.MIDNIGHT.plusMinutes(minutes)) : Optional.empty();
        }
        String time = DATE_BEFORE.matcher(text).replaceFirst("").replaceAll("\\s", "");
        for (DateTimeFormatter format : TIMES) {
            try {
                return Optional.of(LocalTime.parse(time, format).withSecond(0));
            } catch (DateTimeException another) {
                // It is written in another way.
            }
        }
        return Optional.empty();
    }

    /** Whole minutes, also where a spreadsheet wrote 90.0. */
    static Optional<Integer> minutes(String text) {
        return text.matches("[0-9]{1,5}(\\.0+)?") ? Optional.of((int) Double.parseDouble(text)) : Optional.empty();
    }
}
