package org.waymark.backend.catalogue.imports;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Worded;
import org.waymark.backend.catalogue.content.Strands;
import org.waymark.engine.id.StatementId;

/** Understands rows one at a time, and reports each cell it cannot understand. */
final class RowReader {
    private static final List<String> REQUIRED =
            List.of("reference", "area", "kind", "text", "level", "strand", "source", "licence");
    private static final Set<String> YES = Set.of("yes", "y", "true", "1", "x");
    private static final Set<String> NO = Set.of("", "no", "n", "false", "0", "-");
    private static final List<String> STRANDS = Strands.all();

    private final Problems problems;

    RowReader(Problems problems) {
        this.problems = problems;
    }

    /** Empty if any cell is missing or wrong. */
    Optional<ImportedStatement> read(ImportRow row) {
        int before = problems.all().size();
        REQUIRED.stream().filter(column -> row.get(column).isEmpty()).forEach(column -> missing(row, column));
        var statement = new ImportedStatement(
                row.line(),
                row.get("reference"),
                row.get("area"),
                kind(row),
                row.get("text").replaceAll("\\s+", " "),
                number(row, "level", 1, 4),
                strand(row),
                flag(row, "disadvantage"),
                flag(row, "mandatory"),
                row.get("exposures").isEmpty() ? 1 : number(row, "exposures", 1, 2),
                row.get("source"),
                row.get("licence"),
                mapsTo(row));
        return problems.all().size() == before ? Optional.of(statement) : Optional.empty();
    }

    private void missing(ImportRow row, String column) {
        problems.add(row.line(), "the row has no " + column, "Fill in the column " + column + ".");
    }

    private Statement.Kind kind(ImportRow row) {
        var word = row.get("kind").toLowerCase(Locale.ROOT).replace(' ', '-');
        try {
            return Worded.parse(Statement.Kind.class, word);
        } catch (IllegalArgumentException e) {
            wrong(row, "kind", "Write learn that, or learn how to.");
            return Statement.Kind.LEARN_THAT;
        }
    }

    private String strand(ImportRow row) {
        var strand = row.get("strand").toLowerCase(Locale.ROOT).replace(' ', '-');
        if (!STRANDS.contains(strand)) {
            wrong(row, "strand", "Use one of " + String.join(", ", STRANDS) + ".");
        }
        return strand;
    }

    private int number(ImportRow row, String column, int least, int most) {
        var cell = row.get(column);
        if (cell.matches("\\d") && Integer.parseInt(cell) >= least && Integer.parseInt(cell) <= most) {
            return Integer.parseInt(cell);
        }
        wrong(row, column, "Write a number from " + least + " to " + most + ".");
        return least;
    }

    private boolean flag(ImportRow row, String column) {
        var cell = row.get(column).toLowerCase(Locale.ROOT);
        if (!YES.contains(cell) && !NO.contains(cell)) {
            wrong(row, column, "Write yes or no.");
        }
        return YES.contains(cell);
    }

    private List<StatementId> mapsTo(ImportRow row) {
        try {
            return Stream.of(row.get("mapsTo").split("[\\s,;|]+"))
                    .filter(id -> !id.isEmpty())
                    .distinct()
                    .map(StatementId::new)
                    .toList();
        } catch (IllegalArgumentException e) {
            wrong(row, "mapsTo", "Write ids of statements, such as culture.belonging, with spaces between.");
            return List.of();
        }
    }

    /** An empty cell that must not be empty is reported already. */
    private void wrong(ImportRow row, String column, String whatToDo) {
        if (!row.get(column).isEmpty()) {
            problems.add(row.line(), column + " is “" + row.get(column) + "”", whatToDo);
        }
    }
}
