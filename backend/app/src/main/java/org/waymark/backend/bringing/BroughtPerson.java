package org.waymark.backend.bringing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.backend.pathway.Pathways;
import org.waymark.contract.Phase;
import org.waymark.contract.attendance.Mark;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedPerson.Standing;

/**
 * Somebody of the files, with all that is to be written of them.
 *
 * @param row of the file of people
 * @param person as they are known, or would be
 * @param start their first day on the programme
 * @param sessions that they were at or have a seat in; null in what was kept before there were any
 * @param pathwayId of the pathway that they were brought in with, or null
 */
record BroughtPerson(
        String personId,
        int row,
        boolean isNew,
        Standing standing,
        Someone person,
        LocalDate start,
        List<Step> steps,
        @Nullable List<Attended> sessions,
        @Nullable LocalDate finish,
        @Nullable String pathwayId,
        @Nullable String problem) {

    BroughtPerson {
        steps = List.copyOf(steps);
        sessions = sessions == null ? null : List.copyOf(sessions);
    }

    /** As much of a person as a file tells. */
    record Someone(String name, @Nullable String email, String jobTitle, String schoolId, String school, Phase phase) {

        static Someone of(Person person) {
            return new Someone(
                    person.name(),
                    person.email(),
                    person.jobTitle(),
                    person.schoolId(),
                    person.schoolName(),
                    person.phase());
        }
    }

    /**
     * @param contentHash the text that the step is kept with
     * @param done the day on which it was finished, or null where it is only begun
     * @param minutes that it is written for
     */
    record Step(
            String moduleId,
            String topicId,
            String contentHash,
            LocalDate started,
            @Nullable LocalDate done,
            int minutes) {

        Learning.Step learning() {
            Learning.Step begun = Learning.Step.started(moduleId, topicId, contentHash, started);
            return done == null ? begun : begun.withRecord(true, true).withDone(done);
        }
    }

    /**
     * @param row of the file of attendance
     * @param moduleId what the session is a part of, for this person
     * @param live whether that module has a session at all
     * @param mark null where they have a seat in one to come
     */
    record Attended(
            int row,
            String sessionId,
            String topicId,
            String moduleId,
            boolean live,
            @Nullable Mark mark) {

        boolean isBooked() {
            return mark == null;
        }

        boolean counts() {
            return mark != null && mark.counts();
        }
    }

    List<Attended> allSessions() {
        return sessions == null ? List.of() : sessions;
    }

    /** Sessions that they were at, or have caught up on. */
    List<String> attended() {
        return allSessions().stream()
                .filter(Attended::counts)
                .map(Attended::sessionId)
                .toList();
    }

    /** Those that they may have a seat in. */
    List<String> seated() {
        return allSessions().stream()
                .filter(one -> one.isBooked() || one.counts())
                .map(Attended::sessionId)
                .toList();
    }

    List<Attended> booked() {
        return allSessions().stream().filter(Attended::isBooked).toList();
    }

    /** Those that a plan can count on as done: part of a module of theirs that has sessions, and is not finished. */
    List<Pathways.Been> been() {
        Set<String> finished = steps.stream()
                .filter(step -> step.done() != null)
                .map(Step::moduleId)
                .collect(Collectors.toSet());
        return allSessions().stream()
                .filter(one -> one.counts() && one.live() && !finished.contains(one.moduleId()))
                .map(one -> new Pathways.Been(one.sessionId(), one.moduleId()))
                .toList();
    }

    /** All that they have done, as their record is to have it. */
    Learning learning() {
        return new Learning(personId, 0, steps.stream().map(Step::learning).toList());
    }

    int done() {
        return (int) steps.stream().filter(step -> step.done() != null).count();
    }

    int begun() {
        return steps.size() - done();
    }

    int minutesDone() {
        return steps.stream()
                .filter(step -> step.done() != null)
                .mapToInt(Step::minutes)
                .sum();
    }

    boolean isToBring() {
        return standing == Standing.NEW || standing == Standing.KNOWN || standing == Standing.NOT_BROUGHT_IN;
    }

    BroughtPerson with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new BroughtPerson(
                personId, row, isNew, standing, person, start, more, sessions, finish, pathwayId, problem);
    }

    BroughtPerson with(Attended one) {
        return with(Stream.concat(allSessions().stream(), Stream.of(one)).toList());
    }

    private BroughtPerson with(List<Attended> all) {
        return new BroughtPerson(personId, row, isNew, standing, person, start, steps, all, finish, pathwayId, problem);
    }

    /** Of the seats, only those that their pathway counts on. */
    BroughtPerson bookedOnly(Collection<String> sessionIds) {
        return with(allSessions().stream()
                .filter(one -> !one.isBooked() || sessionIds.contains(one.sessionId()))
                .toList());
    }

    BroughtPerson finishing(LocalDate day) {
        return new BroughtPerson(
                personId, row, isNew, standing, person, start, steps, sessions, day, pathwayId, problem);
    }

    BroughtPerson broughtIn(String pathway, LocalDate day) {
        return new BroughtPerson(
                personId, row, isNew, Standing.BROUGHT_IN, person, start, steps, sessions, day, pathway, null);
    }

    BroughtPerson as(Standing other, @Nullable String why) {
        return new BroughtPerson(personId, row, isNew, other, person, start, steps, sessions, finish, pathwayId, why);
    }

    ImportedPerson view() {
        return new ImportedPerson(
                personId,
                person.name(),
                person.school(),
                standing,
                done(),
                begun(),
                attended().size(),
                booked().size(),
                finish,
                problem);
    }
}
