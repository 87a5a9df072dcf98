package org.waymark.cli.plan;

import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The documented JSON Schema of a plan request. */
final class RequestSchema {
    private static final int MOST_FINDINGS = 20;
    private static final Schema SCHEMA = load();

    private RequestSchema() {}

    /** What the schema has against this, a line each, at most the first twenty; empty if nothing. */
    static List<String> findings(JsonNode request) {
        return SCHEMA.validate(request).stream()
                .map(error -> error.getInstanceLocation() + ": " + error.getMessage())
                .limit(MOST_FINDINGS)
                .toList();
    }

    private static Schema load() {
        try (var stream = RequestSchema.class.getResourceAsStream("plan-request.schema.json")) {
            if (stream == null) {
                throw new IllegalStateException("the jar lacks plan-request.schema.json");
            }
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                    .getSchema(stream, InputFormat.JSON);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
