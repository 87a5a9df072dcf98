package org.waymark.ui.whole;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

/** The example of the register's file, imported for being looked at, by way of the API. */
final class SchoolFile {

    private static final Duration LONGEST_JOB = Duration.ofMinutes(1);

    private final WholeSystem waymark;

    SchoolFile(WholeSystem waymark) {
        this.waymark = waymark;
    }

    /** The id of the job. Every row says what is here already or is of another trust, so no other test is disturbed. */
    String imported() {
        Api marcus = waymark.api(Persona.MARCUS);
        String text = new String(marcus.file("/school-imports/example"), StandardCharsets.ISO_8859_1);
        return imported(marcus, text.replace("90001,Larkfield", "90009,Another"));
    }

    /** By an administrator: links that say nothing of who took over from whom. */
    String links() {
        return imported(waymark.api(Persona.ROBIN), "URN,LinkURN,LinkType\r\n900001,900002,Sixth Form Centre Link\r\n");
    }

    /** By an administrator: a school of a trust with the number 90009, which nobody looks after yet. */
    String ofAnotherTrust() {
        Api robin = waymark.api(Persona.ROBIN);
        String example =
                new String(waymark.api(Persona.MARCUS).file("/school-imports/example"), StandardCharsets.ISO_8859_1);
        List<String> rows = example.lines().toList();
        String another = rows.get(1)
                .replace("900001,", "900019,")
                .replace("Hazel Lane", "Farther Lane")
                .replaceAll("90001,[^,]*", "90009,Another Learning Trust");
        return imported(robin, rows.getFirst() + "\r\n" + another + "\r\n");
    }

    private static String imported(Api importer, String text) {
        String id = importer.upload("/school-imports", text.getBytes(StandardCharsets.ISO_8859_1))
                .get("id")
                .asString();
        long end = System.nanoTime() + LONGEST_JOB.toNanos();
        while (!importer.get("/jobs/" + id).get("state").asString().equals("DONE")) {
            if (System.nanoTime() > end) throw new AssertionError("the import never ended");
            ManyPlans.pause();
        }
        return id;
    }
}
