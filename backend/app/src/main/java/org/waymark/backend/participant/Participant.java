package org.waymark.backend.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.pathway.Choices;

/**
 * A person on a qualification: one small document, which is also the row that lists show.
 *
 * @param version rises with every change; 0 before the first save
 * @param plan how many pathways there have been, this one included: the pathway's own version
 * @param pathwayId names the pathway that holds now; older ones stay for comparison
 */
public record Participant(
        Person person,
        long version,
        String providerId,
        Enrolment enrolment,
        Choices choices,
        long plan,
        String pathwayId,
        Summary summary,
        @Nullable AssignedBy assignedBy) {

    public String id() {
        return person.id();
    }

    public Participant withPathway(Choices newChoices, String newPathwayId, Summary newSummary) {
        return new Participant(
                person, version, providerId, enrolment, newChoices, plan + 1, newPathwayId, newSummary, assignedBy);
    }

    public Participant withSummary(Summary newSummary) {
        return new Participant(
                person, version, providerId, enrolment, choices, plan, pathwayId, newSummary, assignedBy);
    }

    /** @param frameworkVersion kept for as long as the enrolment lasts, whatever is published later */
    public record Enrolment(
            String qualification, String frameworkVersion, String offerId, String cohort, LocalDate start) {}

    /**
     * What lists show, worked out whenever the pathway or the learning changes.
     *
     * @param nextDue the day by which the earliest unfinished step should be done; null when all are
     * @param sessionIds sessions the pathway counts on
     * @param learningVersion of the learning this was worked out from
     */
    public record Summary(
            LocalDate finish,
            int minutesPlanned,
            int minutesDone,
            int stepsTotal,
            int stepsDone,
            boolean started,
            @Nullable LocalDate nextDue,
            List<String> sessionIds,
            long learningVersion) {

        public Summary {
            sessionIds = List.copyOf(sessionIds);
        }
    }

    /** @param idempotencyKey so that the same request sent twice makes one assignment */
    public record AssignedBy(String accountId, String name, Instant at, String idempotencyKey) {}
}
