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
            "Funding",
            "Why funded or not",
            "Group",
            "Kept together",
            "Problem",
            "Ways on");

    private ExportedRow() {}

    static List<String> of(ManyRow row) {
        return List.of(
                row.name(),
                row.school(),
                row.qualification(),
                row.present(),
                sentence(row.status()),
                String.format(Locale.ROOT, "%.1f", row.minutes() / 60.0),
                String.valueOf(row.daysOut()),
                text(row.finish()),
                text(row.pounds()),
                row.funding() == null ? "" : sentence(row.funding().outcome()),
                row.funding() == null ? "" : row.funding().reason(),
                row.together() == null ? "" : row.together().group(),
                row.together() == null
                        ? ""
                        : row.together().kept()
                                ? "yes"
                                : "no: " + row.together().why(),
                text(row.problem()),
                String.join(" ", row.waysOn()));
    }

    private static String sentence(Enum<?> value) {
        String words = value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return Character.toUpperCase(words.charAt(0)) + words.substring(1);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
