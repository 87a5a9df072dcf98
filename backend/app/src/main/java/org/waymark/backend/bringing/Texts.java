package org.waymark.backend.bringing;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
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
            day("uuuu-M-d", Locale.UK),
            day("d/M/uuuu", Locale.UK),
            day("d.M.uuuu", Locale.UK),
            day("d-M-uuuu", Locale.UK),
            day("d MMM uuuu", Locale.UK),
            // "Sep" is not British, but written.
            day("d MMM uuuu", Locale.US),
            day("d MMMM uuuu", Locale.UK));

    private Texts() {}

    private static DateTimeFormatter day(String pattern, Locale locale) {
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

    /** Whole minutes, also where a spreadsheet wrote 90.0. */
    static Optional<Integer> minutes(String text) {
        return text.matches("[0-9]{1,5}(\\.0+)?") ? Optional.of((int) Double.parseDouble(text)) : Optional.empty();
    }
}
