package org.waymark.backend.catalogue.imports;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.waymark.backend.catalogue.Content;
import org.waymark.backend.catalogue.Coverage;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.content.ContentFile;
import org.waymark.backend.catalogue.content.ContentFiles;
import org.waymark.backend.catalogue.content.ContentReader;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;

/**
 * Turns a table of official statements into content files and says what the content does not teach yet. The table has
 * the columns qualification, version, area, reference, kind, text, level, strand, source and licence, and may have
 * disadvantage, mandatory, exposures, mapsTo, title, taughtMonths and notice.
 */
public final class FrameworkImport {
    private final ContentFiles existing;
    private final Content content;

    /** @param existing the content that the framework joins; a file of the same path is replaced */
    public FrameworkImport(ContentFiles existing) {
        this.existing = existing;
        this.content = ContentReader.read(existing).content();
    }

    /**
     * @param name of the file: .yaml and .yml are YAML, all else CSV
     * @param bytes UTF-8, or else Windows' or ISO-8859-1's characters
     */
    public ImportOutcome read(String name, byte[] bytes) {
        var problems = new Problems(name);
        var rows = ImportTable.read(name, bytes, problems);
        var statements = statements(rows, problems);
        if (rows.isEmpty() && !problems.exist()) {
            problems.add(1, "the table has no rows", "Give each statement a row.");
        }
        return problems.exist()
                ? new ImportOutcome.Rejected(problems.all())
                : framework(rows.getFirst(), statements, problems)
                        .<ImportOutcome>map(framework -> checked(framework))
                        .orElseGet(() -> new ImportOutcome.Rejected(problems.all()));
    }

    private List<ImportedStatement> statements(List<ImportRow> rows, Problems problems) {
        var reader = new RowReader(problems);
        var statements = rows.stream().flatMap(row -> reader.read(row).stream()).toList();
        var seen = new HashSet<String>();
        for (var statement : statements) {
            if (!seen.add(statement.reference())) {
                problems.add(
                        statement.line(),
                        "reference " + statement.reference() + " is there twice",
                        "Give each statement its own.");
            }
            statement.mapsTo().stream()
                    .filter(id -> content.find(id).isEmpty())
                    .forEach(id -> problems.add(
                            statement.line(),
                            "maps to " + id + ", which is no statement",
                            "Use an id from content/statements."));
        }
        return statements;
    }

    private Optional<ImportedFramework> framework(
            ImportRow first, List<ImportedStatement> statements, Problems problems) {
        var code = first.get("qualification").toUpperCase(Locale.ROOT);
        var version = first.get("version");
        if (!code.matches("[A-Z][A-Z0-9]{1,15}") || !version.matches("[0-9A-Za-z][0-9A-Za-z.-]{0,31}")) {
            problems.add(
                    first.line(),
                    "the qualification is “" + code + "” and the version “" + version + "”",
                    "Write a code such as NPQSL and a version such as 2027.1 in the first row.");
            return Optional.empty();
        }
        var id = new FrameworkId(new QualificationCode(code), version);
        var earlier = earlier(id.qualification());
        var months = first.get("taughtMonths").isEmpty()
                ? earlier.map(Framework::taughtMonths)
                : Optional.of(first.get("taughtMonths"))
                        .filter(cell -> cell.matches("\\d{1,2}"))
                        .map(Integer::valueOf);
        if (months.isEmpty()) {
            problems.add(first.line(), "nothing says for how many months it is taught", "Add a column taughtMonths.");
            return Optional.empty();
        }
        var title = or(first.get("title"), earlier.map(Framework::title).orElse(code));
        var notice = or(
                first.get("notice"),
                "Text of " + statements.getFirst().source() + ", under "
                        + statements.getFirst().licence() + ".");
        return Optional.of(new ImportedFramework(id, title, months.get(), notice, statements, shared(id, statements)));
    }

    private Optional<Framework> earlier(QualificationCode code) {
        return content.frameworks().stream()
                .filter(framework -> framework.id().qualification().equals(code))
                .max((a, b) -> a.id().compareTo(b.id()));
    }

    /** A sentence that another framework has too is one statement, so that it is not learnt twice. */
    private Map<String, StatementId> shared(FrameworkId id, List<ImportedStatement> statements) {
        var own = ImportedFramework.prefix(id) + ".";
        var byText = content.statements().stream()
                .filter(statement -> !statement.id().value().startsWith(own))
                .collect(Collectors.toMap(FrameworkImport::sameness, Function.identity(), (a, b) -> a));
        var shared = new HashMap<String, StatementId>();
        for (var statement : statements) {
            var same = byText.remove(sameness(statement));
            if (same != null
                    && (statement.mapsTo().isEmpty() || statement.mapsTo().equals(same.sameAs()))) {
                shared.put(statement.reference(), same.id());
            }
        }
        return shared;
    }

    private static String sameness(Statement statement) {
        return statement.kind() + statement.strand() + statement.text().toLowerCase(Locale.ROOT);
    }

    private static String sameness(ImportedStatement statement) {
        return statement.kind() + statement.strand() + statement.text().toLowerCase(Locale.ROOT);
    }

    private ImportOutcome checked(ImportedFramework imported) {
        var files = new ArrayList<ContentFile>();
        if (!imported.ownStatements().isEmpty()) {
            files.add(new ContentFile(imported.statementsPath(), imported.statementsPath(), imported.statementsYaml()));
        }
        files.add(new ContentFile(imported.frameworkPath(), imported.frameworkPath(), imported.frameworkYaml()));
        var together = Stream.concat(existing.all().stream(), files.stream()).toList();
        var reading = ContentReader.read(new ContentFiles(together));
        var paths = files.stream().map(ContentFile::origin).collect(Collectors.toSet());
        var faults = reading.findings().stream()
                .filter(Finding::isError)
                .filter(finding -> paths.contains(finding.file()))
                .toList();
        return faults.isEmpty() ? imported(imported, files, reading.content()) : new ImportOutcome.Rejected(faults);
    }

    private static ImportOutcome imported(ImportedFramework imported, List<ContentFile> files, Content content) {
        var framework = content.find(imported.id()).orElseThrow();
        var suggestions = new Suggestions(content);
        var gaps = new Coverage(content)
                .gaps(framework).stream()
                        .collect(Collectors.groupingBy(Coverage.Gap::ask, LinkedHashMap::new, Collectors.toList()))
                        .entrySet()
                        .stream()
                        .map(entry -> gap(entry.getKey(), entry.getValue(), content, suggestions))
                        .toList();
        return new ImportOutcome.Imported(
                framework.id(), imported.statements().size(), imported.shared().size(), files, gaps);
    }

    private static ImportOutcome.Gap gap(
            Framework.Ask ask, List<Coverage.Gap> gaps, Content content, Suggestions suggestions) {
        var statement = content.find(ask.statement()).orElseThrow();
        return new ImportOutcome.Gap(
                statement,
                ask.level(),
                gaps.stream().map(Coverage.Gap::phase).toList(),
                statement.sameAs().isEmpty() ? suggestions.like(statement) : List.of());
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }
}
