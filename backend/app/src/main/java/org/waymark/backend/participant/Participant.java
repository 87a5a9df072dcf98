package org.waymark.backend.participant;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;

/**
 * A person on a qualification: one small document, which is also the row that lists show.
 *
 * @param version rises with every change; 0 before the first save
 * @param plan how many pathways there have been, this one included: the pathway's own version
 * @param pathwayId names the pathway that holds now; older ones stay for comparison
 * @param standing whether the person and the provider have agreed to it
 * @param training whether they are in training or on leave
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
        @Nullable AssignedBy assignedBy,
        Standing standing,
        Training training) {

    /** Somebody who never paused. */
    public Participant(
            Person person,
            long version,
            String providerId,
            Enrolment enrolment,
            Choices choices,
            long plan,
            String pathwayId,
            Summary summary,
            @Nullable AssignedBy assignedBy,
            Standing standing) {
        this(
                person,
                version,
                providerId,
                enrolment,
                choices,
                plan,
                pathwayId,
                summary,
                assignedBy,
                standing,
                Training.ACTIVE);
    }

    public String id() {
        return person.id();
    }

    public Participant withPathway(Choices newChoices, String newPathwayId, Summary newSummary) {
        return new Participant(
                person,
                version,
                providerId,
                enrolment,
                newChoices,
                plan + 1,
                newPathwayId,
                newSummary,
                assignedBy,
                standing,
                training);
    }

    /** What they are on, and all they have done, goes with them. */
    public Participant withPerson(Person changed) {
        return new Participant(
                changed,
                version,
                providerId,
                enrolment,
                choices,
                plan,
                pathwayId,
                summary,
                assignedBy,
                standing,
                training);
    }

    public Participant withSummary(Summary newSummary) {
        return new Participant(
                person,
                version,
                providerId,
                enrolment,
                choices,
                plan,
                pathwayId,
                newSummary,
                assignedBy,
                standing,
                training);
    }

    public Participant withStanding(Standing newStanding) {
        return new Participant(
                person,
                version,
                providerId,
                enrolment,
                choices,
                plan,
                pathwayId,
                summary,
                assignedBy,
                newStanding,
                training);
    }

    /** With its answer awaited until that day; empty where it is awaited as long anyway. */
    public Optional<Participant> waitingUntil(LocalDate day) {
        return Optional.ofNullable(assignedBy)
                .filter(by -> by.respondBy() != null && by.respondBy().isBefore(day))
                .map(by -> new Participant(
                        person,
                        version,
                        providerId,
                        enrolment,
                        choices,
                        plan,
                        pathwayId,
                        summary,
                        by.waitingUntil(day),
                        standing));
    }

    /** In place of one that came to nothing. */
    public Participant insteadOf(Participant earlier) {
        return new Participant(
                person,
                earlier.version(),
                providerId,
                enrolment,
                choices,
                earlier.plan() + 1,
                pathwayId,
                summary,
                assignedBy,
                standing,
                training);
    }

    /** With the pathway they have; another one follows with {@link #withPathway}. */
    public Participant withTraining(Training changed, Enrolment in, Choices wishes) {
        return new Participant(
                person, version, providerId, in, wishes, plan, pathwayId, summary, assignedBy, standing, changed);
    }

    /** With another provider from now on; what they have done goes with them. */
    public Participant withProvider(String otherProviderId) {
        return new Participant(
                person,
                version,
                otherProviderId,
                enrolment,
                choices,
                plan,
                pathwayId,
                summary,
                assignedBy,
                standing,
                training);
    }

    /** Whether it stands, if only as a proposal; what was declined or refused is kept to be told, and counts no more. */
    public boolean stands() {
        return standing != Standing.DECLINED && standing != Standing.REFUSED;
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
     * @param milestones the steps in order; empty for a summary of before they were kept
     * @param attendance what registers say of them
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
            long learningVersion,
            List<Milestone> milestones,
            AttendanceRecord attendance) {

        public Summary {
            sessionIds = List.copyOf(sessionIds);
            milestones = List.copyOf(milestones);
        }

        /** Of somebody whom no register names yet. */
        public Summary(
                LocalDate finish,
                int minutesPlanned,
                int minutesDone,
                int stepsTotal,
                int stepsDone,
                boolean started,
                @Nullable LocalDate nextDue,
                List<String> sessionIds,
                long learningVersion,
                List<Milestone> milestones) {
            this(
                    finish,
                    minutesPlanned,
                    minutesDone,
                    stepsTotal,
                    stepsDone,
                    started,
                    nextDue,
                    sessionIds,
                    learningVersion,
                    milestones,
                    AttendanceRecord.NONE);
        }
    }

    /**
     * A step as figures need it.
     *
     * @param done the day on which it was finished, or null
     */
    public record Milestone(
            String moduleId,
            LocalDate starts,
            LocalDate ends,
            int minutes,
            @Nullable LocalDate done) {}

    /**
     * @param idempotencyKey so that the same request sent twice makes one assignment
     * @param planId of the assignment of many that it belongs to, or null
     * @param respondBy the last day on which seats are held for an answer, or null where none is asked for
     */
    public record AssignedBy(
            String accountId,
            String name,
            Instant at,
            String idempotencyKey,
            @Nullable String planId,
            @Nullable LocalDate respondBy) {

        AssignedBy waitingUntil(LocalDate day) {
            return new AssignedBy(accountId, name, at, idempotencyKey, planId, day);
        }
    }
}
