package org.waymark.backend.pathway;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.contract.ActivityKind;
import org.waymark.contract.Phase;
import org.waymark.contract.pathway.Pathway.Reason;

/**
 * A pathway as it was planned and told on one day. Never changed: a new plan is a new document, so that the participant
 * can point from one to the other in a single write.
 *
 * @param consequences what the person's own exclusions leave out, in sentences
 * @param primers what they attend with the whole cohort of topics that they skip
 * @param gapToBest 0 where the choice of modules is proven best
 */
public record PlannedPathway(
        String id,
        String participantId,
        LocalDate plannedOn,
        LocalDate finish,
        LocalDate earliestFinish,
        int minutes,
        double gapToBest,
        List<PlannedStep> steps,
        List<PlannedSkip> skips,
        List<PlannedPrimer> primers,
        List<PlannedWeek> weeks,
        List<String> consequences) {

    public PlannedPathway {
        steps = List.copyOf(steps);
        skips = List.copyOf(skips);
        primers = List.copyOf(primers);
        weeks = List.copyOf(weeks);
        consequences = List.copyOf(consequences);
    }

    public List<String> sessionIds() {
        return Stream.concat(
                        steps.stream().flatMap(step -> step.parts().stream()),
                        primers.stream().flatMap(primer -> primer.parts().stream()))
                .flatMap(part -> Stream.ofNullable(part.sessionId()))
                .toList();
    }

    /** What is left of it where nothing is planned any more: steps that were finished or begun, without sessions to come. */
    PlannedPathway atRest(String newId, Learning done, LocalDate day) {
        List<PlannedStep> left = steps.stream()
                .filter(step -> done.find(step.moduleId()).isPresent())
                .map(step -> step.withoutSessionsFrom(day))
                .toList();
        return new PlannedPathway(
                newId,
                participantId,
                day,
                finish,
                earliestFinish,
                left.stream().mapToInt(PlannedStep::minutes).sum(),
                gapToBest,
                left,
                List.of(),
                List.of(),
                weeks.stream().filter(week -> week.monday().isBefore(day)).toList(),
                List.of());
    }

    /** The same but for these sessions; whoever leaves them has still to take others. */
    PlannedPathway without(Collection<String> left, String newId) {
        return new PlannedPathway(
                newId,
                participantId,
                plannedOn,
                finish,
                earliestFinish,
                minutes,
                gapToBest,
                steps.stream().map(step -> step.without(left)).toList(),
                skips,
                primers.stream()
                        .map(primer -> new PlannedPrimer(
                                primer.topicId(), primer.title(), PlannedPart.without(primer.parts(), left)))
                        .toList(),
                weeks,
                consequences);
    }

    public record PlannedStep(
            String moduleId,
            String topicId,
            String title,
            String summary,
            @Nullable Phase phase,
            LocalDate starts,
            LocalDate ends,
            int minutes,
            List<PlannedPart> parts,
            List<String> prerequisites,
            List<Reason> reasons) {

        public PlannedStep {
            parts = List.copyOf(parts);
            prerequisites = List.copyOf(prerequisites);
            reasons = List.copyOf(reasons);
        }

        private PlannedStep without(Collection<String> sessionIds) {
            return with(PlannedPart.without(parts, sessionIds));
        }

        private PlannedStep withoutSessionsFrom(LocalDate day) {
            List<PlannedPart> left = parts.stream()
                    .filter(part -> part.sessionId() == null || part.from().isBefore(day))
                    .toList();
            return with(left);
        }

        private PlannedStep with(List<PlannedPart> others) {
            return new PlannedStep(
                    moduleId, topicId, title, summary, phase, starts, ends, minutes, others, prerequisites, reasons);
        }
    }

    public record PlannedPart(
            ActivityKind kind,
            LocalDate week,
            LocalDate from,
            LocalDate to,
            int minutes,
            @Nullable String sessionId) {

        private static List<PlannedPart> without(List<PlannedPart> parts, Collection<String> sessionIds) {
            return parts.stream()
                    .filter(part -> part.sessionId() == null || !sessionIds.contains(part.sessionId()))
                    .toList();
        }
    }

    public record PlannedSkip(String topicId, String title, String summary, List<Reason> reasons, boolean canBeAdded) {

        public PlannedSkip {
            reasons = List.copyOf(reasons);
        }
    }

    /** The preparation for a session of the whole cohort, in weeks before it, then the session. */
    public record PlannedPrimer(String topicId, String title, List<PlannedPart> parts) {

        public PlannedPrimer {
            parts = List.copyOf(parts);
        }
    }

    /**
     * @param minutes of everything
     * @param coaching of them with a coach, beside what steps hold
     */
    public record PlannedWeek(LocalDate monday, int minutes, int coaching, int capacity) {}
}
