package org.waymark.ui.whole;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** An offer of its own for senior leaders, made of the template and published, and people who are brought in to it. */
final class NewCohort {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(2);

    private final Api helen;
    private final String id;

    private NewCohort(Api helen, String id) {
        this.helen = helen;
        this.id = id;
    }

    static NewCohort open(WholeSystem waymark, String name) {
        Api helen = waymark.api(Persona.HELEN);
        String id = helen.post("/offers", """
                {"from":"template-npqsl","qualification":"NPQSL","cohort":"%s","starts":"%s"}""".formatted(name, waymark.today()))
                .get("id")
                .asString();
        helen.ifUnchanged("/offers/" + id, "POST", "/offers/" + id + "/publish", "");
        return new NewCohort(helen, id);
    }

    String id() {
        return id;
    }

    /** Each topic that is taught in person, on a morning on which it is taught elsewhere. */
    void alsoAt(String hubId) {
        Map<String, JsonNode> one = sessions(id)
                .filter(session -> session.get("kind").asString().equals("IN_PERSON"))
                .collect(Collectors.toMap(
                        session -> session.get("topicId").asString(), Function.identity(), (first, later) -> first));
        one.forEach((topic, session) -> {
            JsonNode added = helen.post("/offers/" + id + "/sessions", """
                    {"topicId":"%s","start":"%sT09:00","minutes":%d,"hubId":"%s","seats":20,"anchor":false,"despite":true}""".formatted(
                            topic, day(session), session.get("minutes").asInt(), hubId));
            if (!added.has("items")) throw new AssertionError(topic + " was not added: " + added);
        });
    }

    /** Nobody is put on it any more by tests that take the first offer they find. */
    void close() {
        helen.ifUnchanged("/offers/" + id, "POST", "/offers/" + id + "/close", "");
    }

    /** Of this offer, or of another one. */
    Stream<JsonNode> sessions(String offer) {
        return helen.get("/offers/" + offer + "/sessions").get("items").valueStream();
    }

    List<String> allOffers() {
        return helen.get("/offers")
                .get("items")
                .valueStream()
                .map(one -> one.get("id").asString())
                .toList();
    }

    static LocalDate day(JsonNode session) {
        return LocalDate.parse(session.get("start").asString().substring(0, 10));
    }

    /** @param more by kind of file, as CSV */
    void bringIn(String people, Map<String, String> more) {
        String draft = helen.post("/programme-imports", "{\"offerId\":\"%s\",\"minutesPerWeek\":300}".formatted(id))
                .get("id")
                .asString();
        String address = "/programme-imports/" + draft;
        upload(address, "PEOPLE", people);
        more.forEach((kind, rows) -> upload(address, kind, rows));
        run(address, "/dry-run", "CHECKED");
        run(address, "/apply", "APPLIED");
    }

    private void upload(String address, String kind, String rows) {
        helen.upload(address + "/files/" + kind + "?name=file.csv", rows.getBytes(StandardCharsets.UTF_8));
    }

    private void run(String address, String step, String until) {
        helen.ifUnchanged(address, "POST", address + step, "");
        long end = System.nanoTime() + LONGEST_JOB.toNanos();
        while (!helen.get(address).get("state").asString().equals(until)) {
            if (System.nanoTime() > end) throw new AssertionError(step + " of " + address + " never ended");
            ManyPlans.pause();
        }
    }
}
