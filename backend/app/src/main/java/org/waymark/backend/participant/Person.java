package org.waymark.backend.participant;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.waymark.contract.Phase;
import org.waymark.contract.SchoolKind;

/**
 * Somebody employed in a school.
 *
 * @param trustId the trust of the school, or null for a maintained school
 * @param completed qualifications gained before
 */
public record Person(
        String id,
        String name,
        String jobTitle,
        String schoolId,
        String schoolName,
        @Nullable String trustId,
        @Nullable String trustName,
        Phase phase,
        SchoolKind kind,
        List<Completed> completed) {

    public Person {
        completed = List.copyOf(completed);
    }

    public record Completed(String qualification, String frameworkVersion, LocalDate on) {}
}
