package org.waymark.backend.assignment.many;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** A row as a spreadsheet shows it. */
final class ExportedRow {

    static final List<String> COLUMNS = List.of(
            "Name",
            "School",
            "Qualification",
            "Now",
            "State",
            "Hours",
            "Days out of school",
            "Finish",
            "Price of the place in pounds",
            "Paid by scholarship",
            "Problem",
            "Ways on");

    private ExportedRow() {}

    static List<String> of(ManyRow row) {
        return List.of(
                row.name(),
                row.school(),
                row.qualification(),
                row.present(),
                row.status().name().charAt(0)
                        + row.status()
                                .name()
                                .substring(1)
                                .toLowerCase(Locale.ROOT)
                                .replace('_', ' '),
                String.format(Locale.ROOT, "%.1f", row.minutes() / 60.0),
                String.valueOf(row.daysOut()),
                text(row.finish()),
                text(row.pounds()),
                row.funded() ? "yes" : "no",
                text(row.problem()),
                String.join(" ", row.waysOn()));
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
