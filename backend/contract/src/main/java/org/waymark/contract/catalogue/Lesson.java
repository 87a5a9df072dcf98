package org.waymark.contract.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A lesson as one reader sees it: of the AP/SEND scenarios only the one for their kind of school.
 *
 * @param contentHash names this exact text; a started step keeps it
 * @param steps the workplace task, broken up; empty where it is not
 * @param asAt the day on which the law it states was checked, or null where it states none
 */
public record Lesson(
        String moduleId,
        String title,
        String contentHash,
        int words,
        int readingMinutes,
        @Nullable LocalDate asAt,
        List<Section> sections,
        List<TaskStep> steps,
        List<CheckQuestion> checks,
        List<EvidenceCard> evidence) {

    public Lesson {
        sections = List.copyOf(sections);
        steps = List.copyOf(steps);
        checks = List.copyOf(checks);
        evidence = List.copyOf(evidence);
    }

    /** @param html safe HTML, made from Markdown; links to evidence are {@code #evidence-<id>} */
    public record Section(Kind kind, @Nullable String heading, String html) {

        public enum Kind {
            TEXT,
            SCENARIO,
            TASK,
            REFLECTION
        }
    }

    /**
     * A small step of the workplace task.
     *
     * @param id unique in its task
     */
    public record TaskStep(String id, Phase phase, String text) {

        /** Of putting a change into practice, in their order. */
        public enum Phase {
            EXPLORE,
            PREPARE,
            DELIVER,
            SUSTAIN
        }
    }

    /** A question without its answer, which comes when it is answered. */
    public record CheckQuestion(String id, String prompt, boolean severalRight, List<String> options) {

        public CheckQuestion {
            options = List.copyOf(options);
        }
    }
}
