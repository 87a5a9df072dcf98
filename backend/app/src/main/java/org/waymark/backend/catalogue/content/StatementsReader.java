package org.waymark.backend.catalogue.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.backend.catalogue.Statement;
import org.waymark.backend.catalogue.Worded;
import org.waymark.backend.catalogue.content.ContentReading.Place;
import org.waymark.engine.id.StatementId;
import tools.jackson.databind.JsonNode;

final class StatementsReader {
    private StatementsReader() {}

    static List<Statement> read(Source source) {
        return Source.items(source.tree().get("statements")).stream()
                .map(StatementsReader::statement)
                .toList();
    }

    static Optional<Place> find(Source source, StatementId id) {
        var items = Source.items(source.tree().get("statements"));
        return IntStream.range(0, items.size())
                .filter(i -> items.get(i).get("id").asString().equals(id.value()))
                .mapToObj(i -> new Place(source, "/statements/" + i))
                .findFirst();
    }

    private static Statement statement(JsonNode node) {
        var sameAs = node.has("sameAs") ? Source.strings(node.get("sameAs")) : List.<String>of();
        return new Statement(
                new StatementId(node.get("id").asString()),
                Worded.parse(Statement.Kind.class, node.get("kind").asString()),
                node.get("strand").asString(),
                node.get("disadvantage").asBoolean(),
                node.get("text").asString(),
                Source.optional(node, "reference"),
                Source.optional(node, "source"),
                Source.optional(node, "licence"),
                sameAs.stream().map(StatementId::new).toList());
    }
}
