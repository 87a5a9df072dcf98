package org.waymark.backend.catalogue.imports;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.engine.id.StatementId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A framework and its statements, ready to be written as content files.
 *
 * @param shared statements that are in the content already, in the same words, by reference
 */
record ImportedFramework(
        FrameworkId id,
        String title,
        int taughtMonths,
        String notice,
        List<ImportedStatement> statements,
        Map<String, StatementId> shared) {
    ImportedFramework {
        statements = List.copyOf(statements);
        shared = Map.copyOf(shared);
    }

    String statementsPath() {
        return "statements/" + prefix() + ".yaml";
    }

    String frameworkPath() {
        return "frameworks/" + code() + "/" + id.version() + ".yaml";
    }

    /** Such as {@code npqsl-2027-1.3.2} for statement 3.2 of NPQSL 2027.1. */
    StatementId statementId(ImportedStatement statement) {
        var shown = shared.get(statement.reference());
        return shown != null ? shown : ownId(prefix(), statement.reference());
    }

    static StatementId ownId(String prefix, String reference) {
        return new StatementId(prefix + "." + reference.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]+", "-"));
    }

    static String prefix(FrameworkId id) {
        return (id.qualification() + "-" + id.version())
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-");
    }

    /** Statements of its own; those it shares are in other files. */
    List<ImportedStatement> ownStatements() {
        return statements.stream()
                .filter(statement -> !shared.containsKey(statement.reference()))
                .toList();
    }

    String statementsYaml() {
        return "schema: 1\nstatements:\n"
                + ownStatements().stream().map(this::statementYaml).collect(Collectors.joining());
    }

    String frameworkYaml() {
        var first = statements.getFirst();
        var areas = new LinkedHashMap<String, StringBuilder>();
        for (var statement : statements) {
            areas.computeIfAbsent(statement.area(), area -> new StringBuilder()).append(askYaml(statement));
        }
        var yaml = new StringBuilder("""
                schema: 1
                qualification: %s
                version: %s
                title: %s
                notice: %s
                source: %s
                licence: %s
                taughtMonths: %d
                areas:
                """.formatted(
                        id.qualification(),
                        quoted(id.version()),
                        quoted(title),
                        quoted(notice),
                        quoted(first.source()),
                        quoted(first.licence()),
                        taughtMonths));
        areas.forEach((area, asks) -> yaml.append(
                "  - id: %s\n    title: %s\n    statements:\n%s".formatted(slug(area), quoted(area), asks)));
        return yaml.toString();
    }

    private String statementYaml(ImportedStatement statement) {
        var sameAs = statement.mapsTo().isEmpty() ? "" : "    sameAs: " + statement.mapsTo() + "\n";
        return """
                  - id: %s
                    kind: %s
                    strand: %s
                    disadvantage: %s
                    text: %s
                    reference: %s
                    source: %s
                    licence: %s
                """.formatted(
                                statementId(statement),
                                statement.kind().word(),
                                statement.strand(),
                                statement.disadvantage(),
                                quoted(statement.text()),
                                quoted(statement.reference()),
                                quoted(statement.source()),
                                quoted(statement.licence()))
                + sameAs;
    }

    private String askYaml(ImportedStatement statement) {
        return "      - {statement: %s, level: %d, exposures: %d, mandatory: %s, reference: %s}%n"
                .formatted(
                        statementId(statement),
                        statement.level(),
                        statement.exposures(),
                        statement.mandatory(),
                        quoted(statement.reference()));
    }

    private String prefix() {
        return prefix(id);
    }

    private String code() {
        return id.qualification().value().toLowerCase(Locale.ROOT);
    }

    private static String slug(String area) {
        return area.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
    }

    /** JSON's strings are YAML's. */
    private static String quoted(String text) {
        return JsonMapper.shared().writeValueAsString(text);
    }
}
