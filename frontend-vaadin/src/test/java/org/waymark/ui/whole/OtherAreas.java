package org.waymark.ui.whole;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** The short checks of all areas but one, taken by way of the API: what is shown in one area speaks for the others. */
final class OtherAreas {

    private OtherAreas() {}

    static void answeredRightly(Api api, String participantId, AnswerKey key, String but) {
        String knowledge = "/participants/" + participantId + "/knowledge";
        api.get(knowledge)
                .get("areas")
                .valueStream()
                .filter(area -> area.get("check").asString().equals("OPEN"))
                .map(area -> area.get("areaId").asString())
                .filter(area -> !area.equals(but))
                .forEach(area -> take(api, knowledge + "/areas/" + area + "/check", key));
    }

    private static void take(Api api, String check, AnswerKey key) {
        JsonNode item = api.get(check).get("item");
        while (!item.isNull())
            item = api.post(check + "/answers", rightly(item, key)).get("next").get("item");
    }

    private static String rightly(JsonNode item, AnswerKey key) {
        JsonNode question = item.get("question");
        List<String> right = key.right(question.get("prompt").asString());
        JsonNode options = question.get("options");
        String chosen = IntStream.range(0, options.size())
                .filter(i -> right.contains(options.get(i).asString()))
                .mapToObj(String::valueOf)
                .collect(Collectors.joining(","));
        return """
                {"itemId":"%s","version":"%s","chosen":[%s],"confidence":"SURE"}""".formatted(question.get("id").asString(), item.get("version").asString(), chosen);
    }
}
