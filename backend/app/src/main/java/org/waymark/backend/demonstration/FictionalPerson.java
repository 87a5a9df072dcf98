package org.waymark.backend.demonstration;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.waymark.backend.organisation.School;
import org.waymark.backend.participant.Person;

/**
 * Somebody invented.
 *
 * @param area whose cohorts they join
 * @param qualification what they are on, or null
 * @param minutesPerWeek what they give to it
 * @param doneShare of the steps that should be done by today, how many are: 1 is on course, less is behind
 * @param completed a qualification gained two years ago, or null
 * @param travels whether sessions in person are possible
 */
record FictionalPerson(
        String id,
        String name,
        String jobTitle,
        School school,
        Area area,
        @Nullable String qualification,
        int minutesPerWeek,
        double doneShare,
        @Nullable String completed,
        boolean travels) {

    /** Of those who have begun. */
    boolean isBehind() {
        return doneShare > 0 && doneShare < 1;
    }

    Person person(LocalDate today) {
        List<Person.Completed> before =
                completed == null ? List.of() : List.of(new Person.Completed(completed, "2026.1", today.minusYears(2)));
        return new Person(
                id,
                name,
                jobTitle,
                school.id(),
                school.name(),
                school.trustId(),
                school.trustName(),
                Objects.requireNonNull(school.phase()),
                Objects.requireNonNull(school.kind()),
                before);
    }
}
