package org.waymark.backend.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.engine.learner.SchoolKind;

/**
 * What is read in a module.
 *
 * @param evidence ids of the cards it cites
 * @param asAt the day on which the law or guidance it states was current
 */
public record Lesson(List<String> evidence, @Nullable LocalDate asAt, List<Section> sections) {

    public enum Kind implements Worded {
        TEXT,
        SCENARIO,
        TASK,
        REFLECTION
    }

    /** Whose scenario it is. Special schools and alternative provision share a lesson, but not their scenarios. */
    public enum Audience implements Worded {
        ANY,
        SPECIAL,
        ALTERNATIVE_PROVISION;

        boolean includes(SchoolKind kind) {
            return this == ANY || kind == SchoolKind.MAINSTREAM || name().equals(kind.name());
        }
    }

    /**
     * A part of the lesson.
     *
     * @param title its heading as plain text, without the words that say its kind; empty for the opening
     * @param html safe HTML without the heading; evidence is linked as {@code #evidence-<id>}
     * @param text the same as plain text without citations, one line a block
     * @param line where it begins in its file
     */
    public record Section(Kind kind, Audience audience, String title, String html, String text, int line) {}

    public Lesson {
        evidence = List.copyOf(evidence);
        sections = List.copyOf(sections);
    }

    /** What somebody in this kind of school reads; from mainstream, who chose this lesson, both scenarios. */
    public List<Section> sectionsFor(SchoolKind kind) {
        return sections.stream()
                .filter(section -> section.audience().includes(kind))
                .toList();
    }
}
