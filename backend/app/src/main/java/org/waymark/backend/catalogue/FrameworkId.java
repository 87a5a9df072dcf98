package org.waymark.backend.catalogue;

import java.util.Comparator;
import org.waymark.engine.id.QualificationCode;

/**
 * One version of a qualification's framework; an enrolment keeps the one it began with. Ordered by qualification, then
 * by version, number by number: 2026.2 comes before 2026.10.
 */
public record FrameworkId(QualificationCode qualification, String version) implements Comparable<FrameworkId> {
    private static final Comparator<FrameworkId> ORDER = Comparator.comparing(FrameworkId::qualification)
            .thenComparing(FrameworkId::sortable)
            .thenComparing(FrameworkId::version);

    @Override
    public int compareTo(FrameworkId other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return qualification + " " + version;
    }

    /** Every number padded to the longest that a version may hold. */
    private String sortable() {
        var padded = new StringBuilder();
        for (var part : version.split("(?<=\\d)(?=\\D)|(?<=\\D)(?=\\d)")) {
            padded.append(Character.isDigit(part.charAt(0)) ? "0".repeat(32 - part.length()) + part : part);
        }
        return padded.toString();
    }
}
