package org.waymark.backend.bringing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.participant.Learning;
import org.waymark.backend.participant.Person;
import org.waymark.contract.Phase;
import org.waymark.contract.bringing.ImportedPerson;
import org.waymark.contract.bringing.ImportedPerson.Standing;

/**
 * Somebody of the files, with all that is to be written of them.
 *
 * @param row of the file of people
 * @param person as they are known, or would be
 * @param start their first day on the programme
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
        @Nullable LocalDate finish,
        @Nullable String pathwayId,
        @Nullable String problem) {

    BroughtPerson {
        steps = List.copyOf(steps);
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
        return new BroughtPerson(personId, row, isNew, standing, person, start, more, finish, pathwayId, problem);
    }

    BroughtPerson finishing(LocalDate day) {
        return new BroughtPerson(personId, row, isNew, standing, person, start, steps, day, pathwayId, problem);
    }

    BroughtPerson broughtIn(String pathway, LocalDate day) {
        return new BroughtPerson(personId, row, isNew, Standing.BROUGHT_IN, person, start, steps, day, pathway, null);
    }

    BroughtPerson as(Standing other, @Nullable String why) {
        return new BroughtPerson(personId, row, isNew, other, person, start, steps, finish, pathwayId, why);
    }

    ImportedPerson view() {
        return new ImportedPerson(personId, person.name(), person.school(), standing, done(), begun(), finish, problem);
    }
}
