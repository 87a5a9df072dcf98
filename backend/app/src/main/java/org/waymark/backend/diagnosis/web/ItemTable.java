package org.waymark.backend.diagnosis.web;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.platform.table.TableFile;
import org.waymark.contract.FileFormat;
import org.waymark.contract.diagnosis.ItemReport;
import org.waymark.contract.diagnosis.ItemReport.Figures;
import org.waymark.contract.diagnosis.ItemReport.Row;

/** Questions and what answers say of them, for a spreadsheet. */
final class ItemTable {

    private static final List<String> COLUMNS = List.of(
            "Question",
            "Text",
            "Lesson",
            "Statement",
            "Level",
            "Difficulty thought",
            "Unsure by",
            "Difficulty by answers",
            "Standard error",
            "Used in checks",
            "Answers",
            "Right, percent",
            "Goes with knowing more",
            "Options: percent of all, of those who know more",
            "To look at");

    private ItemTable() {}

    static byte[] of(ItemReport report, FileFormat format) {
        return TableFile.of(
                format,
                COLUMNS,
                report.items().stream()
                        .map(row -> line(row, report.leastShown()))
                        .toList());
    }

    private static List<String> line(Row row, int least) {
        Figures figures = row.figures();
        return List.of(
                row.itemId(),
                row.question(),
                Objects.requireNonNullElse(row.moduleId(), ""),
                row.statementId(),
                String.valueOf(row.level()),
                number(row.thought()),
                number(row.thoughtSd()),
                told(figures, one -> number(one.difficulty())),
                told(figures, one -> number(one.sd())),
                told(figures, one -> one.used() ? "yes" : "no"),
                figures == null ? "fewer than " + least : String.valueOf(figures.answers()),
                told(figures, one -> String.valueOf(one.percentRight())),
                told(figures, one -> number(one.link())),
                told(figures, ItemTable::options),
                row.flags().stream()
                        .map(flag -> flag.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                        .collect(Collectors.joining(", ")));
    }

    private static String told(@Nullable Figures figures, Function<Figures, String> what) {
        return figures == null ? "" : what.apply(figures);
    }

    private static String options(Figures figures) {
        return figures.options().stream()
                .map(option -> (option.right() ? "right: " : "wrong: ") + option.text() + " (" + option.percent() + ", "
                        + option.percentOfAble() + ")")
                .collect(Collectors.joining("; "));
    }

    private static String number(double number) {
        return String.format(Locale.ROOT, "%.2f", number);
    }
}
