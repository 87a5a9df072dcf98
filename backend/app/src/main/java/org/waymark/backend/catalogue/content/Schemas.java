package org.waymark.backend.catalogue.content;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.waymark.backend.catalogue.Finding;
import org.waymark.backend.catalogue.LintRule;
import org.waymark.backend.catalogue.Severity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of {@code content/schema}, read from the class path. */
final class Schemas {
    private final Map<FileKind, Schema> schemas = new EnumMap<>(FileKind.class);

    Schemas() {
        var config =
                SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12, builder -> builder.schemaRegistryConfig(config));
        for (var kind : FileKind.values()) {
            schemas.put(kind, registry.getSchema(tree(kind)));
        }
    }

    /** What the schema of its kind has against this document; empty if nothing. */
    List<Finding> check(FileKind kind, String origin, YamlDocument document) {
        return schema(kind).validate(document.tree()).stream()
                .map(error -> finding(kind, origin, document, error))
                .toList();
    }

    private Schema schema(FileKind kind) {
        var schema = schemas.get(kind);
        if (schema == null) {
            throw new IllegalStateException("no schema for " + kind);
        }
        return schema;
    }

    /** The schema itself. */
    static JsonNode tree(FileKind kind) {
        var resource = "/content/schema/" + kind.schema() + ".schema.json";
        try (var stream = Schemas.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("the content jar lacks " + resource);
            }
            return JsonMapper.shared().readTree(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Finding finding(FileKind kind, String origin, YamlDocument document, Error error) {
        var pointer = error.getInstanceLocation().toString();
        return new Finding(
                origin,
                document.line(pointer),
                Severity.ERROR,
                LintRule.SCHEMA,
                (pointer.isEmpty() ? "" : pointer.substring(1) + ": ") + error.getMessage(),
                whatToDo(kind, error));
    }

    private static String whatToDo(FileKind kind, Error error) {
        var property = error.getProperty();
        return switch (error.getKeyword()) {
            case "required" -> "Add " + property + ".";
            case "additionalProperties" -> "Remove " + property + ", or correct its name.";
            case "enum" -> "Use one of the words listed.";
            case "not" -> "Replace the placeholder with real words.";
            case "format" -> "Write a date as 2026-09-01.";
            case null, default -> "Make it fit content/schema/" + kind.schema() + ".schema.json.";
        };
    }
}
