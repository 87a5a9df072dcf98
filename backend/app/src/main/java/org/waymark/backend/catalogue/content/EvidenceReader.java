package org.waymark.backend.catalogue.content;

import java.time.LocalDate;
import org.waymark.backend.catalogue.EvidenceCard;
import org.waymark.backend.catalogue.EvidenceCard.Certainty;
import org.waymark.backend.catalogue.EvidenceCard.Cost;
import org.waymark.backend.catalogue.EvidenceCard.Kind;
import org.waymark.backend.catalogue.EvidenceCard.Promise;
import org.waymark.backend.catalogue.Worded;
import tools.jackson.databind.JsonNode;

final class EvidenceReader {
    private EvidenceReader() {}

    static EvidenceCard read(JsonNode tree) {
        return new EvidenceCard(
                text(tree, "id"),
                Source.strings(tree.get("authors")),
                tree.get("year").asInt(),
                text(tree, "title"),
                text(tree, "publication"),
                Worded.parse(Kind.class, text(tree, "kind")),
                text(tree, "found"),
                text(tree, "population"),
                Worded.parse(Certainty.class, text(tree, "certainty")),
                text(tree, "certaintyWhy"),
                Worded.parse(Cost.class, text(tree, "cost")),
                text(tree, "disadvantage"),
                Worded.parse(Promise.class, text(tree, "promising")),
                LocalDate.parse(text(tree, "reviewBy")),
                Source.optional(tree, "supersededBy"));
    }

    private static String text(JsonNode tree, String field) {
        return tree.get(field).asString();
    }
}
