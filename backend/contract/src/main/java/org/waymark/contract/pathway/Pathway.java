package org.waymark.contract.pathway;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.attendance.Mark;

/**
 * The steps that lead one person to one qualification, dated, with reasons.
 *
 * @param today the day for which statuses were worked out
 * @param earliestFinish no pathway that meets the same demands can end before this day
 * @param gapToBest how far at most the choice of modules is from the best there is, by hours with a price on
 *     repetition; 0 is proven best, 0.02 is within 2 %
 * @param bands terms, holidays and windows to draw behind the weeks
 * @param assessment of the offer; null where it names no window
 */
public record Pathway(
        String participantId,
        String participantName,
        String qualification,
        String qualificationTitle,
        String frameworkVersion,
        LocalDate today,
        LocalDate start,
        LocalDate finish,
        LocalDate earliestFinish,
        int minutes,
        double gapToBest,
        Choices choices,
        List<Step> steps,
        List<Skip> skips,
        List<Primer> primers,
        List<Week> weeks,
        List<Band> bands,
        @Nullable AssessmentWindow assessment) {

    public Pathway {
        steps = List.copyOf(steps);
        skips = List.copyOf(skips);
        primers = List.copyOf(primers);
        weeks = List.copyOf(weeks);
        bands = List.copyOf(bands);
    }

    /**
     * @param phase null for a universal module
     * @param unlockedBy the topics to finish first, where the step is locked
     * @param missed what to do about a session that they missed, in a sentence to them; null where there is none, and for
     *     employers
     */
    public record Step(
            String moduleId,
            String topicId,
            String title,
            String summary,
            @Nullable Phase phase,
            int position,
            Status status,
            List<TopicLink> unlockedBy,
            LocalDate starts,
            LocalDate ends,
            int minutes,
            List<Part> parts,
            List<Reason> reasons,
            @Nullable String missed) {

        public Step {
            unlockedBy = List.copyOf(unlockedBy);
            parts = List.copyOf(parts);
            reasons = List.copyOf(reasons);
        }

        public enum Status {
            DONE,
            IN_PROGRESS,
            READY,
            LOCKED
        }
    }

    public record TopicLink(String topicId, String moduleId, String title) {}

    /** A stretch of one activity. Sessions have a moment and a place; the rest has days. */
    public record Part(
            ActivityKind kind,
            LocalDate from,
            LocalDate to,
            int minutes,
            @Nullable SessionPoint session) {}

    /**
     * @param start local time in England
     * @param mark what its register says of them; null before they are marked
     */
    public record SessionPoint(
            String sessionId,
            LocalDateTime start,
            int minutes,
            String place,
            boolean anchor,
            @Nullable Mark mark) {}

    /** @param tag a stable word for the kind of reason */
    public record Reason(About about, String tag, String sentence) {

        public enum About {
            WHY_THIS,
            WHY_NOW,
            WHY_THIS_VERSION
        }
    }

    /** A topic that is not in the pathway. */
    public record Skip(String topicId, String title, String summary, List<Reason> reasons, boolean canBeAdded) {

        public Skip {
            reasons = List.copyOf(reasons);
        }
    }

    /** A short preparation and then the session of a topic that this person skips and the whole cohort meets for. */
    public record Primer(String topicId, String title, List<Part> parts) {

        public Primer {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param minutes of steps, of coaching that comes with the offer, and of the assessment
     * @param capacity minutes the person can give in this week, after holidays and days away
     */
    public record Week(LocalDate monday, int minutes, int capacity) {}

    public record Band(Kind kind, String name, LocalDate from, LocalDate to) {

        public enum Kind {
            TERM,
            CLOSED,
            INSET,
            TESTS_AND_EXAMS,
            AWAY,
            /** With a coach who comes with the offer, on some day of that week. */
            COACHING,
            ASSESSMENT_WINDOW
        }
    }
}
