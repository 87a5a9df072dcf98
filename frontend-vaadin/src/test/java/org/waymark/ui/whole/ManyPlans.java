package org.waymark.ui.whole;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/** Assignments of many that are made for being looked at, by way of the API. */
final class ManyPlans {

    /** People whom other tests put on something. */
    private static final List<String> NEEDED_ELSEWHERE = List.of("irena-novakova", "yusuf-rahmani", "wendy-croft");

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);

    private final Api marcus;
    private final String offer;

    ManyPlans(WholeSystem waymark, String offer) {
        this.marcus = waymark.api(Persona.MARCUS);
        this.offer = offer;
    }

    String draft() {
        String settings = """
                {"title":"Looked at","offerId":"%s","minutesPerWeek":180,"releasedADay":1,"schoolLimits":[]}""".formatted(offer);
        return marcus.post("/assignment-plans", settings).get("id").asString();
    }

    String planned() {
        String id = draft();
        String people = free().stream().map(one -> '"' + one + '"').collect(Collectors.joining(","));
        change(id, "PUT", "/people", "{\"personIds\":[" + people + "]}");
        run(id, "/dry-run");
        return id;
    }

    String applied() {
        String id = planned();
        run(id, "/apply");
        return id;
    }

    private List<String> free() {
        return marcus.get("/people")
                .get("items")
                .valueStream()
                .filter(person -> person.get("qualifications").isEmpty())
                .map(person -> person.get("id").asString())
                .filter(id -> !NEEDED_ELSEWHERE.contains(id))
                .toList();
    }

    private void run(String id, String what) {
        change(id, "POST", what, "");
        long end = System.nanoTime() + LONGEST_JOB.toNanos();
        while (marcus.get("/assignment-plans/" + id).get("state").asString().endsWith("ING")) {
            if (System.nanoTime() > end) throw new AssertionError(what + " of " + id + " never ended");
            pause();
        }
    }

    static void pause() {
        try {
            Thread.sleep(200);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private void change(String id, String method, String what, String body) {
        String plan = "/assignment-plans/" + id;
        marcus.ifUnchanged(plan, method, plan + what, body);
    }

    /** The page that moves somebody who is out of school to another session, if anybody is. */
    Optional<String> move(WholeSystem waymark) {
        String days = "/release-calendar?from=%s&to=%s"
                .formatted(waymark.today().plusDays(1), waymark.today().plusDays(300));
        return marcus.get(days).get("days").valueStream().findFirst().map(ManyPlans::move);
    }

    private static String move(JsonNode day) {
        JsonNode out = day.get("people").get(0);
        return "release/move/%s?session=%s&on=%s"
                .formatted(
                        out.get("participantId").asString(),
                        out.get("sessionId").asString(),
                        day.get("on").asString());
    }
}
