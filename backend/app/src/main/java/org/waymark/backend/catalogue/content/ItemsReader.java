package org.waymark.backend.catalogue.content;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.waymark.backend.catalogue.BankItem;
import org.waymark.backend.catalogue.content.ContentReading.Place;
import tools.jackson.databind.JsonNode;

final class ItemsReader {
    private ItemsReader() {}

    static List<BankItem> read(Source source) {
        return nodes(source).stream().map(ItemsReader::item).toList();
    }

    static Optional<Place> find(Source source, String id) {
        var nodes = nodes(source);
        return IntStream.range(0, nodes.size())
                .filter(i -> nodes.get(i).get("id").asString().equals(id))
                .mapToObj(i -> new Place(source, "/items/" + i))
                .findFirst();
    }

    private static List<JsonNode> nodes(Source source) {
        return Source.items(source.tree().get("items"));
    }

    private static BankItem item(JsonNode node) {
        return new BankItem(
                TopicReader.check(node),
                node.get("level").asInt(),
                node.get("difficulty").asDouble(),
                node.get("uncertainty").asDouble());
    }
}
