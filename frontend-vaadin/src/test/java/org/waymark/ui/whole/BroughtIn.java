package org.waymark.ui.whole;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** Programmes that are brought in for being looked at, by way of the API; none of them is ever applied. */
final class BroughtIn {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);
    private static final String PEOPLE = """
            Name,Email,School URN
            Ada Brought,ada.brought@waymark.example,hazel-lane
            Nobody Known,none,hazel-lane
            """;

    private final Api helen;
    private final String offer;

    BroughtIn(WholeSystem waymark, String offer) {
        this.helen = waymark.api(Persona.HELEN);
        this.offer = offer;
    }

    String draft() {
        String wanted = "{\"offerId\":\"%s\",\"minutesPerWeek\":180}".formatted(offer);
        String id = helen.post("/programme-imports", wanted).get("id").asString();
        helen.upload(
                "/programme-imports/" + id + "/files/PEOPLE?name=people.csv", PEOPLE.getBytes(StandardCharsets.UTF_8));
        return id;
    }

    String checked() {
        String id = draft();
        String address = "/programme-imports/" + id;
        helen.ifUnchanged(address, "POST", address + "/dry-run", "");
        long end = System.nanoTime() + LONGEST_JOB.toNanos();
        while (!helen.get(address).get("state").asString().equals("CHECKED")) {
            if (System.nanoTime() > end) throw new AssertionError("the dry run of " + id + " never ended");
            ManyPlans.pause();
        }
        return id;
    }
}
