package org.waymark.ui.whole;

import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** The example of the register's file, imported for being looked at, by way of the API. */
final class SchoolFile {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);

    private final Api marcus;

    SchoolFile(WholeSystem waymark) {
        this.marcus = waymark.api(Persona.MARCUS);
    }

    /** The id of the job. Every row says what is here already or is of another trust, so no other test is disturbed. */
    String imported() {
        String text = new String(marcus.file("/school-imports/example"), StandardCharsets.ISO_8859_1);
        String othersOnly = text.replace("90001,Larkfield", "90009,Another");
        String id = marcus.upload("/school-imports", othersOnly.getBytes(StandardCharsets.ISO_8859_1))
                .get("id")
                .asString();
        long end = System.nanoTime() + LONGEST_JOB.toNanos();
        while (!marcus.get("/jobs/" + id).get("state").asString().equals("DONE")) {
            if (System.nanoTime() > end) throw new AssertionError("the import never ended");
            ManyPlans.pause();
        }
        return id;
    }
}
