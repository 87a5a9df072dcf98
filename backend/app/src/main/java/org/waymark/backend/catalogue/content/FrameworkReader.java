package org.waymark.backend.catalogue.content;

import java.util.Locale;
import org.waymark.backend.catalogue.Framework;
import org.waymark.backend.catalogue.Framework.Area;
import org.waymark.backend.catalogue.Framework.Ask;
import org.waymark.backend.catalogue.FrameworkId;
import org.waymark.engine.id.QualificationCode;
import org.waymark.engine.id.StatementId;
import tools.jackson.databind.JsonNode;

final class FrameworkReader {
    private FrameworkReader() {}

    static String path(FrameworkId id) {
        return "frameworks/" + id.qualification().value().toLowerCase(Locale.ROOT) + "/" + id.version() + ".yaml";
    }

    static Framework read(JsonNode tree) {
        return new Framework(
                new FrameworkId(
                        new QualificationCode(tree.get("qualification").asString()),
                        tree.get("version").asString()),
                tree.get("title").asString(),
                tree.get("notice").asString(),
                tree.get("source").asString(),
                tree.get("licence").asString(),
                tree.get("taughtMonths").asInt(),
                Source.items(tree.get("areas")).stream()
                        .map(FrameworkReader::area)
                        .toList());
    }

    private static Area area(JsonNode node) {
        return new Area(
                node.get("id").asString(),
                node.get("title").asString(),
                Source.items(node.get("statements")).stream()
                        .map(FrameworkReader::ask)
                        .toList());
    }

    private static Ask ask(JsonNode node) {
        return new Ask(
                new StatementId(node.get("statement").asString()),
                node.get("level").asInt(),
                node.get("exposures").asInt(),
                node.get("mandatory").asBoolean(),
                Source.optional(node, "reference"));
    }
}
