package org.waymark.ui.whole;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.waymark.ui.whole.Routes.Caller;

/** Page by role by number of findings, for the console and for whoever looks later. */
final class AxeReport {

    private static final Path FILE = Path.of("target/axe.md");

    private record Row(String place, Caller caller, List<String> findings) {}

    private final List<Row> rows = new ArrayList<>();

    void add(String place, Caller caller, List<String> findings) {
        rows.add(new Row(place, caller, findings));
    }

    void write() throws IOException {
        StringBuilder text = new StringBuilder("| page | role | findings |\n|---|---|---|\n");
        rows.forEach(row -> text.append("| /%s | %s | %d |\n"
                .formatted(
                        row.place(),
                        row.caller().name().toLowerCase().replace('_', ' '),
                        row.findings().size())));
        long clean = rows.stream().filter(row -> row.findings().isEmpty()).count();
        text.append("\n%d of %d without a finding, each in light and dark, at 1280 and 320 pixels.\n"
                .formatted(clean, rows.size()));
        rows.stream()
                .filter(row -> !row.findings().isEmpty())
                .forEach(row -> text.append("\n/%s, %s:\n- %s\n"
                        .formatted(row.place(), row.caller(), String.join("\n- ", row.findings()))));
        Files.writeString(FILE, text);
        System.out.println(text);
    }
}
