package org.waymark.backend.platform.personal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.bson.Document;
import org.waymark.backend.platform.personal.Declarations.Store;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The part of a document that is one person's, where others are in it too. */
final class Theirs {

    static final String NAME = "Somebody erased";

    /** Fields of an entry in a trust's plan that tell who it is. */
    private static final Set<String> TELLING = Set.of("name", "jobTitle", "email");

    private Theirs() {}

    static Document only(Document document, Store store, String personId) {
        String[] words = store.person().split(" ");
        if (words[0].equals("json")) {
            return new Document(document).append(words[1], entries(document.getString(words[1]), personId));
        }
        int dot = store.person().indexOf('.');
        return dot < 0
                ? document
                : elements(
                        document,
                        store.person().substring(0, dot),
                        store.person().substring(dot + 1),
                        personId);
    }

    private static Document elements(Document document, String list, String field, String personId) {
        List<Document> own = document.getList(list, Document.class).stream()
                .filter(element -> personId.equals(element.get(field)))
                .toList();
        return new Document(document).append(list, own);
    }

    private static List<Map<?, ?>> entries(String json, String personId) {
        return JsonMapper.shared().readTree(json).findParents("personId").stream()
                .filter(entry -> personId.equals(entry.path("personId").asString("")))
                .<Map<?, ?>>map(entry -> JsonMapper.shared().convertValue(entry, Map.class))
                .toList();
    }

    /** The same without what tells who the person is; numbers stay, so that sums do. */
    static String redacted(String json, String personId) {
        JsonNode tree = JsonMapper.shared().readTree(json);
        tree.findParents("personId").stream()
                .filter(entry -> personId.equals(entry.path("personId").asString("")))
                .map(ObjectNode.class::cast)
                .forEach(Theirs::redact);
        return JsonMapper.shared().writeValueAsString(tree);
    }

    private static void redact(ObjectNode entry) {
        TELLING.stream()
                .filter(field -> entry.path(field).isString())
                .forEach(field -> entry.put(field, field.equals("name") ? NAME : ""));
        entry.forEach(inner -> {
            if (inner instanceof ObjectNode person) {
                redact(person);
            }
        });
    }
}
