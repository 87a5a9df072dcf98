package org.waymark.backend.participant.store;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.AttendanceRecord;
import org.waymark.backend.participant.Participant;
import org.waymark.backend.participant.Person;
import org.waymark.backend.participant.Training;
import org.waymark.backend.platform.store.Stored;
import org.waymark.contract.Phase;
import org.waymark.contract.assignment.Proposal.Standing;
import org.waymark.contract.pathway.Choices;
import org.waymark.contract.training.Training.State;

record StoredParticipant(
        String id,
        long version,
        StoredPerson person,
        @Nullable String trustId,
        @Nullable List<String> otherTrusts,
        String providerId,
        StoredEnrolment enrolment,
        StoredChoices choices,
        long plan,
        String pathwayId,
        StoredSummary summary,
        @Nullable StoredAssignedBy assignedBy,
        @Nullable String standing,
        @Nullable StoredTraining training)
        implements Stored {

    static StoredParticipant of(Participant p) {
        return new StoredParticipant(
                p.id(),
                p.version(),
                StoredPerson.of(p.person(), p.providerId(), 0),
                p.person().trustId(),
                p.person().otherTrusts(),
                p.providerId(),
                StoredEnrolment.of(p.enrolment()),
                StoredChoices.of(p.choices()),
                p.plan(),
                p.pathwayId(),
                StoredSummary.of(p.summary()),
                p.assignedBy() == null ? null : StoredAssignedBy.of(p.assignedBy()),
                p.standing().name(),
                StoredTraining.of(p.training()));
    }

    Participant participant() {
        Person who = person.person();
        return new Participant(
                who,
                version,
                providerId,
                enrolment.enrolment(),
                choices.choices(),
                plan,
                pathwayId,
                summary.summary(),
                assignedBy == null ? null : assignedBy.assignedBy(),
                standing == null ? Standing.ENROLLED : Standing.valueOf(standing),
                training == null ? Training.ACTIVE : training.training());
    }

    record StoredTraining(
            String state,
            @Nullable LocalDate from,
            @Nullable LocalDate until,
            boolean atRest,
            @Nullable String changeId) {

        static StoredTraining of(Training t) {
            return new StoredTraining(t.state().name(), t.from(), t.until(), t.atRest(), t.changeId());
        }

        Training training() {
            return new Training(State.valueOf(state), from, until, atRest, changeId);
        }
    }

    record StoredEnrolment(
            String qualification, String frameworkVersion, String offerId, String cohort, LocalDate start) {

        static StoredEnrolment of(Participant.Enrolment e) {
            return new StoredEnrolment(e.qualification(), e.frameworkVersion(), e.offerId(), e.cohort(), e.start());
        }

        Participant.Enrolment enrolment() {
            return new Participant.Enrolment(qualification, frameworkVersion, offerId, cohort, start);
        }
    }

    record StoredChoices(
            int minutesPerWeek,
            @Nullable LocalDate finishBy,
            String phase,
            boolean travels,
            List<String> known,
            List<String> excluded,
            List<String> added,
            List<String> preferred,
            List<StoredAway> away) {

        static StoredChoices of(Choices c) {
            List<StoredAway> away =
                    c.away().stream().map(a -> new StoredAway(a.from(), a.to())).toList();
            return new StoredChoices(
                    c.minutesPerWeek(),
                    c.finishBy(),
                    c.phase().name(),
                    c.travels(),
                    c.knownTopics(),
                    c.excludedTopics(),
                    c.addedTopics(),
                    c.preferredModules(),
                    away);
        }

        Choices choices() {
            List<Choices.Away> days =
                    away.stream().map(a -> new Choices.Away(a.from(), a.to())).toList();
            return new Choices(
                    minutesPerWeek, finishBy, Phase.valueOf(phase), travels, known, excluded, added, preferred, days);
        }
    }

    record StoredAway(LocalDate from, LocalDate to) {}

    /** @param milestones one line each, as what was attended, since mapping a document each takes most of the time that a list takes */
    record StoredSummary(
            LocalDate finish,
            int minutesPlanned,
            int minutesDone,
            int stepsTotal,
            int stepsDone,
            boolean started,
            @Nullable LocalDate nextDue,
            List<String> sessionIds,
            long learningVersion,
            @Nullable List<String> milestones,
            @Nullable List<String> attended) {

        static StoredSummary of(Participant.Summary s) {
            return new StoredSummary(
                    s.finish(),
                    s.minutesPlanned(),
                    s.minutesDone(),
                    s.stepsTotal(),
                    s.stepsDone(),
                    s.started(),
                    s.nextDue(),
                    s.sessionIds(),
                    s.learningVersion(),
                    s.milestones().stream().map(MilestoneLine::of).toList(),
                    s.attendance().sessions().stream().map(AttendedLine::of).toList());
        }

        Participant.Summary summary() {
            return new Participant.Summary(
                    finish,
                    minutesPlanned,
                    minutesDone,
                    stepsTotal,
                    stepsDone,
                    started,
                    nextDue,
                    sessionIds,
                    learningVersion,
                    milestones == null
                            ? List.of()
                            : milestones.stream().map(MilestoneLine::read).toList(),
                    attended == null
                            ? AttendanceRecord.NONE
                            : new AttendanceRecord(
                                    attended.stream().map(AttendedLine::read).toList()));
        }
    }

    record StoredAssignedBy(
            String accountId,
            String name,
            Instant at,
            String idempotencyKey,
            @Nullable String planId,
            @Nullable LocalDate respondBy) {

        static StoredAssignedBy of(Participant.AssignedBy a) {
            return new StoredAssignedBy(a.accountId(), a.name(), a.at(), a.idempotencyKey(), a.planId(), a.respondBy());
        }

        Participant.AssignedBy assignedBy() {
            return new Participant.AssignedBy(accountId, name, at, idempotencyKey, planId, respondBy);
        }
    }
}
